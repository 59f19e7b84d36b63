import type { DateForm } from './date-form.js';
import { begins, dayIn, ends, readDay, readYear } from './date-parts.js';

/** "2006-05-15", "1963/11/22", "1963.11.22": the year first settles the order. */
export const yearMonthDay: DateForm = {
  name: 'year-month-day',
  pattern: new RegExp(
    String.raw`${begins}(?<year>[12]\d{3})(?<joint>[-/.])(?<month>[01]?\d)\k<joint>(?<day>[0-3]?\d)${ends}`,
    'gu',
  ),
  read: (groups) => {
    const year = readYear(groups.year);
    const day = readDay(groups.day);
    const date = year && day && dayIn([year.year], Number(groups.month), day.day);
    return date ? { date, repaired: false } : null;
  },
};
