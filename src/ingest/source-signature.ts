import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Size and time of change of a file, or of all files of a folder: cheap to compare. Null where there is nothing any more. */
export async function signatureOf(source: string): Promise<string | null> {
  try {
    const stats = await stat(source);
    if (!stats.isDirectory()) return `${stats.size}@${stats.mtimeMs}`;
    const names = (await readdir(source)).sort();
    const signatures = await Promise.all(names.map((name) => signatureOf(path.join(source, name))));
    return names.map((name, index) => `${name}:${signatures[index]}`).join('\n');
  } catch (error) {
    // Whatever is wrong with the file, reading its pages says it better.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
