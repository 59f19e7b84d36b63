import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { FoundDate } from '../text/dates/date-form.js';
import { findDates } from '../text/dates/find-dates.js';
import { beginsLike } from '../text/ocr-confusion.js';
import { markingOf } from './classification.js';
import { memoValues } from './memo-labels.js';
import { isHonoured } from './party-lines.js';
import { evidenceFrom, stated, textOf } from './passage.js';

export const place: LetterField = {
  name: 'place',
  many: false,
  inheritsFrom: null,
  description: 'Where the letter was written, as its dateline says.',
  read: (letter) => [
    ...letter.lines.flatMap((line): Candidate[] => {
      const text = textOf(line);
      const [found] = findDates(text);
      const isLabelled = line.zone === 'dateline';
      if (!isLabelled && (!found || !isPlaceAndDate(text, found))) return [];
      const before = tidied(found ? text.slice(0, found.start) : text);
      if (!isPlace(before)) return [];
      const strength = isLabelled ? (found ? 0.85 : 0.5) : 0.6;
      return [stated(before, strength, evidenceFrom('dateline', line, 0, found?.start ?? text.length))];
    }),
    ...memoValues(letter)
      .filter((value) => value.role === 'place')
      .flatMap((value): Candidate[] => {
        const [first] = value.lines;
        const text = tidied(value.texts[0] ?? '');
        return first && isPlace(text)
          ? [stated(text, 0.8 * value.strength, evidenceFrom('memo-place', first, value.start, value.end))]
          : [];
      }),
  ],
};

/** Printed before the date of a form; the recognizer may have lost the space. */
const dateLabels = ['date distr', 'date of info', 'date of report', 'date of issue', 'date received'];

/** Words with capitals, none a date's own: "Date", "the", "mid" of mid-July. */
const isPlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]+(?:,? (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{2,3}|\d{1,5}))*$/u.test(text) &&
  text.length < 50 &&
  !/^(?:dated?|the|this|to|from|for|received|action|mid|early|late|about|circa)\b/i.test(text) &&
  !dateLabels.some((label) => beginsLike(text, label)) &&
  !isHonoured(text) &&
  markingOf(text) === undefined;

/** "New York, 21 June 2005": a place and a date and nothing else on a line. */
export const isPlaceAndDate = (text: string, found: FoundDate): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(found.end)) && isPlace(tidied(text.slice(0, found.start)));

const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\b(?:the|le|den|on|date)\s*:?\s*$/i, '')
    .replace(/[\s,;:.|-]+$/, (tail, at: number, whole: string) =>
      tail.startsWith('.') && /\p{Lu}\p{Ll}{0,3}$/u.test(whole.slice(0, at)) ? '.' : '',
    );
