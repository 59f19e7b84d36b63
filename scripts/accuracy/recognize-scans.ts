import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/ingest.js';
import type { OcrPage } from '../../src/model/page.js';
import { LocalDispatcher } from '../../src/ocr/local-dispatcher.js';
import { openStore } from '../../src/store/open-store.js';

const pageDeadlineMs = 120_000;
const maxChildBytes = 400_000_000;

/**
 * The pages of the scans at these paths, by path, recognized by the program itself. They are kept in a database in the
 * cache folder, so only pages never read, or not with these settings and this preparation, are recognized. Pages that
 * failed are missing.
 */
export async function recognizeScans(
  paths: readonly string[],
  cache: string,
): Promise<ReadonlyMap<string, readonly OcrPage[]>> {
  mkdirSync(cache, { recursive: true });
  const store = openStore(join(cache, 'pages.db'));
  const dispatcher = new LocalDispatcher({
    entry: new URL('../../src/page-process.js', import.meta.url),
    jobs: availableParallelism(),
    pageDeadlineMs,
    maxChildBytes,
  });
  try {
    const { sources } = await ingest(
      paths,
      { settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' }, reocr: false },
      { store, dispatcher, readRecords: () => [], report: tell },
    );
    // By the paths of this run: the database may know the same scans by those of an earlier one.
    const ids = new Map(sources.map(({ path, id }) => [path, id]));
    return new Map(paths.map((path) => [path, store.loadPages(ids.get(path) ?? '')]));
  } finally {
    await dispatcher.close();
    store.close();
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
