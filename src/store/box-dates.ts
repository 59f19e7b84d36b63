import type { Db } from './open-database.js';

/** By box (`S-0041-0001`), the words of the dates on the cover sheets of its records, of one source or all but it. */
export function loadBoxDates(db: Db, exceptSourceId: string): Map<string, string[]> {
  const rows = db
    .prepare<[string], { box: string; words: string }>(
      `SELECT records.series || '-' || records.box AS box, readings.words AS words
       FROM readings JOIN records ON records.id = readings.record_id
       WHERE records.box IS NOT NULL AND records.source_id <> ? AND readings.words IS NOT NULL
         AND (readings.field LIKE 'date%' OR readings.field LIKE '%Since')`,
    )
    .all(exceptSourceId);
  const datesByBox = new Map<string, string[]>();
  for (const { box, words } of rows) datesByBox.set(box, [...(datesByBox.get(box) ?? []), words]);
  return datesByBox;
}

/** Sources with a date on a cover sheet of which day and month are undecided: `[2007-02-06,2007-06-02]`. */
export const sourcesWithUndecidedDates = (db: Db): string[] =>
  db
    .prepare<[], string>(
      `SELECT DISTINCT records.source_id FROM readings JOIN records ON records.id = readings.record_id
       WHERE (readings.field LIKE 'date%' OR readings.field LIKE '%Since') AND readings.value LIKE '[%'`,
    )
    .pluck()
    .all();
