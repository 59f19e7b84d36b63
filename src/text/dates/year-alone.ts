import type { DateForm } from './date-form.js';
import { readYear } from './date-parts.js';

/** "1965", "[1965?]" and "196-" where nothing else is said, "circa 1965", "in the year 1965". A year in running text dates nothing. */
export const yearAlone: DateForm = {
  name: 'year-alone',
  pattern:
    /(?:(?<=^\W*)(?=[^\d]*[12]\d{2}[\dX?-][\])?~.\s]*$)|(?<=\b(?:circa|ca?\.?|about|year|dated)\s+))(?<year>[12]\d{2}(?:\d|[-?X](?=[\])?\s]*$)))(?<doubt>\?)?(?![\p{L}\p{N}/]|[-.]\d)/giu,
  read: (groups) => {
    const written = groups.year ?? '';
    if (/\D$/.test(written)) return { date: `${written.slice(0, 3)}X`, repaired: false };
    const year = readYear(written);
    return year && { date: `${year.year}${groups.doubt ? '?' : ''}`, repaired: year.repaired };
  },
};
