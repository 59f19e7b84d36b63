import type { ReadingSettings } from '../model/page-task.js';
import { LocalDispatcher } from '../ocr/local-dispatcher.js';
import type { DatabaseOption } from './database-option.js';

/** The options of `ingest` as commander gives them. */
export interface IngestFlags extends DatabaseOption {
  readonly jobs: number;
  readonly lang: string;
  readonly tessdata?: string;
  readonly reocr: boolean;
  readonly textLayer: ReadingSettings['textLayer'];
  readonly report?: string;
  readonly dryRun: boolean;
  readonly watch: boolean;
}

/** What reads a page, and how long it may take. */
export interface ReaderProgram {
  /** It speaks the reader protocol. */
  readonly entry: URL;
  readonly pageDeadlineMs: number;
}

export const pageProcess: ReaderProgram = {
  entry: new URL('../page-process.js', import.meta.url),
  // A page of a typed letter takes about two seconds; this is for the worst newspaper page on the slowest machine.
  pageDeadlineMs: 120_000,
};

/** Two children of this size and the parent stay under 1 GB. */
const maxChildBytes = 400_000_000;

export const settingsOf = ({ lang, tessdata, textLayer }: IngestFlags): ReadingSettings => ({
  languages: lang,
  tessdata: tessdata ?? null,
  textLayer,
});

export const dispatcherOf = ({ jobs }: IngestFlags, reader: ReaderProgram): LocalDispatcher =>
  new LocalDispatcher({ ...reader, jobs, maxChildBytes });
