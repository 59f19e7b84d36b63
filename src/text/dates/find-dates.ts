import type { DateContext, DateForm, FoundDate } from './date-form.js';
import { dateTimeGroup, monthFirstDateTimeGroup } from './date-time-group.js';
import { dayMonthYear, stampedDayMonthYear } from './day-month-year.js';
import { dayMonth, monthDay } from './month-day.js';
import { monthDayYear } from './month-day-year.js';
import { monthRangeYear, yearMonthRange } from './month-range.js';
import { monthYear } from './month-year.js';
import { numeric } from './numeric.js';
import { romanMonth } from './roman-month.js';
import { season } from './season.js';
import { yearAlone } from './year-alone.js';
import { yearMonthDay } from './year-month-day.js';

/** Where two forms claim the same characters, the earlier in the list has them. */
export const dateForms: readonly DateForm[] = [
  // Before the day: "221530Z NOV 63" holds "30Z NOV 63".
  dateTimeGroup,
  monthFirstDateTimeGroup,
  stampedDayMonthYear,
  dayMonthYear,
  monthDayYear,
  yearMonthDay,
  // Before the numbers: "4.III.1965" read as digits would be "4.111.1965".
  romanMonth,
  numeric,
  yearMonthRange,
  monthRangeYear,
  season,
  monthYear,
  // After all that have a year.
  dayMonth,
  monthDay,
  yearAlone,
];

const approximately = /(?:\bcirca|\bca?\.|\bca|\babout|\babt\.?|\bapprox(?:imately|\.)?)\s*$/iu;

/** The dates in a text, in their order, none overlapping another; empty for none. Never looks at a clock. */
export function findDates(text: string, context: DateContext = {}): readonly FoundDate[] {
  // Every form has a digit that is one.
  if (!/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const form of dateForms) {
    for (const match of text.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const reading = form.read(match.groups ?? {}, context);
      if (reading)
        found.push(approximated(text, { ...reading, start, end, text: match[0], form: form.name }));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date a text is, give or take brackets and stops around it; null where it is more, less or none. */
export function parseDate(text: string, context: DateContext = {}): FoundDate | null {
  const [found, ...others] = findDates(text, context);
  if (!found || others.length > 0) return null;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : found;
}

function approximated(text: string, found: FoundDate): FoundDate {
  const words = approximately.exec(text.slice(0, found.start));
  if (!words || !/^[\dX-]+$/.test(found.date)) return found;
  return { ...found, date: `${found.date}~`, start: words.index, text: text.slice(words.index, found.end) };
}
