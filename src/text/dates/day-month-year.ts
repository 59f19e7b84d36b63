import type { DateForm } from './date-form.js';
import {
  begins,
  day,
  ends,
  month,
  notHour,
  ordinal,
  readNamedMonthDate,
  shortYear,
  year,
} from './date-parts.js';

const joint = String.raw`(?:\s*[-/.,]\s*|\s+(?:de\s+|of\s+|day\s+of\s+)?|(?<=[\dthnds])(?=\p{Lu}))`;

/** "1 4 March 20, '05": what follows is the day of a month that stands first. */
const notDay = String.raw`(?!\s*,\s*['’]?\d\d)`;

/** "15 May 2006", "22nd March, 1905", "4 Maroh 1965", "20 Jan 61", "8/Mch/05", "18-APR-1963", "le 3 mai 1965". */
export const dayMonthYear: DateForm = {
  name: 'day-month-year',
  pattern: new RegExp(
    String.raw`${begins}${day}${ordinal}${joint}${month}(?:\s*[-/.,]\s*|\s+(?:de\s+|del\s+)?|(?<=\p{L})(?=\d))(?:${year}|${shortYear}${notHour}${notDay})${ends}`,
    'giu',
  ),
  read: readNamedMonthDate,
};

/** "2 5 NOV 1963": only where a line begins with it, as stamps do; elsewhere "1 5 May" ends one thing and begins another. */
export const stampedDayMonthYear: DateForm = {
  name: 'stamped-day-month-year',
  pattern: new RegExp(
    String.raw`(?<=^\W*)(?<day>[0-3OIl]\s[\dOIlSB])\s+${month},?\s+(?:${year}|${shortYear}${notHour}${notDay})${ends}`,
    'giu',
  ),
  read: readNamedMonthDate,
};
