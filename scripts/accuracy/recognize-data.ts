import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/ingest.js';
import type { OcrPage } from '../../src/model/page.js';
import { LocalDispatcher } from '../../src/ocr/local-dispatcher.js';
import { openStore } from '../../src/store/open-store.js';
import { imageNames, streamNames } from './truth.js';

/** A set of scans: its pages as recognized today, by name (`cia_01` and `012`, `stanford` and the image's own name). */
export interface RecognizedSet {
  readonly name: string;
  readonly pages: readonly { readonly name: string; readonly page: OcrPage }[];
}

const pageDeadlineMs = 120_000;
const maxChildBytes = 400_000_000;

/**
 * The pages of all scans of the data folder, recognized by the program itself. They are kept in a database in the
 * cache folder, so only pages never read, or not with these settings and this preparation, are recognized; and each is
 * written beside it as JSON (`ocr/<set>/<page>.json`) for training. Pages that failed are missing.
 */
export async function recognizeData(data: string, cache: string): Promise<readonly RecognizedSet[]> {
  mkdirSync(cache, { recursive: true });
  const store = openStore(join(cache, 'pages.db'));
  const dispatcher = new LocalDispatcher({
    entry: new URL('../../src/page-process.js', import.meta.url),
    jobs: availableParallelism(),
    pageDeadlineMs,
    maxChildBytes,
  });
  try {
    const streams = streamNames(data).map((name) => ({
      name,
      path: join(data, 'jfk-streams', `${name}.pdf`),
    }));
    const stanford = { name: 'stanford', path: join(data, 'stanford-1905', 'images') };
    const sets = [...streams, stanford];
    await ingest(
      sets.map(({ path }) => path),
      { settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' }, reocr: false },
      { store, dispatcher, readRecords: () => [], report: tell },
    );
    const sources = new Map(store.loadSources().map(({ path, id }) => [path, id]));
    return sets.map(({ name, path }) => {
      const pages = store.loadPages(sources.get(path) ?? '');
      const images = name === 'stanford' ? imageNames(data) : null;
      const named = pages.map((page) => {
        const { pageNumber } = page.ref;
        return { name: images?.[pageNumber - 1] ?? String(pageNumber).padStart(3, '0'), page };
      });
      writePages(join(cache, 'ocr', name), named);
      return { name, pages: named };
    });
  } finally {
    await dispatcher.close();
    store.close();
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

let pagesDone = 0;

function tell(event: Parameters<Parameters<typeof ingest>[2]['report']>[0]): void {
  if (event.type === 'refused') process.stderr.write(`${event.error.message} ${event.error.remedy}\n`);
  if (event.type !== 'page') return;
  pagesDone += 1;
  if (event.outcome.state === 'failed') process.stderr.write(`${event.outcome.reason}\n`);
  if (pagesDone % 20 === 0) process.stderr.write(`${pagesDone} pages recognized\n`);
}
