import type { PageRef } from '../model/page.js';
import type { Db } from './open-database.js';
import { isSeen } from './page-states.js';

/** Sources in force that lay where this one lies now and lie nowhere any more, the one known longest last. */
const leftBehind = (db: Db, sourceId: string): string[] =>
  db
    .prepare<[string], string>(
      `SELECT former.id FROM source_paths JOIN source_files AS former ON former.path = source_paths.path
       WHERE source_paths.source_id = ? AND former.superseded_by IS NULL
         AND NOT EXISTS (SELECT 1 FROM source_paths WHERE source_id = former.id)
       ORDER BY former.rowid DESC`,
    )
    .pluck()
    .all(sourceId);

/** Whether pages of a source wait to be read that may tell of which file left behind it is a later state. */
const isStillToTell = (db: Db, sourceId: string): boolean =>
  db.prepare("SELECT 1 FROM pages WHERE source_id = ? AND state = 'pending'").get(sourceId) !== undefined &&
  leftBehind(db, sourceId).length > 0;

/** Whether letters of a source are listed: not those of an earlier state, nor of a later one while pages of it wait to be read. */
export const isListed = (db: Db, sourceId: string): boolean =>
  db.prepare('SELECT 1 FROM source_files WHERE id = ? AND superseded_by IS NULL').get(sourceId) !==
    undefined && !isStillToTell(db, sourceId);

/**
 * Of the pages of one source that come again in another, the numbers there by the numbers here: those with the same
 * image, or, where the file's own text was taken, the same words; several alike in their order. Blank ones are left out.
 */
function pagesAgain(db: Db, from: string, to: string): Map<number, number> {
  return new Map(
    db
      .prepare<{ from: string; to: string }, [number, number]>(
        `WITH seen AS (
           SELECT source_id, page_number, coalesce(image_digest, text) AS sight,
             row_number() OVER (PARTITION BY source_id, coalesce(image_digest, text) ORDER BY page_number) AS turn
           FROM pages WHERE source_id IN (@from, @to) AND ${isSeen}
         )
         SELECT page.page_number, again.page_number FROM seen AS page JOIN seen AS again USING (sight, turn)
         WHERE page.source_id = @from AND again.source_id = @to AND sight <> ''`,
      )
      .raw()
      .all({ from, to }),
  );
}

/** The number under which a page of any source lies in one; null where it does not lie there. */
export type PageFinder = (page: PageRef) => number | null;

/** Of the pages of this source; right for as long as a transaction. */
export function pageFinder(db: Db, sourceId: string): PageFinder {
  const againBySource = new Map<string, Map<number, number>>();
  return (page) => {
    if (page.sourceId === sourceId) return page.pageNumber;
    const again = againBySource.get(page.sourceId) ?? pagesAgain(db, page.sourceId, sourceId);
    againBySource.set(page.sourceId, again);
    return again.get(page.pageNumber) ?? null;
  };
}

/**
 * Whether half of the pages of the shorter of two sources lie in the other too. Of the shorter: so a file that is put
 * back as it was succeeds what had succeeded it, however much that had grown.
 */
function isSameFile(db: Db, former: string, sourceId: string): boolean {
  const again = pagesAgain(db, former, sourceId).size;
  const shorter = db
    .prepare<[string, string], number>(
      `SELECT min((SELECT count(*) FROM pages WHERE source_id = ? AND ${isSeen}),
                  (SELECT count(*) FROM pages WHERE source_id = ? AND state <> 'blank'))`,
    )
    .pluck()
    .get(former, sourceId);
  return again > 0 && 2 * again >= (shorter ?? 0);
}

/** Whether a source was given its first record id before another was; false where it has none. */
const hasEarlierIds = (db: Db, one: string, other: string): boolean =>
  db
    .prepare<[string, string], string>(
      'SELECT source_id FROM record_ids WHERE source_id IN (?, ?) ORDER BY rowid LIMIT 1',
    )
    .pluck()
    .get(one, other) === one;

/** Gives each of two sources the record ids of the other, by way of occurrences below 0: row by row no two may be the same. */
function exchangeRecordIds(db: Db, one: string, other: string): void {
  db.prepare(
    `UPDATE record_ids SET source_id = iif(source_id = @one, @other, @one), occurrence = -occurrence
     WHERE source_id IN (@one, @other)`,
  ).run({ one, other });
  db.prepare('UPDATE record_ids SET occurrence = -occurrence WHERE source_id IN (?, ?)').run(one, other);
}

/**
 * Puts a source in the place of those that lay at its path before and are the same file in an earlier state: their ids
 * and records are its own from now on, to be saved anew. Returns theirs; empty where there is none, or pages
 * still to be read may tell.
 */
export function takeOver(db: Db, sourceId: string): string[] {
  if (isStillToTell(db, sourceId)) return [];
  const superseded = leftBehind(db, sourceId).filter((former) => isSameFile(db, former, sourceId));
  for (const former of superseded) {
    // Not always those of the source known longest: an earlier state may have come back, or never have had its records read.
    if (hasEarlierIds(db, former, sourceId)) exchangeRecordIds(db, former, sourceId);
    db.prepare('UPDATE records SET source_id = ? WHERE source_id = ?').run(sourceId, former);
    db.prepare('UPDATE source_files SET superseded_by = ? WHERE id = ?').run(sourceId, former);
  }
  return superseded;
}
