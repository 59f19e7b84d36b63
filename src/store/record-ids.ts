import type { RecordEntry } from '../model/entry.js';
import type { Db } from './open-database.js';

export interface AssignedRecordId {
  readonly id: string;
  /** The record that had this number first; null where the number is new or only a file's name. */
  readonly duplicateOf: string | null;
}

const isTaken = (db: Db, id: string): boolean =>
  db.prepare('SELECT 1 FROM record_ids WHERE id = ?').get(id) !== undefined;

function freeId(db: Db, number: string): string {
  if (!isTaken(db, number)) return number;
  // Thousands of files may be called "page": the first free number lies behind those given so far.
  let copy =
    1 +
    (db.prepare<[string], number>('SELECT count(*) FROM record_ids WHERE number = ?').pluck().get(number) ??
      0);
  while (isTaken(db, `${number}~${copy}`)) copy++;
  return `${number}~${copy}`;
}

/**
 * The id of each record of a source, kept in the ledger: the number itself where it came first, `number~2` where
 * another file or an earlier record of this one has it.
 */
export function assignRecordIds(
  db: Db,
  sourceId: string,
  records: readonly RecordEntry[],
): AssignedRecordId[] {
  const occurrences = new Map<string, number>();
  return records.map((record) => {
    const number = record.id;
    const occurrence = (occurrences.get(number) ?? 0) + 1;
    occurrences.set(number, occurrence);
    let id = db
      .prepare<[string, string, number], string>(
        'SELECT id FROM record_ids WHERE source_id = ? AND number = ? AND occurrence = ?',
      )
      .pluck()
      .get(sourceId, number, occurrence);
    if (id === undefined) {
      id = freeId(db, number);
      db.prepare('INSERT INTO record_ids (id, source_id, number, occurrence) VALUES (?, ?, ?, ?)').run(
        id,
        sourceId,
        number,
        occurrence,
      );
    }
    // Without a cover sheet the number is a file's name, and two files of one name are not the same record.
    return { id, duplicateOf: id !== number && record.coverSheet.length > 0 ? number : null };
  });
}
