import { SourceError } from '../errors.js';
import type { PageTask, ReadingSettings } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';
import { settingsFingerprint } from '../ocr/settings-fingerprint.js';
import { type FoundSource, openSource } from '../source/index.js';
import type { IngestEvent, RefusedPath } from './outcome.js';
import { signatureOf } from './source-signature.js';

/** A source of this run, and how many of its pages are still to come. */
export interface SourceInHand {
  readonly file: SourceFile;
  readonly fingerprint: string;
  /** Of the file when it was digested. */
  readonly signature: string | null;
  /** Ascending; empty where all were read before. */
  readonly pagesToRead: readonly number[];
  pagesToCome: number;
}

/** Where sources are entered. A store is one; a dry run keeps none. */
export interface SourceRegister {
  /** Tells whether other bytes lay at its path when that was last ingested. */
  saveSource(file: SourceFile): boolean;
  sourceFailed(path: string, error: SourceError): void;
  pagesToRead(sourceId: string, fingerprint: string, pageCount: number): readonly number[];
}

interface SurveyOptions {
  readonly settings: ReadingSettings;
  readonly traineddataDigest: string;
  readonly reocr: boolean;
  readonly signal?: AbortSignal;
  readonly store: SourceRegister;
  readonly report: (event: IngestEvent) => void;
}

/** What a survey found so far: sources by digest, and the paths that are none. */
export interface Survey {
  readonly sources: Map<string, SourceInHand>;
  readonly refused: RefusedPath[];
}

/**
 * Enters every source found into the register, the unreadable ones with the reason, and yields each good one once;
 * again, with no page to read, where it has come to a second path at which other bytes lay: its records may change.
 */
export async function* survey(
  found: AsyncIterable<FoundSource>,
  { sources, refused }: Survey,
  { settings, traineddataDigest, reocr, signal, store, report }: SurveyOptions,
): AsyncGenerator<SourceInHand> {
  for await (const { path, error: fault, partedBy } of found) {
    if (signal?.aborted) return;
    if (partedBy !== undefined) {
      report({ type: 'parted', folder: path, by: partedBy });
      continue;
    }
    try {
      if (fault) throw fault;
      // Before the digest is taken: what changes after this is a change during the run.
      const signature = await signatureOf(path);
      const file = await fileAt(path);
      const isReplaced = store.saveSource(file);
      const twin = sources.get(file.id);
      if (twin) {
        if (twin.file.path !== path)
          report({ type: 'source', file, pagesToRead: 0, sameAs: twin.file.path, isReplaced });
        if (isReplaced) yield { ...twin, pagesToRead: [] };
        continue;
      }
      const fingerprint = settingsFingerprint(settings, traineddataDigest, file.format);
      const pagesToRead = reocr ? everyPage(file) : store.pagesToRead(file.id, fingerprint, file.pageCount);
      const source = { file, fingerprint, signature, pagesToRead, pagesToCome: pagesToRead.length };
      sources.set(file.id, source);
      report({ type: 'source', file, pagesToRead: pagesToRead.length, sameAs: null, isReplaced });
      yield source;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      store.sourceFailed(path, error);
      refused.push({ path, error });
      report({ type: 'refused', path, error });
    }
  }
}

/** One task for every page still to be read of a source. */
export const tasksOf = (
  { file, fingerprint, pagesToRead }: SourceInHand,
  settings: ReadingSettings,
): PageTask[] =>
  pagesToRead.map((pageNumber) => ({
    key: `${file.id}/${pageNumber}/${fingerprint}`,
    sourceId: file.id,
    path: file.path,
    format: file.format,
    pageNumber,
    settings,
  }));

async function fileAt(path: string): Promise<SourceFile> {
  const source = await openSource(path);
  await source.close();
  return source.file;
}

const everyPage = ({ pageCount }: SourceFile): number[] =>
  Array.from({ length: pageCount }, (_, index) => index + 1);
