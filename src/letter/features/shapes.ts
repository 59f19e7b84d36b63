import { editDistance } from '../../text/ocr-confusion.js';
import type { LineView } from '../page-view.js';
import type { LineFeature } from './feature.js';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
] as const;

const longMonths = months.filter((month) => month.length > 4);
const everyMonth: ReadonlySet<string> = new Set(months);

/** A month's name, one letter of the longer ones misread: "Maroh". */
export function isMonth(word: string): boolean {
  if (word.length < 3 || word.length > 12) return false;
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (everyMonth.has(letters)) return true;
  return (
    letters.length > 3 &&
    longMonths.some(
      (month) =>
        (month[0] === letters[0] || month.at(-1) === letters.at(-1)) && editDistance(letters, month, 1) <= 1,
    )
  );
}

const dayOrYear = /^[^\p{L}\d]*(?:[0-3]?[\dlIO](?:st|nd|rd|th)?|(?:1[6-9]|20)\d\d|'?\d\d)[^\p{L}\d]*$/u;

/** A month with a day or a year beside it, or a numeric date. */
export function hasDate(line: LineView): boolean {
  const { words, text } = line;
  const named = words.some(
    (word, place) =>
      isMonth(word) &&
      [words[place - 1], words[place + 1]].some((beside) => beside && dayOrYear.test(beside)),
  );
  return named || /\b\d{1,2}[-/.]\s?(?:\d{1,2}|[IVX]{1,4})[-/.]\s?(?:\d{4}|\d{2})\b/.test(text);
}

/** Day and time as message centres write it, its digits read as letters or not: 152211Z AUG 95, "81e642Z". */
export const hasMessageTime = (line: LineView): boolean =>
  line.words.some((word) => /^\W?(?=(?:\D*\d){3})[\dOoIlSBe]{5,7}[ZR]\W?$/.test(word)) ||
  /\b\d{6}\s[ZR2]\b/.test(line.text);

/** "Kofi-A.": a speck between two words is read as a hyphen. */
const initialOrName = /^\p{Lu}(?:\.\p{Lu}\.|[\p{L}'’-]*)\.?,?$/u;
/** Two to five words such as names are made of, an initial among them or a comma at the end at most. */
export const isNameLike = (line: LineView): boolean =>
  line.words.length >= 2 && line.words.length <= 5 && line.words.every((word) => initialOrName.test(word));

export const shapeFeatures: readonly LineFeature[] = [
  { name: 'date', meaning: 'A date stands in the line.', holds: hasDate, heard: true },
  {
    name: 'date-alone',
    meaning: 'A date stands in the line with at most three more words, as a dateline has.',
    holds: (line) => hasDate(line) && line.words.length <= 6,
    heard: true,
  },
  {
    name: 'message-time',
    meaning: 'A day-time group of a message centre stands in the line.',
    holds: hasMessageTime,
    heard: true,
  },
  {
    name: 'name-like',
    meaning: 'The line is two to five capitalized words or initials, as a name is.',
    holds: isNameLike,
    heard: true,
  },
  {
    name: 'initial-and-name',
    meaning: 'An initial with its stop stands before a capitalized word.',
    holds: (line) =>
      line.words.length <= 6 && /\b\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}'’-]{2,}/u.test(line.text),
  },
  {
    name: 'street-number',
    meaning: 'A number stands before a capitalized word, as in a street address.',
    holds: (line) => line.words.length <= 7 && /^\W?\d{1,5}\s+(?:\p{Lu}[\p{Ll}.]+\s?){1,3}/u.test(line.text),
  },
  {
    name: 'place-and-code',
    meaning:
      'The line ends in an abbreviation with stops or a postal number, as the last line of an address does.',
    holds: (line) =>
      /(?:,\s*\p{Lu}\.\s?\p{L}\.?\s*(?:\d+)?|,\s*\p{Lu}[\p{L}.]+\s+\d{4,5}(?:-\d{4})?)\W*$/u.test(
        line.text,
      ) && line.words.length <= 8,
    heard: true,
  },
  {
    name: 'reference-like',
    meaning: 'A group of letters and digits with strokes or hyphens, as file numbers are.',
    holds: (line) => /(?=\S*\d)(?=\S*\p{Lu})\S*[\p{Lu}\d][-/.]\S*[\p{Lu}\d]\S*/u.test(line.text),
  },
  {
    name: 'reference-alone',
    meaning: 'The line is a file number and hardly more.',
    holds: (line) => line.words.length <= 3 && /(?=\S*\d)\S*[\p{L}\d][-/]\S*\d\S*/u.test(line.text),
    heard: true,
  },
  {
    name: 'message-number',
    meaning: 'IN or OUT stands before a number, as message centres number what comes and goes.',
    holds: (line) => /\b(?:IN|OUT)\W{0,2}\d{4,6}\b/.test(line.text),
    heard: true,
  },
  {
    name: 'name-after-white',
    meaning: 'A line like a name stands under white, as under a signature.',
    holds: (line) => isNameLike(line) && line.gapAbove > 1,
    heard: true,
  },
  {
    name: 'counted-copies',
    meaning: 'A number and a dash stand before a capital, as copies are counted out.',
    holds: (line) => /^\W?\d{1,2}\s?[-–—]\s?\p{Lu}/u.test(line.text),
    heard: true,
  },
  {
    name: 'typist-initials',
    meaning: 'Initials with a colon or stroke between, as a typist signs.',
    holds: (line) => line.words.length <= 3 && /^\p{L}{2,6}[:/]\s?\p{L}{2,4}\b/u.test(line.text),
  },
  {
    name: 'number-sign',
    meaning: 'A number sign or "No." with digits.',
    holds: (line) => /(?:#|\bNo\.?|№)\s?\d/i.test(line.text),
  },
];
