import type { DateForm } from './date-form.js';
import {
  begins,
  ends,
  month,
  ordinal,
  readNamedMonthDate,
  shortYear,
  spacedDay,
  year,
} from './date-parts.js';

/** "May 11, 2006", "March 22nd 1905", "NOV 2 5 1963", "Nov. 22, '63"; a two-digit year needs its comma or apostrophe. */
export const monthDayYear: DateForm = {
  name: 'month-day-year',
  pattern: new RegExp(
    String.raw`${begins}${month}[\s,.]*(?:the\s+)?${spacedDay}${ordinal}(?:(?:\s*[,.;:]\s*|\s+)(?:of\s+)?${year}|(?:\s*,\s*|\s+(?=['’‘\x60]))${shortYear})${ends}`,
    'giu',
  ),
  read: readNamedMonthDate,
};
