import { readMonth } from '../text/dates/month-names.js';
import type { CharacterCounts, WordTraits } from './word-traits.js';

/** Characters of all the words together. */
export function addCounts(words: readonly WordTraits[]): CharacterCounts {
  const sum = { letters: 0, capitals: 0, digits: 0, all: 0 };
  for (const { counts } of words) {
    sum.letters += counts.letters;
    sum.capitals += counts.capitals;
    sum.digits += counts.digits;
    sum.all += counts.all;
  }
  return sum;
}

export const countWords = (words: readonly WordTraits[], what: keyof WordTraits): number => {
  let count = 0;
  for (const word of words) if (word[what]) count++;
  return count;
};

/** A month with a day or a year beside it, or a numeric date. */
export function hasDate(text: string, words: readonly string[], traits: readonly WordTraits[]): boolean {
  const named = words.some((word, place) => {
    const [before, behind] = [traits[place - 1]?.isDayOrYear, traits[place + 1]?.isDayOrYear];
    if (!before && !behind) return false;
    const letters = word.replace(/[^\p{L}\d]/gu, '');
    return letters.length <= 12 && readMonth(letters, before && behind) !== null;
  });
  return (
    named ||
    (/\d/.test(text) && /\b\d{1,2}[-/.]\s?(?:\d{1,2}|[IVX]{1,4})[-/.=]\s?(?:\d{4}|\d{2})\b/.test(text))
  );
}

/** Day, hour and minute with the Z read as a 2: "1522112". */
const timeWithTwo = /^\W?(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d2\W?$/;

/** Day and time as message centres write it, its digits read as letters or not: 152211Z AUG 95, "81e642Z". */
export const hasMessageTime = (text: string, words: readonly string[]): boolean =>
  /\d/.test(text) &&
  (words.some(
    (word) => /^\W?(?=(?:\D*\d){3})[\dOoIlSBe]{5,7}[ZR]\W?$/.test(word) || timeWithTwo.test(word),
  ) ||
    /\b\d{6}\s[ZR2]\b/.test(text));
