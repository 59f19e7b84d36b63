import type { PageRef } from '../model/page.js';
import { countLetters } from './letters.js';
import { type RefusedFile, refusedFiles } from './list-files.js';
import type { Db } from './open-database.js';
import { isCounted, isReachable, type PageStates, pageStates } from './page-states.js';
import { lastRun, type Run } from './runs.js';
import { type SameImage, sameImages } from './same-images.js';
import { sourcesToGroup } from './sources.js';

export interface FailedPage {
  readonly page: PageRef;
  readonly reason: string;
  readonly attempts: number;
  /** Whether words of an earlier reading are kept. */
  readonly hasWords: boolean;
}

export interface TurnedPage {
  readonly page: PageRef;
  /** Degrees clockwise to be upright. */
  readonly rotation: number;
}

export interface UnreadPage {
  readonly page: PageRef;
  /** How many words were read on it nevertheless: a letterhead, a stamp. */
  readonly words: number;
}

export interface DoubtfulLetter {
  readonly id: string;
  /** That a letter begins where this one does. */
  readonly startProbability: number;
  readonly doubts: readonly string[];
}

export interface Status {
  /** As the source files themselves count their pages; of files no path leads to any more, those that were read. */
  readonly pageCount: number;
  readonly pages: PageStates;
  readonly records: number;
  readonly letters: number;
  readonly refusedFiles: readonly RefusedFile[];
  /** These and the turned and the unread ones without those of files no path leads to any more. */
  readonly failedPages: readonly FailedPage[];
  readonly turnedPages: readonly TurnedPage[];
  readonly unreadPages: readonly UnreadPage[];
  readonly sameImages: readonly SameImage[];
  /** Letters with something a person should look at, or whose beginning is uncertain; the most doubtful first. */
  readonly doubtfulLetters: readonly DoubtfulLetter[];
  /** Files of which pages were read, but letters not found yet: the run was cut short. */
  readonly filesToGroup: readonly string[];
  /** The last command that changed the database; null where none is known. */
  readonly lastRun: Run | null;
}

/** Below this a cut is listed for a person to check. */
export const doubtfulBelow = 0.8;

const count = (db: Db, sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;

interface PageRow {
  readonly source_id: string;
  readonly page_number: number;
}

const refOf = (row: PageRow): PageRef => ({ sourceId: row.source_id, pageNumber: row.page_number });

const inOrder = 'ORDER BY (SELECT rowid FROM source_files WHERE id = source_id), page_number';

export const status = (db: Db): Status => ({
  pageCount: count(
    db,
    `SELECT sum(page_count) - (SELECT count(*) FROM pages WHERE NOT ${isCounted}) FROM source_files`,
  ),
  pages: pageStates(db),
  records: count(db, 'SELECT count(*) FROM records'),
  letters: countLetters(db),
  refusedFiles: refusedFiles(db),
  failedPages: db
    .prepare<[], PageRow & { error: string; attempts: number; hasWords: 0 | 1 }>(
      `SELECT source_id, page_number, error, attempts, ocr IS NOT NULL AS hasWords FROM pages
       WHERE error IS NOT NULL AND ${isReachable} ${inOrder}`,
    )
    .all()
    .map((row) => ({
      page: refOf(row),
      reason: row.error,
      attempts: row.attempts,
      hasWords: row.hasWords === 1,
    })),
  turnedPages: db
    .prepare<[], PageRow & { rotation: number }>(
      `SELECT source_id, page_number, rotation FROM pages WHERE rotation > 0 AND ${isReachable} ${inOrder}`,
    )
    .all()
    .map((row) => ({ page: refOf(row), rotation: row.rotation })),
  unreadPages: db
    .prepare<[], PageRow & { text: string }>(
      `SELECT source_id, page_number, text FROM pages WHERE state = 'unread' AND ${isReachable} ${inOrder}`,
    )
    .all()
    .map((row) => ({ page: refOf(row), words: row.text.match(/\S+/g)?.length ?? 0 })),
  sameImages: sameImages(db),
  doubtfulLetters: db
    .prepare<[number], { id: string; startProbability: number; doubts: string }>(
      `SELECT id, start_probability AS startProbability, entry ->> '$.doubts' AS doubts FROM letters
       WHERE doubt_count > 0 OR start_probability < ? ORDER BY start_probability, id`,
    )
    .all(doubtfulBelow)
    .map((row) => ({ ...row, doubts: JSON.parse(row.doubts) as string[] })),
  filesToGroup: sourcesToGroup(db).map(({ path }) => path),
  lastRun: lastRun(db),
});
