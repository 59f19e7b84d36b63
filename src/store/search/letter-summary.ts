import type { LetterSummary } from '../../model/entry.js';
import { type Origin, type Origins, originsOf } from '../../model/field-value.js';
import type { Db } from '../open-database.js';
import { loadParties } from '../parties.js';

interface SummaryRow
  extends Pick<
    LetterSummary,
    'id' | 'record' | 'ordinal' | 'kind' | 'date' | 'earliest' | 'latest' | 'place' | 'subject'
  > {
  readonly source_id: string;
  readonly start_probability: number;
  readonly pages: string;
  readonly doubts: string;
}

/** Null where the row is gone. */
export function loadSummary(db: Db, rowid: number): LetterSummary | null {
  const row = db
    .prepare<[number], SummaryRow>(
      `SELECT id, record_id AS record, ordinal, kind, date, earliest, latest, place, subject, source_id,
         start_probability, entry ->> '$.pages' AS pages, entry ->> '$.doubts' AS doubts
       FROM letters WHERE rowid = ?`,
    )
    .get(rowid);
  if (!row) return null;
  const {
    source_id: sourceId,
    start_probability: startProbability,
    pages,
    doubts,
    subject,
    ...columns
  } = row;
  const parties = loadParties(db, row.id);
  const toldFields = [
    row.date !== null && 'date',
    row.place !== null && 'place',
    parties.senders.length > 0 && 'sender',
    parties.recipients.length > 0 && 'recipient',
    subject !== null && 'subject',
  ].filter((field) => field !== false);
  return {
    ...columns,
    ...parties,
    subject,
    pages: (JSON.parse(pages) as number[]).map((pageNumber) => ({ sourceId, pageNumber })),
    startProbability,
    doubts: JSON.parse(doubts) as string[],
    origins: loadOrigins(db, row.id, toldFields),
  };
}

const loadOrigins = (db: Db, letterId: string, fields: readonly string[]): Origins =>
  originsOf(
    db
      .prepare<[string, string], { field: string; origin: Origin }>(
        `SELECT field, origin FROM readings
         WHERE letter_id = ? AND field IN (SELECT value FROM json_each(?)) ORDER BY position`,
      )
      .all(letterId, JSON.stringify(fields)),
  );
