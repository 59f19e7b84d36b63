import { deflateSync } from 'node:zlib';
import {
  type Dispatcher,
  fingerprintOf,
  type PageTask,
  type ReadingSettings,
  type Recall,
} from '../model/page-task.js';
import { digestTraineddata, findTraineddata } from '../ocr/traineddata.js';
import { findSources } from '../source/index.js';
import type { Store } from '../store/open-store.js';
import type { IngestEvent, RefusedPath } from './outcome.js';
import { type SourceInHand, type Survey, survey, tasksOf } from './survey.js';

export interface Estimate {
  readonly sources: readonly Pick<SourceInHand, 'file' | 'pagesToRead'>[];
  readonly refused: readonly RefusedPath[];
  readonly pagesToRead: number;
  readonly pagesSampled: number;
  /** How many of the sample were read before, by their images, in other pages. */
  readonly pagesRecalled: number;
  /** For all pages to be read, at the pace of the sample. Null where there is nothing to read or the sample failed. */
  readonly seconds: number | null;
  /** By which the database will grow. */
  readonly bytes: number | null;
}

interface EstimateParts {
  /** Only read; null where there is no database yet. */
  readonly store: Store | null;
  readonly dispatcher: Dispatcher;
  readonly report: (event: IngestEvent) => void;
}

/** Enough for pages of several sources, and few enough to wait for. */
const sampleSize = 6;

/** A database with its letters, readings and indexes beside its packed pages, on the fixture box. */
const databasePerPackedPage = 4;

/** What an ingest of these paths would read, and what it would take, by reading a few pages and keeping nothing. */
export async function estimate(
  paths: readonly string[],
  { settings, reocr }: { readonly settings: ReadingSettings; readonly reocr: boolean },
  { store, dispatcher, report }: EstimateParts,
): Promise<Estimate> {
  const traineddataDigest = await digestTraineddata(await findTraineddata(settings));
  const known: Survey = { sources: new Map(), refused: [] };
  const register = {
    saveSource: () => false,
    sourceFailed: () => {},
    pagesToRead: (sourceId: string, fingerprint: string, pageCount: number) =>
      store?.loadSource(sourceId)
        ? store.pagesToRead(sourceId, fingerprint)
        : Array.from({ length: pageCount }, (_, index) => index + 1),
  };
  const tasks: PageTask[] = [];
  for await (const source of survey(findSources(paths), known, {
    ...{ settings, traineddataDigest, reocr, report },
    store: register,
  })) {
    tasks.push(...tasksOf(source, settings));
  }
  const sources = [...known.sources.values()];
  const recall: Recall = (imageDigest, task) =>
    store?.loadReadingOf(imageDigest, fingerprintOf(task)) ?? null;
  const sample = await readSample(spread(tasks, sampleSize), {
    ...{ dispatcher, report },
    recall: reocr ? undefined : recall,
  });
  const scale = sample && tasks.length / sample.pages;
  return {
    sources,
    refused: known.refused,
    pagesToRead: tasks.length,
    pagesSampled: sample?.pages ?? 0,
    pagesRecalled: sample?.pagesRecalled ?? 0,
    seconds: sample && scale && sample.seconds * scale,
    bytes: sample && scale && Math.round(sample.packedBytes * scale * databasePerPackedPage),
  };
}

interface Sample {
  readonly pages: number;
  readonly pagesRecalled: number;
  readonly seconds: number;
  readonly packedBytes: number;
}

async function readSample(
  tasks: readonly PageTask[],
  {
    dispatcher,
    report,
    recall,
  }: Pick<EstimateParts, 'dispatcher' | 'report'> & { readonly recall: Recall | undefined },
): Promise<Sample | null> {
  const started = performance.now();
  let pages = 0;
  let pagesRecalled = 0;
  let packedBytes = 0;
  for await (const outcome of dispatcher.run(eachOf(tasks), recall)) {
    report({ type: 'page', outcome, saving: 0 });
    if (outcome.state === 'failed') continue;
    pages++;
    if (outcome.isRecalled) pagesRecalled++;
    packedBytes += deflateSync(JSON.stringify(outcome.page)).length;
  }
  const seconds = (performance.now() - started) / 1000;
  return pages === 0 ? null : { pages, pagesRecalled, seconds, packedBytes };
}

/** At most so many of the items, evenly apart. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
