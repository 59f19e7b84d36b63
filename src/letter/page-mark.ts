import { editDistance } from '../text/ocr-confusion.js';
import type { LineView } from './views.js';

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "- 2 -", "-2-" alone in a line. */
const dashed = /^[^\p{L}\d]{0,2}[-–—~=]\s?(?<number>\d{1,2})\s?[-–—~=][^\p{L}\d]{0,2}$/u;
/** "2", "(2)", "2." alone in a line. */
const bare = /^[^\p{L}\d]{0,4}(?<number>\d{1,2})[^\p{L}\d]{0,4}$/u;
/** "2 of 5" alone in a line. */
const counted = /^[^\p{L}\d]{0,3}(?<number>\d{1,2})\s+of\s+\d{1,2}[^\p{L}\d]{0,3}$/iu;
/** "Page", also as "PACE" and "Paqe". */
const pageWord = /^[^\p{L}]{0,2}(?:p[ao][gcq]es?|p\.)[^\p{L}\d]{0,3}$/iu;
/** "(SEE NOTE PAGE 2)", "NOTE ON YELLOW PAGE 2": another page is spoken of. */
const pointsElsewhere = /\b(?:see|note)\s+(?:p[ao][gcq]e|note|on)\b/i;
/** "continued on page 2", "No. pages: 2", "number of pages 2": it is no number of this one. */
const isOther = (before: string, word: string): boolean =>
  /^\W*(?:on|next)\W*$/i.test(before) || (/es\b/i.test(word) && /^\W*(?:no|number|of)\W*$/i.test(before));
/** "PAGE_3", "Page2": a lost space. */
const joined = /^[^\p{L}]{0,2}p[ao][gcq]e[^\p{L}\d]{0,2}0{0,2}(?<number>\d{1,2})$/iu;

/** A number as typed after "page": "2", "002", "TWO", also as "Foun" and "T™O". */
function numberOf(word: string | undefined): number | null {
  const digits = /^[^\p{L}\d]{0,2}0{0,2}(?<number>\d{1,2})[^\p{L}\d]{0,4}$/u.exec(word ?? '')?.groups?.number;
  if (digits !== undefined) return Number(digits) || null;
  const letters = (word ?? '').toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (letters.length < 3) return null;
  const index = numberWords.findIndex((name) => editDistance(letters, name, 1) <= 1);
  return index < 0 ? null : index + 1;
}

/** The number of a page as a line states it; bare figures alone in the line count only where that is allowed. */
export function pageNumberIn(line: string, mayBeBare: boolean): number | null {
  const words = line.split(' ');
  for (const [place, word] of words.entries()) {
    const ownNumber = joined.exec(word)?.groups?.number;
    if (ownNumber !== undefined) return Number(ownNumber);
    if (!pageWord.test(word) || isOther(words[place - 1] ?? '', word)) continue;
    if (pointsElsewhere.test(words.slice(0, place + 1).join(' '))) continue;
    // "PAGE 1 002": a colon read as a figure.
    const padded = words.slice(place + 1, place + 3).find((next) => /^00\d$/.test(next));
    const number =
      numberOf(padded ?? words[place + 1]) ??
      (/^\W+$/.test(words[place + 1] ?? '') ? numberOf(words[place + 2]) : null);
    if (number !== null) return number;
  }
  const text = (dashed.exec(line) ?? counted.exec(line) ?? (mayBeBare ? bare.exec(line) : null))?.groups
    ?.number;
  return text === undefined ? null : Number(text) || null;
}

/** Whether a line of a later sheet's head says "page", readable number or not. */
export const saysPage = (words: readonly string[]): boolean =>
  words.some((word) => pageWord.test(word) || joined.test(word));

/**
 * How far from the middle of the page bare figures may stand, in page widths. Typists centre them; figures in a corner were
 * written by whoever numbered the file (on 25 pages: in the middle 7 of 9 go on a letter, beside it 7 of 16).
 */
const centred = 0.12;

/** "PAGE" and "002" parted by wide white are two entries of one row. */
const withNumberBeside = ({ text, words, next }: LineView): string =>
  next?.isBeside && pageWord.test(words.at(-1) ?? '') ? `${text} ${next.words[0]}` : text;

export interface PageMark {
  readonly number: number;
  /** Whether the word "page", dashes or "of" stand with it: figures alone may be anything. */
  readonly isNamed: boolean;
}

/**
 * The number a page gives itself: in its upper or lowermost lines, the head before the foot; null where it gives none.
 * Bare figures count only where no number is named, in the middle, and at the foot, or alone in their row at the very top or above
 * all but stamps: boxes of forms are numbered.
 */
export function pageMark(lines: readonly LineView[], width: number, height: number): PageMark | null {
  const inHead = (line: LineView) => line.box.bottom < height * (line.words.length <= 8 ? 0.42 : 0.3);
  const inFoot = (line: LineView) => line.box.top > height * 0.86;
  const isAtTop = (line: LineView) =>
    line.box.bottom < height * 0.15 ||
    (line.box.bottom < height * 0.27 && lines.slice(0, line.index).every(({ words }) => words.length < 3));
  const isAlone = (line: LineView) => !line.isBeside && line.next?.isBeside !== true;
  const mayBeBare = (line: LineView) =>
    Math.abs((line.box.left + line.box.right) / 2 - width / 2) < centred * width &&
    line.confidence > 0.5 &&
    ((isAtTop(line) && isAlone(line)) || inFoot(line));
  for (const where of [inHead, inFoot]) {
    for (const isNamed of [true, false]) {
      for (const line of lines) {
        const number = where(line) ? pageNumberIn(withNumberBeside(line), !isNamed && mayBeBare(line)) : null;
        if (number !== null) return { number, isNamed };
      }
    }
  }
  return null;
}
