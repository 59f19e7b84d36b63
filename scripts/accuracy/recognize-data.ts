import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrPage } from '../../src/model/page.js';
import { drawOnce } from './draw-once.js';
import { generatedSources } from './generated-sources.js';
import { recognizeScans } from './recognize-scans.js';
import { imageNames, streamNames } from './truth.js';

/** A set of scans: its pages as recognized today, by name (`cia_01` and `012`, `stanford` and the image's own name). */
export interface RecognizedSet {
  readonly name: string;
  readonly pages: readonly { readonly name: string; readonly page: OcrPage }[];
}

/**
 * The pages of all scans of the data folder, recognized by the program itself and kept in the cache folder; each is
 * written there as JSON too (`ocr/<set>/<page>.json`) for training. Pages that failed are missing.
 */
export async function recognizeData(data: string, cache: string): Promise<readonly RecognizedSet[]> {
  const streams = streamNames(data).map((name) => ({ name, path: join(data, 'jfk-streams', `${name}.pdf`) }));
  const stanford = { name: 'stanford', path: join(data, 'stanford-1905', 'images') };
  const sets = [...streams, stanford];
  const pagesByPath = await recognizeScans(
    sets.map(({ path }) => path),
    cache,
  );
  return sets.map(({ name, path }) => {
    const images = name === 'stanford' ? imageNames(data) : null;
    const pages = (pagesByPath.get(path) ?? []).map((page) => {
      const { pageNumber } = page.ref;
      return { name: images?.[pageNumber - 1] ?? String(pageNumber).padStart(3, '0'), page };
    });
    writePages(join(cache, 'ocr', name), pages);
    return { name, pages };
  });
}

/**
 * The invented letters that models are trained on, drawn, aged and recognized like any scan, into `ocr/<stream>/<page>.json`
 * of the cache folder. Only what changed since the last run is drawn and recognized again.
 */
export async function recognizeGenerated(cache: string): Promise<void> {
  const paths: { name: string; path: string }[] = [];
  for (const source of generatedSources())
    paths.push({ name: source.name, path: await drawOnce(source, join(cache, 'generated')) });
  const pagesByPath = await recognizeScans(
    paths.map(({ path }) => path),
    cache,
  );
  for (const { name, path } of paths) {
    const pages = (pagesByPath.get(path) ?? []).map((page) => ({
      name: String(page.ref.pageNumber).padStart(3, '0'),
      page,
    }));
    writePages(join(cache, 'ocr', name), pages);
  }
}

function writePages(folder: string, pages: RecognizedSet['pages']): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, page } of pages) {
    const path = join(folder, `${name}.json`);
    const text = JSON.stringify(page);
    if (readIfThere(path) !== text) writeFileSync(path, text);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
