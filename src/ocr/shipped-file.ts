import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from '../errors.js';

/**
 * The bytes of a file that a package brought along: damage to a few of them would only make other words. Throws a UserError where
 * it cannot be read or its SHA-256, in hex, is another; `name` says what it is.
 */
export async function readShippedFile(path: string, name: string, digest: string): Promise<Buffer> {
  const remedy = 'Install the packages again: npm ci.';
  const content = await readFile(path).catch((cause: unknown) => {
    throw new UserError(`${path}: the ${name} is missing or cannot be read.`, remedy, { cause });
  });
  if (sha256(content) === digest) return content;
  throw new UserError(`${path}: the ${name} is damaged (its checksum is not the shipped one).`, remedy);
}

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');
