import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrPage } from '../../src/model/page.js';
import { generatedSources } from './generated-sources.js';
import { recognizeDrawn } from './recognize-drawn.js';
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
    const pages = (pagesByPath.get(path) ?? []).map((page) => ({
      name: images?.[page.ref.pageNumber - 1] ?? numbered(page),
      page,
    }));
    writePages(join(cache, 'ocr', name), pages);
    return { name, pages };
  });
}

const numbered = ({ ref }: OcrPage): string => String(ref.pageNumber).padStart(3, '0');

/**
 * The invented letters that models are trained on, drawn, aged and recognized like any scan, into `ocr/<stream>/<page>.json`
 * of the cache folder. Only what changed since the last run is drawn and recognized again.
 */
export async function recognizeGenerated(cache: string): Promise<void> {
  for (const { source, pages } of await recognizeDrawn(generatedSources(), join(cache, 'generated'), cache)) {
    const named = pages.map((page) => ({ name: numbered(page), page }));
    writePages(join(cache, 'ocr', source.name), named);
  }
}

/** Afterwards the folder holds these pages and no others. */
function writePages(folder: string, pages: RecognizedSet['pages']): void {
  mkdirSync(folder, { recursive: true });
  const names = new Set(pages.map(({ name }) => `${name}.json`));
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
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
