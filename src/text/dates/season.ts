import type { DateForm } from './date-form.js';
import { begins, ends, readYear, year } from './date-parts.js';

const seasons = ['spring', 'summer', 'autumn', 'fall', 'winter'];

/** "Spring 1965", "the autumn of 1963" as EDTF seasons 21 to 24. */
export const season: DateForm = {
  name: 'season',
  pattern: new RegExp(
    String.raw`${begins}(?<season>${seasons.join('|')}),?\s+(?:of\s+)?${year}${ends}`,
    'giu',
  ),
  read: (groups) => {
    const yearRead = readYear(groups.year);
    const number = [21, 22, 23, 23, 24][seasons.indexOf((groups.season ?? '').toLowerCase())];
    return yearRead && number ? { date: `${yearRead.year}-${number}`, repaired: yearRead.repaired } : null;
  },
};
