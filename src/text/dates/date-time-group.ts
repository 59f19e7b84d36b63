import type { DateForm } from './date-form.js';
import { begins, day, ends, month, readNamedMonthDate, shortYear, year } from './date-parts.js';

/** Cables: "221530Z NOV 63", "22/1530Z Nov 1963"; the Z may be read as a 2, the hour is not kept. */
export const dateTimeGroup: DateForm = {
  name: 'date-time-group',
  pattern: new RegExp(
    String.raw`${begins}${day}\s?/?\s?[012OoIl|!]\s?[\dOoIl]\s?[0-5OoIl]\s?[\dOoIlSB]\s?[A-Z2]?,?\s{0,2}${month},?\s{0,2}(?:${year}|${shortYear})${ends}`,
    'gu',
  ),
  read: readNamedMonthDate,
};
