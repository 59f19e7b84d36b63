import type { RecordEntry } from '../model/entry.js';
import type { Db } from './open-database.js';
import { loadReadings } from './readings.js';
import { type RecordRow, recordOf } from './records.js';

/** A record without the letters' own content. */
export interface RecordSummary extends Omit<RecordEntry, 'letters'> {
  readonly duplicateOf: string | null;
  /** Ids, in the order of the scan. */
  readonly letters: readonly string[];
}

/** All records in the order of their ids. */
export const listRecords = (db: Db): RecordSummary[] =>
  db
    .prepare<[], RecordRow>('SELECT * FROM records ORDER BY id')
    .all()
    .map((row) => summaryOf(db, row));

/** Null where no record has this id. */
export function loadRecordSummary(db: Db, id: string): RecordSummary | null {
  const row = db
    .prepare<[string, string], RecordRow>('SELECT * FROM records WHERE id IN (?, upper(?))')
    .get(id, id);
  return row ? summaryOf(db, row) : null;
}

const summaryOf = (db: Db, row: RecordRow): RecordSummary => ({
  ...recordOf(row),
  fields: loadReadings(db, 'record_id', row.id),
  letters: letterIds(db, row.id),
});

const inOrder = 'ORDER BY record_id, start_page, start_line';

/** Of a record, or of all, in the order of records and scans. */
export const letterIds = (db: Db, recordId: string | null): string[] =>
  recordId === null
    ? db.prepare<[], string>(`SELECT id FROM letters ${inOrder}`).pluck().all()
    : db
        .prepare<[string], string>(`SELECT id FROM letters WHERE record_id = ? ${inOrder}`)
        .pluck()
        .all(recordId);
