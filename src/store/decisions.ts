import type { PersonCut } from '../model/decision.js';
import type { Db } from './open-database.js';

/** Saves a person's word on a line; a later word on the same line takes its place. Nothing else ever deletes it. */
export function saveCut(db: Db, { page, lineIndex, begins }: PersonCut, decided: Date): void {
  db.prepare(
    `INSERT INTO decisions (source_id, page_number, line_index, begins, decided) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source_id, page_number, line_index) DO UPDATE
     SET begins = excluded.begins, decided = excluded.decided`,
  ).run(page.sourceId, page.pageNumber, lineIndex, begins ? 1 : 0, decided.toISOString());
}

/** In the order of the pages. */
export const loadCuts = (db: Db, sourceId: string): PersonCut[] =>
  db
    .prepare<[string], { page_number: number; line_index: number; begins: 0 | 1 }>(
      'SELECT * FROM decisions WHERE source_id = ? ORDER BY page_number, line_index',
    )
    .all(sourceId)
    .map((row) => ({
      page: { sourceId, pageNumber: row.page_number },
      lineIndex: row.line_index,
      begins: row.begins === 1,
    }));
