import { setTimeout as pause } from 'node:timers/promises';
import { counted } from './ingest/amounts.js';
import { cpuSeconds, timed } from './ingest/cpu-seconds.js';
import type { IngestEvent, IngestOutcome } from './ingest/outcome.js';
import { readAhead } from './ingest/read-ahead.js';
import { signatureOf } from './ingest/source-signature.js';
import { type SourceInHand, type Survey, survey, tasksOf } from './ingest/survey.js';
import type { RecordEntry } from './model/entry.js';
import {
  type Dispatcher,
  fingerprintOf,
  type PageOutcome,
  type PageTask,
  type ReadingSettings,
  type Recall,
} from './model/page-task.js';
import type { SourceFile } from './model/source-file.js';
import { digestTraineddata, findTraineddata } from './ocr/traineddata.js';
import { type FoundSource, findSources } from './source/index.js';
import type { Store } from './store/open-store.js';
import type { StoredSource } from './store/sources.js';

export interface IngestOptions {
  readonly settings: ReadingSettings;
  /** Read every page again, even with the same settings. */
  readonly reocr: boolean;
  /** Once aborted, pages in hand are finished and saved, no further ones begun. */
  readonly signal?: AbortSignal;
}

export interface IngestParts {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  /** Everything after recognition, of the stored pages of one source; empty where none of its pages was read. */
  readonly readRecords: (source: StoredSource) => readonly RecordEntry[];
  readonly report: (event: IngestEvent) => void;
  /** How sources are found at the paths; by default each once, as they are now. */
  readonly find?: (paths: readonly string[]) => AsyncIterable<FoundSource>;
}

/**
 * Reads what is not read yet of all scans at these paths, page by page into the store, and the records of each
 * source once its pages are there. Killed at any moment it loses the pages in hand and no more; run again it goes on.
 */
export async function ingest(
  paths: readonly string[],
  options: IngestOptions,
  parts: IngestParts,
): Promise<IngestOutcome> {
  const traineddataDigest = await digestTraineddata(await findTraineddata(options.settings));
  const letGo = await holdStore(parts, options.signal);
  const stop = () => parts.dispatcher.stop();
  options.signal?.addEventListener('abort', stop);
  try {
    return await run(paths, { ...options, traineddataDigest }, parts);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await parts.dispatcher.close();
    letGo();
  }
}

const holdCheckMs = 500;

/** Waits for another ingest into the same store to end. */
async function holdStore({ store, report }: IngestParts, signal?: AbortSignal): Promise<() => void> {
  for (let isFirst = true; ; isFirst = false) {
    const letGo = store.holdForIngest();
    if (letGo) return letGo;
    if (isFirst) report({ type: 'held' });
    if (signal?.aborted) return () => {};
    await pause(holdCheckMs);
  }
}

async function run(
  paths: readonly string[],
  options: IngestOptions & { readonly traineddataDigest: string },
  parts: IngestParts,
): Promise<IngestOutcome> {
  const { settings, signal } = options;
  const { store, dispatcher, report, find = findSources } = parts;
  const known: Survey = { sources: new Map(), refused: [] };
  const broken: BrokenSource[] = [];
  let pagesRead = 0;
  let pagesRecalled = 0;
  let pagesFailed = 0;

  async function* tasks(): AsyncGenerator<PageTask> {
    for await (const source of readAhead(survey(find(paths), known, { ...options, ...parts }))) {
      if (source.pagesToRead.length > 0) yield* tasksOf(source, settings);
      // Left behind by a run killed before its records, or come to where another source lay.
      else if (source.pagesToCome === 0 && store.isToGroup(source.file.id))
        readRecordsOf(source.file, parts, broken);
    }
  }

  const recall: Recall = (imageDigest, task) => store.loadReadingOf(imageDigest, fingerprintOf(task));

  if (signal?.aborted) dispatcher.stop();
  for await (const given of dispatcher.run(tasks(), options.reocr ? undefined : recall)) {
    const source = known.sources.get(given.task.sourceId);
    if (!source) throw new Error(`${given.task.path}: a page came back that nobody asked for.`);
    const outcome = await unlessChanged(given, source);
    const { cpu: saving } = timed(() => store.savePage(outcome));
    if (outcome.state === 'failed') pagesFailed++;
    else {
      pagesRead++;
      if (outcome.isRecalled) pagesRecalled++;
    }
    report({ type: 'page', outcome, saving });
    source.pagesToCome--;
    if (source.pagesToCome === 0) readRecordsOf(source.file, parts, broken);
  }
  if (!signal?.aborted) {
    store.forgetRefusals(
      paths,
      known.refused.map(({ path }) => path),
    );
  }
  if (broken.length > 0) throw new Error(brokenWords(broken), { cause: broken[0]?.cause });

  const { sources, refused } = known;
  const files = [...sources.values()].map(({ file }) => file);
  const balance = {
    ...store.pageStates(files.map(({ id }) => id)),
    pages: files.reduce((sum, { pageCount }) => sum + pageCount, 0),
  };
  return {
    balance,
    sources: files,
    refused,
    pagesRead,
    pagesRecalled,
    pagesFailed,
    isInterrupted: signal?.aborted ?? false,
  };
}

/** A source whose pages were read and whose records our bug keeps from being read. */
interface BrokenSource {
  readonly path: string;
  readonly cause: unknown;
}

/** One stack is enough: a bug that meets every source of a night's run meets them all alike. */
const brokenWords = (broken: readonly BrokenSource[]): string =>
  `The pages are kept, but the records of ${counted(broken.length, 'source')} cannot be read: ${broken.map(({ path }) => path).join(', ')}`;

/** Our bug in one source must not cost the night's reading of the others: it is kept, and thrown when all pages are in. */
function readRecordsOf(
  file: SourceFile,
  { store, readRecords, report }: IngestParts,
  broken: BrokenSource[],
): void {
  const source = store.loadSource(file.id);
  if (!source) return;
  store.followRename(file.id);
  const before = cpuSeconds();
  let entries: readonly RecordEntry[];
  try {
    entries = readRecords(source);
  } catch (error) {
    broken.push({ path: file.path, cause: error });
    return;
  }
  const reading = cpuSeconds() - before;
  const { cpu: saving, result: saved } = timed(() => store.saveRecords(file.id, entries));
  const letters = entries.reduce((sum, record) => sum + record.letters.length, 0);
  report({
    type: 'records',
    file,
    records: entries.length,
    letters,
    isSuccessor: saved.superseded.length > 0,
    reading,
    saving,
  });
}

/** Words read from other bytes than those of the digest would be laid to the wrong source. */
async function unlessChanged(outcome: PageOutcome, { file, signature }: SourceInHand): Promise<PageOutcome> {
  const now = await signatureOf(file.path);
  if (now === null || now === signature) return outcome;
  const reason = `${file.path}: the file was changed while it was read. Run the same command again.`;
  return { state: 'failed', task: outcome.task, reason, attempts: outcome.attempts };
}
