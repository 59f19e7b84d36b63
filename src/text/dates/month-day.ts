import { daysInMonth } from '../edtf.js';
import type { DateForm } from './date-form.js';
import { begins, day, ends, ordinal, readDay } from './date-parts.js';
import { readMonth } from './month-names.js';

/** With its capital: "may 11" is a verb and a number. */
const capitalMonth = String.raw`(?<month>\p{Lu}\p{L}{2,9})\.?`;

function read(groups: Readonly<Record<string, string | undefined>>): ReturnType<DateForm['read']> {
  const month = readMonth(groups.month ?? '');
  const dayRead = readDay(groups.day);
  // A misread month beside a bare number is too little to go on.
  if (!month || month.repaired || !dayRead || dayRead.repaired) return null;
  // The year may be a leap year.
  if (dayRead.day > daysInMonth(2000, month.month)) return null;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return { date: `XXXX-${twoDigits(month.month)}-${twoDigits(dayRead.day)}`, repaired: false };
}

/** "11 May", "the 11th of May": a day whose year is not written. */
export const dayMonth: DateForm = {
  name: 'day-month',
  pattern: new RegExp(String.raw`${begins}${day}${ordinal}\s+(?:of\s+|de\s+)?${capitalMonth}${ends}`, 'gu'),
  read,
};

/** "May 11th". */
export const monthDay: DateForm = {
  name: 'month-day',
  pattern: new RegExp(String.raw`${begins}${capitalMonth}\s+${day}${ordinal}${ends}`, 'gu'),
  read,
};
