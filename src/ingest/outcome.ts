import type { SourceError } from '../errors.js';
import type { PageOutcome } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';

/** What has become of the pages of some sources. */
export interface PageBalance {
  /** As the sources themselves count them. */
  readonly pages: number;
  readonly text: number;
  readonly blank: number;
  readonly unread: number;
  readonly failed: number;
  /** Not tried yet: the run was interrupted. */
  readonly waiting: number;
}

/** Whether every page that went in is accounted for. */
export const closes = ({ pages, text, blank, unread, failed, waiting }: PageBalance): boolean =>
  pages === text + blank + unread + failed + waiting;

/** A path that holds no source that can be read. */
export interface RefusedPath {
  readonly path: string;
  readonly error: SourceError;
}

/** What happens during a run, as it happens. */
export type IngestEvent =
  /** Another ingest holds the database; this one waits. */
  | { readonly type: 'held' }
  | {
      readonly type: 'source';
      readonly file: SourceFile;
      /** Fewer than it has where some were read before. */
      readonly pagesToRead: number;
      /** The path in this run under which the same bytes came before; null for the first. */
      readonly sameAs: string | null;
      /** Other bytes lay at its path when that was last ingested. */
      readonly isReplaced: boolean;
    }
  | ({ readonly type: 'refused' } & RefusedPath)
  /** The page images of the folder come as single scans, since another scan lies beside or beneath them. */
  | { readonly type: 'parted'; readonly folder: string; readonly by: string }
  | {
      readonly type: 'page';
      readonly outcome: PageOutcome;
      /** CPU seconds. */
      readonly saving: number;
    }
  | {
      readonly type: 'records';
      readonly file: SourceFile;
      readonly records: number;
      readonly letters: number;
      /** What was read from its path before has given way to it. */
      readonly isSuccessor: boolean;
      /** CPU seconds. */
      readonly reading: number;
      readonly saving: number;
    };

export interface IngestOutcome {
  /** Over all pages of the sources, those read in earlier runs included. */
  readonly balance: PageBalance;
  /** Sources that could be opened, in the order found, each once. */
  readonly sources: readonly SourceFile[];
  readonly refused: readonly RefusedPath[];
  /** Of this run. */
  readonly pagesRead: number;
  /** How many of these took over what had been read of the same image. */
  readonly pagesRecalled: number;
  readonly pagesFailed: number;
  readonly isInterrupted: boolean;
}
