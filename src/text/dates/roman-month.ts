import type { DateForm } from './date-form.js';
import { begins, day, dayIn, ends, readDay, readYears, shortYear, year } from './date-parts.js';

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** "4.III.1965", "4/iii/65", "4-XII-1965". */
export const romanMonth: DateForm = {
  name: 'roman-month',
  pattern: new RegExp(
    String.raw`${begins}${day}\s?(?<joint>[-/.])\s?(?<month>[IVXl1|]{1,4}|[ivxl1|]{1,4})\s?\k<joint>\s?(?:${year}|${shortYear})${ends}`,
    'gu',
  ),
  read: (groups, context) => {
    const written = (groups.month ?? '').replace(/[l1|]/g, 'i').toLowerCase();
    // Digits alone are the numeric form's.
    const month = /^1+$/.test(groups.month ?? '') ? 0 : numerals.indexOf(written) + 1;
    const dayRead = readDay(groups.day);
    const years = readYears(groups, context);
    const date = month > 0 && dayRead && years ? dayIn(years.years, month, dayRead.day) : null;
    return date && dayRead && years ? { date, repaired: dayRead.repaired || years.repaired } : null;
  },
};
