import type { DateForm } from './date-form.js';
import { begins, ends, month, readYear, year } from './date-parts.js';
import { readMonth } from './month-names.js';

/** "May 2006", "Nov. 1963", "March, 1905". */
export const monthYear: DateForm = {
  name: 'month-year',
  pattern: new RegExp(String.raw`${begins}${month}(?:\s*[,-]\s*|\s+)(?:of\s+|de\s+)?${year}${ends}`, 'giu'),
  read: (groups) => {
    const monthRead = readMonth(groups.month ?? '');
    const yearRead = readYear(groups.year);
    return monthRead && yearRead
      ? {
          date: `${yearRead.year}-${String(monthRead.month).padStart(2, '0')}`,
          repaired: monthRead.repaired || yearRead.repaired,
        }
      : null;
  },
};
