import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeSource } from './made-sources.js';

/** What is drawn at one scan quality, and all it is drawn from. */
export type DrawnSource = Pick<MadeSource, 'quality' | 'name' | 'drawnFrom' | 'draw'>;

/** The code that draws, as compiled: another line of it may move a dot. */
function drawingCode(): string {
  const folder = join(import.meta.dirname, '..', 'fixtures');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

const code = drawingCode();

/**
 * The path of the source's scan, drawn into `<folder>/<quality>/<name>/<digest>/` unless it lies there. The digest is over
 * everything the drawing depends on; a drawing of another digest is removed. A killed run leaves no half-drawn scan behind.
 */
export async function drawOnce(source: DrawnSource, folder: string): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(source.drawnFrom)).update(code).digest('hex');
  const home = join(folder, source.quality, source.name);
  const place = join(home, digest.slice(0, 16));
  if (!existsSync(place)) {
    await rm(home, { recursive: true, force: true });
    const unfinished = join(home, 'unfinished');
    await source.draw(join(unfinished, source.name));
    await rename(unfinished, place);
  }
  const [file] = await readdir(place);
  return join(place, file as string);
}
