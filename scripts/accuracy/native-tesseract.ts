import { spawnSync } from 'node:child_process';
import { versionOf } from '../version-of.js';

/** What `tesseract` on the PATH says it is; null where there is none. */
export const nativeVersion = (): string | null => versionOf('tesseract');

/**
 * An image as native Tesseract reads it with its default model. Its threads are held to one: two on a busy machine take five
 * times the CPU.
 */
export function nativeText(image: string): string {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return spawnSync('tesseract', [image, 'stdout', '--psm', '3'], { env }).stdout.toString();
}
