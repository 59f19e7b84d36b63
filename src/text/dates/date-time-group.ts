import type { DateForm } from './date-form.js';
import { begins, day, digit, ends, month, readNamedMonthDate, shortYear, year } from './date-parts.js';

const hour = String.raw`[012OoIl|!#Ø]\s?${digit}\s?[0-5OoIl#Øhk]\s?${digit}\s?[A-Z2]?`;

/** Cables: "221530Z NOV 63", "22/1530Z Nov 1963"; the Z may be read as a 2, the hour is not kept. */
export const dateTimeGroup: DateForm = {
  name: 'date-time-group',
  pattern: new RegExp(
    String.raw`${begins}${day}\s?/?\s?${hour},?\s{0,2}${month},?\s{0,2}(?:${year}|${shortYear})${ends}`,
    'gu',
  ),
  read: readNamedMonthDate,
};

/** "OCT 11 0021Z 62": the same in the order of a teletype. */
export const monthFirstDateTimeGroup: DateForm = {
  name: 'month-first-date-time-group',
  pattern: new RegExp(
    String.raw`${begins}${month}\s{0,2}${day}\s{1,2}${hour}\s{1,2}(?:${year}|${shortYear})${ends}`,
    'gu',
  ),
  read: readNamedMonthDate,
};
