import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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

/** Whether more than half of the pages of either source lie in the other. */
function isMostlySame(db: Db, one: string, other: string): boolean {
  const longer = db
    .prepare<[string, string], number>(
      `SELECT max(number) FROM (SELECT count(*) AS number FROM pages
       WHERE source_id IN (?, ?) AND state <> 'blank' GROUP BY source_id)`,
    )
    .pluck()
    .get(one, other);
  return 2 * pagesAgain(db, one, other).size > (longer ?? 0);
}

/** Sources in force with a page image that lies in this one too. */
const sharingImages = (db: Db, sourceId: string): { id: string; path: string }[] =>
  db
    .prepare<[string], { id: string; path: string }>(
      `SELECT DISTINCT former.id, former.path FROM pages AS page
       JOIN pages AS same ON same.image_digest = page.image_digest AND same.source_id <> page.source_id
       JOIN source_files AS former ON former.id = same.source_id
       WHERE page.source_id = ? AND page.${isSeen} AND former.superseded_by IS NULL`,
    )
    .all(sourceId);

/**
 * Has a file that was changed and renamed at once lie, in its earlier state, where it lies now: `takeOver` knows it there.
 * To be told once its pages were read, the first time that its records are. Only what has gone from the same folder is an
 * earlier state: of what lies elsewhere the disk may be unplugged, or the path a relative one from another folder.
 */
export function followRename(db: Db, sourceId: string): void {
  const path = db
    .prepare<[string], string>(
      `SELECT path FROM source_files
       WHERE id = ? AND NOT EXISTS (SELECT 1 FROM record_ids WHERE source_id = source_files.id)`,
    )
    .pluck()
    .get(sourceId);
  if (path === undefined) return;
  const pathsOf = db.prepare<[string], string>('SELECT path FROM source_paths WHERE source_id = ?').pluck();
  for (const former of sharingImages(db, sourceId)) {
    if (dirname(resolve(former.path)) !== dirname(resolve(path))) continue;
    if (pathsOf.all(former.id).some((known) => existsSync(known))) continue;
    if (!isMostlySame(db, former.id, sourceId)) continue;
    db.transaction(() => {
      db.prepare('UPDATE source_files SET path = ? WHERE id = ?').run(path, former.id);
      db.prepare('DELETE FROM source_paths WHERE source_id = ?').run(former.id);
    }).immediate();
  }
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
