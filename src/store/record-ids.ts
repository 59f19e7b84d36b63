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
  const given = db
    .prepare<[string], number>('SELECT count(*) FROM record_ids WHERE number = ?')
    .pluck()
    .get(number);
  // None, where the record that has it is called after another name of its file by now.
  let copy = 1 + Math.max(1, given ?? 0);
  while (isTaken(db, `${number}~${copy}`)) copy++;
  return `${number}~${copy}`;
}

/**
 * Has the record of a source that is called after its file, the one without a cover sheet, keep its id though an earlier
 * state of the file had another name. Where either has none, nothing changes.
 */
export function keepIdOfFile(db: Db, sourceId: string, records: readonly RecordEntry[]): void {
  const number = records.find(({ coverSheet }) => coverSheet.length === 0)?.id;
  if (number === undefined) return;
  db.prepare(
    `UPDATE OR IGNORE record_ids SET number = @number FROM records
     WHERE records.id = record_ids.id AND cover_pages = '[]' AND record_ids.source_id = @sourceId`,
  ).run({ number, sourceId });
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
