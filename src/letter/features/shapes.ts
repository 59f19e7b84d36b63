import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

const ownDate = String.raw`of\s(?:th(?:is|e)\s)?(?:report|letter|memo\w*|d[ei]spatch|paper)\b`;
/** "Date: 3 May", "DATE OF REPORT: 3 May", but neither "DATE OF INFO 3 May" nor "DATE ACQ. 3 May". */
const openedByDate = new RegExp(
  String.raw`^\W*[DPO][AUO][TRF][EOC]s?(?:\s${ownDate})?\W{0,3}(?=\s|\d)(?!\s?(?:of|ac[qco]\w*)\b)`,
  'i',
);
const openedByOtherDate = new RegExp(
  String.raw`^\W*[DPO][AUO][TRF][EOC]\s?(?!${ownDate})(?:of|ac[qco]\w*)\b|^\W*doi\b`,
  'i',
);

const isBareDate = ({ words, text }: LineView): boolean =>
  words.length === 1 && /^\W*d[ao][tr][es]\W*$/i.test(text);

export const shapeFeatures: readonly LineFeature[] = [
  { name: 'date', meaning: 'A date stands in the line.', holds: (line) => line.hasDate, heard: true },
  {
    name: 'date-alone',
    meaning: 'A date stands in the line with at most three more words, as a dateline has.',
    holds: (line) => line.hasDate && line.words.length <= 6,
    heard: true,
  },
  {
    name: 'date-behind-label',
    meaning:
      'DATE or DATE OF REPORT, hardly misread, opens the line and a date follows at once or beside it.',
    holds: (line) =>
      line.words.length <= 9 &&
      ((line.hasDate && openedByDate.test(line.text)) ||
        (isBareDate(line) && line.next?.isBeside === true && line.next.hasDate)),
    heard: true,
  },
  {
    name: 'date-of-something',
    meaning:
      'DATE OF, DOI or DATE ACQUIRED opens the line and a date stands in it: not when the letter was written.',
    holds: (line) => line.hasDate && openedByOtherDate.test(line.text),
  },
  {
    name: 'clock-stamp',
    meaning:
      'Month, day, time and year, one after the other: what a clock stamps that tells when a message came.',
    holds: (line) =>
      line.words.length <= 6 &&
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\W{1,2}\d{1,2}\W{1,2}(?:[01]\d|2[0-3])[0-5]\d[2z]?\W{1,2}\d{2}\b(?!:)/i.test(
        line.text,
      ),
  },
  {
    name: 'date-distributed',
    meaning: 'DATE DISTR., DATE hardly misread, and figures behind it stand in the line.',
    holds: (line) => /\b[DPR][AE][TC]E?\W{1,2}distr?\b\D{0,4}\d/i.test(line.text),
  },
  {
    name: 'ends-with-short-date',
    meaning:
      'A line of two to nine words ends in a date of numbers and strokes, as references to letters do.',
    holds: (line) =>
      line.words.length >= 2 &&
      line.words.length <= 9 &&
      /\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{2,4}\W*$/.test(line.text),
    heard: true,
  },
  {
    name: 'message-time',
    meaning: 'A day-time group of a message centre stands in the line.',
    holds: (line) => line.hasMessageTime,
    heard: true,
  },
  {
    name: 'name-like',
    meaning: 'The line is two to five capitalized words or initials, as a name is.',
    holds: (line) => line.isNameLike,
    heard: true,
  },
  {
    name: 'nearly-name',
    meaning: 'Two to five words, all but one of them such as names are made of.',
    holds: (line) =>
      line.words.length >= 2 && line.words.length <= 5 && line.nameWords === line.words.length - 1,
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
    meaning:
      'IN or OUT stands before a number that is no year, as message centres number what comes and goes.',
    holds: (line) => /\b(?:IN|OUT)\W{0,2}(?!1[89]\d\d\b)\d{4,6}\b/.test(line.text),
    heard: true,
  },
  {
    name: 'name-after-white',
    meaning: 'A line like a name stands under white, as under a signature.',
    holds: (line) => line.isNameLike && line.gapAbove > 1,
    heard: true,
  },
  {
    name: 'counted-copies',
    meaning: 'A number and a dash stand before a capital, as copies are counted out.',
    holds: (line) => /^\W?\d{1,2}\s?[-–—]\s?\p{Lu}/u.test(line.text),
    heard: true,
  },
  {
    name: 'drafter-and-typist',
    meaning:
      "Offices and a name set apart by colons or strokes, or initials run together with a name, and a typist's initials in small letters, at the end or before a date.",
    holds: (line) =>
      line.words.length <= 9 &&
      /(?:\p{Lu}.*[:/].*\p{L}{3}|\p{Lu}{2}\p{Ll}{3,})\s?[:/]\s?\p{Ll}{2,4}(?=\W*$|\s?[-–(]|\s\d)/u.test(
        line.text,
      ),
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
