import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageText } from '../../src/model/page.js';
import { comparable, levenshtein } from './characters.js';
import { drawnLayouts } from './drawn-sources.js';
import type { DrawnScore } from './drawn-table.js';
import { nativeText, nativeVersion } from './native-tesseract.js';
import { recognizeDrawn } from './recognize-drawn.js';

/** Pages of several layouts, drawn into the cache folder and read by the program and natively. All of it is kept there. */
export async function measureDrawn(cache: string): Promise<readonly DrawnScore[]> {
  const read = await recognizeDrawn(drawnLayouts(), resolve(cache, 'layouts'), cache);
  const version = nativeVersion();
  return read.map(({ source: { layout, quality, truth }, path, pages }) => {
    const ours = pages.map(pageText).join('\n');
    const native = version === null ? null : keptNativeText(imageOf(path), version, join(cache, 'native'));
    return {
      layout,
      quality,
      ours: shareWrong(ours, truth),
      native: native === null ? null : shareWrong(native, truth),
    };
  });
}

/** A scan that came as a folder has its one page in it. */
const imageOf = (scan: string): string =>
  statSync(scan).isDirectory() ? join(scan, readdirSync(scan)[0] as string) : scan;

/** Edits from what was read to the truth, to the characters of the truth; over 1 where much is read that is not there. */
export function shareWrong(read: string, truth: string): number {
  const right = comparable(truth);
  return levenshtein(right, comparable(read)) / Array.from(right).length;
}

/** What native Tesseract of that version reads, kept in the folder: a drawing's path changes with the drawing. */
function keptNativeText(image: string, version: string, folder: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([image, version]))
    .digest('hex');
  const kept = join(folder, `${digest.slice(0, 16)}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const text = nativeText(image);
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, text);
  return text;
}
