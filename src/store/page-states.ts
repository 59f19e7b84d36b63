import type { Db } from './open-database.js';

/** How many pages have come to which end; `waiting` ones were not tried yet. */
export interface PageStates {
  readonly text: number;
  readonly blank: number;
  readonly unread: number;
  readonly failed: number;
  readonly waiting: number;
}

/** Of the pages of these sources; of all without a list. */
export function pageStates(db: Db, sourceIds?: readonly string[]): PageStates {
  const counts = { text: 0, blank: 0, unread: 0, failed: 0, pending: 0 };
  const rows = db
    .prepare<[{ ids: string | null }], { state: keyof typeof counts; count: number }>(
      `SELECT state, count(*) AS count FROM pages
       WHERE @ids IS NULL OR source_id IN (SELECT value FROM json_each(@ids)) GROUP BY state`,
    )
    .all({ ids: sourceIds ? JSON.stringify(sourceIds) : null });
  for (const { state, count } of rows) counts[state] = count;
  const { pending: waiting, ...ended } = counts;
  return { ...ended, waiting };
}
