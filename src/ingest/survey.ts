import { SourceError } from '../errors.js';
import type { PageTask, ReadingSettings } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';
import { settingsFingerprint } from '../ocr/settings-fingerprint.js';
import { findSources, openSource } from '../source/index.js';
import type { Store } from '../store/open-store.js';
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

interface SurveyOptions {
  readonly settings: ReadingSettings;
  readonly traineddataDigest: string;
  readonly reocr: boolean;
  readonly signal?: AbortSignal;
  readonly store: Store;
  readonly report: (event: IngestEvent) => void;
}

/** What a survey found so far: sources by digest, and the paths that are none. */
export interface Survey {
  readonly sources: Map<string, SourceInHand>;
  readonly refused: RefusedPath[];
}

/** Enters every source at these paths into the store, the unreadable ones with the reason, and yields each good one once. */
export async function* survey(
  paths: readonly string[],
  { sources, refused }: Survey,
  { settings, traineddataDigest, reocr, signal, store, report }: SurveyOptions,
): AsyncGenerator<SourceInHand> {
  for await (const found of findSources(paths)) {
    if (signal?.aborted) return;
    try {
      if (found.error) throw found.error;
      // Before the digest is taken: what changes after this is a change during the run.
      const signature = await signatureOf(found.path);
      const file = await fileAt(found.path);
      store.saveSource(file);
      const twin = sources.get(file.id);
      if (twin) {
        report({ type: 'source', file, pagesToRead: 0, sameAs: twin.file.path });
        continue;
      }
      const fingerprint = settingsFingerprint(settings, traineddataDigest, file.format);
      const pagesToRead = reocr ? everyPage(file) : store.pagesToRead(file.id, fingerprint);
      const source = { file, fingerprint, signature, pagesToRead, pagesToCome: pagesToRead.length };
      sources.set(file.id, source);
      report({ type: 'source', file, pagesToRead: pagesToRead.length, sameAs: null });
      yield source;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      store.sourceFailed(found.path, error);
      refused.push({ path: found.path, error });
      report({ type: 'refused', path: found.path, error });
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
