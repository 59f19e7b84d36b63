import { readDigits } from '../digits.js';
import { alternatives, oneOf } from '../edtf.js';
import type { DateForm } from './date-form.js';
import { begins, dayIn, ends, notHour, readYears, shortYear, year } from './date-parts.js';

const number = (name: string): string => String.raw`(?<${name}>[0-3OIl]?[\dOoIl])`;

/** "11/25/06", "25.11.2006", "4-3-65": both orders are kept, `[1965-03-04,1965-04-03]`, unless one is impossible. */
export const numeric: DateForm = {
  name: 'numeric',
  pattern: new RegExp(
    String.raw`${begins}${number('first')}\s?(?<joint>[-/.])\s?${number('second')}\s?\k<joint>\s?(?:${year}|${shortYear}${notHour})${ends}`,
    'gu',
  ),
  read: (groups, context) => {
    const first = readDigits(groups.first ?? '');
    const second = readDigits(groups.second ?? '');
    const years = readYears(groups, context);
    // "l.l.S5" is more likely an abbreviation than a day.
    if (!first || !second || !years || first.genuine + second.genuine === 0) return null;
    const datesOf = (day: number, month: number): readonly string[] => {
      const date = day < 1 ? null : dayIn(years.years, month, day);
      return date ? alternatives(date) : [];
    };
    const dates = [...datesOf(first.value, second.value), ...datesOf(second.value, first.value)];
    return dates.length === 0
      ? null
      : { date: oneOf(dates), repaired: first.repaired || second.repaired || years.repaired };
  },
};
