import type { LetterContext } from '../model/field.js';
import type { Letter } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { middleYear } from '../text/edtf.js';
import { onceALetter } from './once-a-letter.js';
import { textOf } from './passage.js';

/** "Letters of 1905": a year in a title dates the record. */
const bareYear = /\b(?:1[7-9]|20)\d\d\b/;

/**
 * The time a letter belongs to, as EDTF: by the cover sheet's date or title, else the middle of the dates in the letter whose
 * year is plain. Null where nothing says.
 */
export function timeOf(letter: Letter, context: LetterContext): string | null {
  const covered = (field: string): string =>
    context.coverValues.find((cover) => cover.field === field)?.value ?? '';
  if (middleYear(covered('date')) !== null) return covered('date');
  const title = covered('title');
  const dated =
    findDates(title).find((each) => middleYear(each.date) !== null)?.date ?? bareYear.exec(title)?.[0];
  if (dated) return dated;
  const year = middleOfPlainYears(letter);
  return year === null ? null : String(year);
}

const middleOfPlainYears = onceALetter((letter: Letter): number | null => {
  const years = letter.lines
    .filter((line) => line.zone !== 'stamp' && line.zone !== 'noise')
    .flatMap((line) => findDates(textOf(line)))
    .filter((found) => /^\d{4}-\d\d(-\d\d)?$/.test(found.date))
    .map((found) => Number(found.date.slice(0, 4)))
    .sort((a, b) => a - b);
  return years[Math.floor(years.length / 2)] ?? null;
});
