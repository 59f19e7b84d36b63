import type { LetterEntry } from '../../model/entry.js';
import type { Db } from '../open-database.js';
import { loadParties } from '../parties.js';

/** What a listing shows of a letter. */
export type LetterSummary = Pick<
  LetterEntry,
  | 'id'
  | 'record'
  | 'ordinal'
  | 'kind'
  | 'date'
  | 'earliest'
  | 'latest'
  | 'place'
  | 'senders'
  | 'recipients'
  | 'through'
  | 'copies'
  | 'subject'
  | 'pages'
  | 'startProbability'
  | 'doubts'
>;

interface SummaryRow
  extends Pick<
    LetterEntry,
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
  const { source_id: sourceId, start_probability: startProbability, pages, doubts, ...columns } = row;
  return {
    ...columns,
    ...loadParties(db, row.id),
    pages: (JSON.parse(pages) as number[]).map((pageNumber) => ({ sourceId, pageNumber })),
    startProbability,
    doubts: JSON.parse(doubts) as string[],
  };
}
