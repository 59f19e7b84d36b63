import type { DateForm } from './date-form.js';
import { begins, ends, readYear } from './date-parts.js';
import { readMonth } from './month-names.js';

const months = String.raw`(?<from>\p{L}{3,9})\.?\s?[-–—]\s?(?<to>\p{L}{3,9})\.?`;
const years = String.raw`(?<year>[12]\d{3})`;

function read(groups: Readonly<Record<string, string | undefined>>): ReturnType<DateForm['read']> {
  const from = readMonth(groups.from ?? '');
  const to = readMonth(groups.to ?? '');
  const year = readYear(groups.year);
  if (!from || !to || !year || from.month >= to.month) return null;
  const part = (month: number): string => `${year.year}-${String(month).padStart(2, '0')}`;
  return { date: `${part(from.month)}/${part(to.month)}`, repaired: from.repaired || to.repaired };
}

/** "2006 (Jan. - Aug.)": titles of folders. */
export const yearMonthRange: DateForm = {
  name: 'year-month-range',
  pattern: new RegExp(String.raw`${begins}${years}\s*[(,]\s*${months}\)?`, 'gu'),
  read,
};

/** "January-August 2006". */
export const monthRangeYear: DateForm = {
  name: 'month-range-year',
  pattern: new RegExp(String.raw`${begins}${months},?\s+${years}${ends}`, 'gu'),
  read,
};
