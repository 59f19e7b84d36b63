import { confusionShape, editDistance } from '../../text/ocr-confusion.js';
import { type Formula, formulaNames, phrasesOf } from './formulas.js';

interface Phrase {
  readonly formula: Formula;
  /** Under OCR confusion, without spaces: "Yourssincerely" has lost one. */
  readonly shape: string;
  /** A bit for each character that occurs. */
  readonly characters: number;
  readonly edits: number;
}

/** More than this and a phrase of few letters meets every other word: "dear" is one edit from "year". */
const editsAllowed = (length: number): number => (length < 6 ? 0 : length < 9 ? 1 : 2);

function characterBits(shape: string): number {
  let bits = 0;
  for (let place = 0; place < shape.length; place++) bits |= 1 << (shape.charCodeAt(place) % 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

const squeezed = (text: string): string => confusionShape(text).replaceAll(' ', '');

const phrases: readonly Phrase[] = formulaNames.flatMap((formula) =>
  phrasesOf(formula).map((phrase) => {
    const shape = squeezed(phrase);
    return { formula, shape, characters: characterBits(shape), edits: editsAllowed(shape.length) };
  }),
);

const phrasesByShape = new Map<string, Formula[]>();
for (const { shape, formula } of phrases) {
  phrasesByShape.set(shape, [...(phrasesByShape.get(shape) ?? []), formula]);
}

/** Phrases longer than this are none. */
const longestShape = 40;

/** A number for a length and two characters: strings as keys cost more than the comparisons they spare. */
const keyOf = (length: number, a: number, b: number): number =>
  (length << 20) | ((a & 1023) << 10) | (b & 1023);

const headKey = (shape: string, length: number): number =>
  keyOf(length, shape.charCodeAt(0), shape.charCodeAt(1));
const tailKey = (shape: string, length: number): number =>
  keyOf(length, shape.charCodeAt(shape.length - 2), shape.charCodeAt(shape.length - 1));

/**
 * Phrases that may tolerate edits, by the length of the text they are compared with and its first or last two characters:
 * one misread character leaves the other end as it is.
 */
function phrasesByEnd(
  key: (shape: string, length: number) => number,
): ReadonlyMap<number, readonly Phrase[]> {
  const found = new Map<number, Phrase[]>();
  for (const phrase of phrases.filter((one) => one.edits > 0)) {
    const { length } = phrase.shape;
    for (let other = length - phrase.edits; other <= length + phrase.edits; other++) {
      const place = key(phrase.shape, other);
      found.set(place, [...(found.get(place) ?? []), phrase]);
    }
  }
  return found;
}

const phrasesByHead = phrasesByEnd(headKey);
const phrasesByTail = phrasesByEnd(tailKey);

/** Words of a formula at most, as the recognizer may have split it. */
const longest = 5;

/** A formula that begins later in the line is part of a sentence. */
const placesTried = 7;

export type { Formula };

/** Whether one text becomes the other by so few edits; what both begin and end with is not compared again. */
function isNear(text: string, phrase: string, edits: number): boolean {
  const least = Math.min(text.length, phrase.length);
  let head = 0;
  while (head < least && text.charCodeAt(head) === phrase.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < least - head &&
    text.charCodeAt(text.length - 1 - tail) === phrase.charCodeAt(phrase.length - 1 - tail)
  ) {
    tail++;
  }
  const middle = Math.max(text.length, phrase.length) - head - tail;
  if (middle <= 1) return middle <= edits;
  if (edits === 1 && middle > 2) return false;
  const cut = (whole: string) => whole.slice(head, whole.length - tail);
  return editDistance(cut(text), cut(phrase), edits) <= edits;
}

/** Whether the text may be the phrase, by the characters that occur in both, and then is it. */
const isPhrase = (text: string, bits: number, phrase: Phrase): boolean =>
  // A substitution changes two of the characters that occur; more difference than that cannot be mended.
  countBits(bits ^ phrase.characters) <= 2 * phrase.edits && isNear(text, phrase.shape, phrase.edits);

/** The formulas in a line as the recognizer may have read them, each with the place of its first word, first places first. */
export function findFormulas(words: readonly string[]): ReadonlyMap<Formula, number> {
  const found = new Map<Formula, number>();
  const shapes = words.map(squeezed);
  const bitsOf = shapes.map(characterBits);
  const note = (formula: Formula, place: number) => {
    if (!found.has(formula)) found.set(formula, place);
  };
  for (let place = 0; place < Math.min(shapes.length, placesTried); place++) {
    if (shapes[place] === '') continue;
    let text = '';
    let bits = 0;
    for (let end = place; end < Math.min(place + longest, shapes.length); end++) {
      text += shapes[end];
      if (text.length > longestShape) break;
      bits |= bitsOf[end] as number;
      for (const formula of phrasesByShape.get(text) ?? []) note(formula, place);
      if (text.length < 2) continue;
      for (const near of [
        phrasesByHead.get(headKey(text, text.length)),
        phrasesByTail.get(tailKey(text, text.length)),
      ]) {
        if (!near) continue;
        for (const phrase of near) {
          if (!found.has(phrase.formula) && isPhrase(text, bits, phrase)) note(phrase.formula, place);
        }
      }
    }
  }
  return found;
}
