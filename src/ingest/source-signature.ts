import { stat } from 'node:fs/promises';
import { SourceError } from '../errors.js';
import { scanPathsOf } from '../source/index.js';

/**
 * Size and time of change of a file, or of the scans in a folder: cheap to compare. What else lies in a folder is no page
 * of it and changes as it likes, as the database does during the run. Null where there is nothing any more.
 */
export async function signatureOf(source: string): Promise<string | null> {
  try {
    const stats = await stat(source);
    if (!stats.isDirectory()) return `${stats.size}@${stats.mtimeMs}`;
    const scans = await scanPathsOf(source);
    const signatures = await Promise.all(scans.map(signatureOf));
    return scans.map((scan, index) => `${scan}:${signatures[index]}`).join('\n');
  } catch (error) {
    // Whatever is wrong with the file, reading its pages says it better.
    if (error instanceof SourceError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
