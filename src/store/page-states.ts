import type { Db } from './open-database.js';

/** How many pages have come to which end; `waiting` ones were not tried yet. */
export interface PageStates {
  readonly text: number;
  readonly blank: number;
  readonly unread: number;
  readonly failed: number;
  readonly waiting: number;
}

const counts = `
  count(*) FILTER (WHERE state = 'text') AS text,
  count(*) FILTER (WHERE state = 'blank') AS blank,
  count(*) FILTER (WHERE state = 'unread') AS unread,
  count(*) FILTER (WHERE state = 'failed') AS failed,
  count(*) FILTER (WHERE state = 'pending') AS waiting`;

/** Whether a path still leads to the source of a page; not where other bytes have taken its place. */
export const isReachable =
  'EXISTS (SELECT 1 FROM source_paths WHERE source_paths.source_id = pages.source_id)';

/** Whether something was seen on a page, by which it can be known again. */
export const isSeen = "state IN ('text', 'unread')";

/** Whether a page is that of a source in force: no other has taken its place. */
export const isInForce = 'source_id NOT IN (SELECT id FROM source_files WHERE superseded_by IS NOT NULL)';

/** Whether a page counts: it is in force, and was read or may still be read by an ingest. */
export const isCounted = `(${isInForce} AND (state NOT IN ('failed', 'pending') OR ${isReachable}))`;

/**
 * Of the pages of these sources; without a list of all, except those of superseded sources, and those that failed or
 * wait in files no path leads to any more, which no ingest will try again.
 */
export function pageStates(db: Db, sourceIds?: readonly string[]): PageStates {
  const states = sourceIds
    ? db
        .prepare<[string], PageStates>(
          `SELECT ${counts} FROM pages WHERE source_id IN (SELECT value FROM json_each(?))`,
        )
        .get(JSON.stringify(sourceIds))
    : db.prepare<[], PageStates>(`SELECT ${counts} FROM pages WHERE ${isCounted}`).get();
  return states as PageStates;
}

/** Of the pages of each source, by its digest. */
export const pageStatesBySource = (db: Db): Map<string, PageStates> =>
  new Map(
    db
      .prepare<[], PageStates & { source_id: string }>(
        // This index holds all that is asked; by any other, every page with its words is visited.
        `SELECT source_id, ${counts} FROM pages INDEXED BY pages_by_state GROUP BY source_id`,
      )
      .all()
      .map(({ source_id: sourceId, ...states }) => [sourceId, states]),
  );
