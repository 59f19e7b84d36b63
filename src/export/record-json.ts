import type { Arrangement, RecordEntry } from '../model/entry.js';
import { type PageJson, type PathOf, pageJson, type ReadingJson, readingJson } from './letter-json.js';

/** A record as listed: its letters by id. */
export interface ListedRecord extends Omit<RecordEntry, 'letters'> {
  readonly duplicateOf: string | null;
  readonly letters: readonly string[];
}

/** Beside these, every field of the cover sheet stands under its own name with the value chosen for it. */
export interface RecordJson {
  readonly id: string;
  readonly source: string;
  readonly arrangement: Arrangement;
  /** The record with the same number that came first; null for most. */
  readonly duplicateOf: string | null;
  readonly coverSheet: readonly PageJson[];
  readonly pages: readonly PageJson[];
  readonly letters: readonly string[];
  readonly fields: readonly ReadingJson[];
}

function chosenByName(record: ListedRecord): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const { field, value } of record.fields) chosen[field] ??= value;
  return chosen;
}

export const recordJson = (record: ListedRecord, pathOf: PathOf): RecordJson & Record<string, unknown> => ({
  ...chosenByName(record),
  id: record.id,
  source: pathOf(record.sourceId),
  arrangement: record.arrangement,
  duplicateOf: record.duplicateOf,
  coverSheet: record.coverSheet.map((page) => pageJson(page, pathOf)),
  pages: record.pages.map((page) => pageJson(page, pathOf)),
  letters: record.letters,
  fields: record.fields.map((reading) => readingJson(reading, pathOf)),
});
