import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { SourceError } from '../errors.js';
import type { InputFormat } from './input-format.js';

const headLength = 1024;

/** The format of a file by its first bytes, whatever its extension says; null where it is no scan. */
export async function identify(formats: readonly InputFormat[], path: string): Promise<InputFormat | null> {
  return formatOf(formats, await headOf(path));
}

export const formatOf = (formats: readonly InputFormat[], head: Buffer): InputFormat | null =>
  formats.find((format) => format.recognizes(head)) ?? null;

/** The first bytes of a file, by which it is told what it is. Throws SourceError. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((cause: unknown) => {
    throw notReadable(path, cause);
  });
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headLength), position: 0 });
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw notReadable(path, cause);
  } finally {
    await file.close();
  }
}

/** Of pictures that are not read: passed over without a word, the pages in them would be missed by nobody. */
const otherPictures = ['.heic', '.heif', '.avif', '.gif', '.bmp', '.djvu', '.djv', '.jxl', '.jbig2', '.dng'];

/** Whether a name promises a scan, though perhaps not one that is read. */
export function hasScanExtension(formats: readonly InputFormat[], path: string): boolean {
  const extension = extname(path).toLowerCase();
  return (
    otherPictures.includes(extension) || formats.some(({ extensions }) => extensions.includes(extension))
  );
}

/** Why a file that ought to be a scan is none. */
export function notAScan(path: string, bytes: number): SourceError {
  return bytes === 0
    ? new SourceError(`${path}: the file is empty.`, 'Copy it again from its original.')
    : new SourceError(
        `${path}: not a PDF or an image that Letterbook reads.`,
        'Convert it to PDF, TIFF, JPEG, PNG, WebP or JPEG 2000, or, if it is one, copy it again from its original.',
      );
}

const causes: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['there is no such file or folder', 'Check the path.'],
  ENOTDIR: ['there is no such file or folder', 'Check the path.'],
  EACCES: ['you may not read it', 'Change its permissions, e.g. with chmod u+r.'],
  EPERM: ['you may not read it', 'Change its permissions, e.g. with chmod u+r.'],
  ELOOP: ['the link leads back to itself', 'Remove the link.'],
  EIO: ['the disk fails to read it', 'Copy it from a backup.'],
};

/** The operating system's refusal in our words. */
export function notReadable(path: string, cause: unknown): SourceError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [reason, remedy] = causes[code] ?? [`it cannot be read (${code || String(cause)})`, ''];
  return new SourceError(`${path}: ${reason}.`, remedy, { cause });
}
