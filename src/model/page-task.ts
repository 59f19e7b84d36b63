import type { OcrPage } from './page.js';
import type { SourceFormat } from './source-file.js';

/** All that changes what recognition yields. */
export interface ReadingSettings {
  /** Tesseract's language codes joined by `+`. */
  readonly languages: string;
  /** Folder of traineddata files; null for the one shipped. */
  readonly tessdata: string | null;
  /** Whether an existing OCR layer of a PDF is trusted. Born-digital text always is. */
  readonly textLayer: 'ignore' | 'keep';
}

/** One page to be read. Small and plain: it crosses processes, one day machines. */
export interface PageTask {
  /** Source digest, page number and settings fingerprint joined by `/`: equal keys yield equal pages. */
  readonly key: string;
  readonly sourceId: string;
  readonly path: string;
  readonly format: SourceFormat;
  readonly pageNumber: number;
  readonly settings: ReadingSettings;
}

/** The settings fingerprint of a task's key. */
export const fingerprintOf = ({ key, sourceId, pageNumber }: PageTask): string =>
  key.slice(`${sourceId}/${pageNumber}/`.length);

/** CPU seconds by step. */
export interface PageCost {
  readonly render: number;
  readonly prepare: number;
  readonly recognize: number;
}

export type PageOutcome =
  | {
      readonly state: 'read';
      readonly task: PageTask;
      readonly page: OcrPage;
      /** Equal where the pages are the same image to the pixel; null where the file's own text was taken. */
      readonly imageDigest: string | null;
      /** The reading was made of the same image before, in whatever page. */
      readonly isRecalled: boolean;
      readonly attempts: number;
      readonly cost: PageCost;
    }
  | { readonly state: 'failed'; readonly task: PageTask; readonly reason: string; readonly attempts: number };

/** What is known already of the image with this digest, as these settings read it; null where nothing is. */
export type Recall = (imageDigest: string, task: PageTask) => OcrPage | null;

/** Has pages read, by whatever processes or machines. Outcomes come in any order, one for every task. */
export interface Dispatcher {
  /** An image that can be recalled, or is in hand in another page, is not recognized again. Without `recall` each is. */
  run(tasks: AsyncIterable<PageTask>, recall?: Recall): AsyncIterable<PageOutcome>;
  /** Pages in hand are finished, no further ones begun; `run` then ends. */
  stop(): void;
  /** Ends every child. */
  close(): Promise<void>;
}
