import { readFile } from 'node:fs/promises';

/** All bytes of a file; null where it has 2 GiB or more, which Node does not read at once. */
export async function readWhole(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE') return null;
    throw error;
  }
}
