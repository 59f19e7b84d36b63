import { alternatives } from '../text/edtf.js';
import type { Db } from './open-database.js';

/** As in the index of these readings. */
const isDate = "record_id IS NOT NULL AND (field LIKE 'date%' OR field LIKE '%Since')";

/** The words of the dates on the cover sheets of a box (`S-0041-0001`), each once; of all sources, or all but one. */
export const loadBoxDates = (db: Db, box: string, exceptSourceId: string | null): string[] =>
  db
    .prepare<[string, string | null], string>(
      `SELECT DISTINCT readings.words FROM records JOIN readings ON readings.record_id = records.id
       WHERE records.box IS NOT NULL AND records.series || '-' || records.box = ? AND records.source_id IS NOT ?
         AND readings.words IS NOT NULL AND ${isDate}`,
    )
    .pluck()
    .all(box, exceptSourceId);

/** A source with a date on a cover sheet of which day and month are undecided: `[2007-02-06,2007-06-02]`. */
export interface UndecidedDates {
  readonly sourceId: string;
  /** In which other sources may decide. */
  readonly box: string;
}

/** Each source and box once for each set of dates; what stands in no box nothing else can decide. */
export const undecidedDates = (db: Db): UndecidedDates[] =>
  db
    .prepare<[], UndecidedDates & { value: string }>(
      `SELECT DISTINCT records.source_id AS sourceId, records.series || '-' || records.box AS box, readings.value
       FROM readings JOIN records ON records.id = readings.record_id
       WHERE records.box IS NOT NULL AND readings.value LIKE '[%' AND ${isDate}`,
    )
    .all()
    .filter(({ value }) => differBesidesYear(alternatives(value)))
    .map(({ sourceId, box }) => ({ sourceId, box }));

/** Not `1907-02-06` and `2007-02-06`, of "06/02/07": no order of day and month tells the century. */
const differBesidesYear = (dates: readonly string[]): boolean =>
  new Set(dates.map((date) => date.slice('YYYY'.length))).size > 1;
