import type { Box } from '../model/box.js';
import type { FieldValue, Origin } from '../model/field-value.js';
import type { Db } from './open-database.js';

/** Whose readings: a record's cover sheet or a letter. */
type Owner = 'record_id' | 'letter_id';

interface ReadingRow {
  readonly field: string;
  readonly value: string;
  readonly origin: Origin;
  readonly confidence: number;
  readonly rule: string | null;
  readonly page_source: string;
  readonly page_number: number;
  readonly box: string;
  readonly words: string;
  readonly attributes: string | null;
}

const toFieldValue = (row: ReadingRow): FieldValue => ({
  field: row.field,
  value: row.value,
  origin: row.origin,
  confidence: row.confidence,
  evidence:
    row.rule === null
      ? null
      : {
          rule: row.rule,
          page: { sourceId: row.page_source, pageNumber: row.page_number },
          box: JSON.parse(row.box) as Box,
          text: row.words,
        },
  ...(row.attributes === null
    ? {}
    : { attributes: JSON.parse(row.attributes) as Readonly<Record<string, string>> }),
});

/** Replaces all readings of a record or letter. */
export function saveReadings(db: Db, owner: Owner, ownerId: string, values: readonly FieldValue[]): void {
  db.prepare(`DELETE FROM readings WHERE ${owner} = ?`).run(ownerId);
  const insert = db.prepare(
    `INSERT INTO readings (${owner}, position, field, value, origin, confidence, rule, page_source, page_number, box,
       words, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, value] of values.entries()) {
    const { evidence } = value;
    insert.run(
      ownerId,
      position,
      value.field,
      value.value,
      value.origin,
      value.confidence,
      evidence?.rule ?? null,
      evidence?.page.sourceId ?? null,
      evidence?.page.pageNumber ?? null,
      evidence ? JSON.stringify(evidence.box) : null,
      evidence?.text ?? null,
      value.attributes ? JSON.stringify(value.attributes) : null,
    );
  }
}

/** As they were saved: the chosen one of each field first, then its rivals. */
export const loadReadings = (db: Db, owner: Owner, ownerId: string): FieldValue[] =>
  db
    .prepare<[string], ReadingRow>(`SELECT * FROM readings WHERE ${owner} = ? ORDER BY position`)
    .all(ownerId)
    .map(toFieldValue);
