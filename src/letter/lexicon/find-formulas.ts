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

/**
 * Phrases that may tolerate edits, by the length of the text they are compared with and its first or last two characters:
 * one misread character leaves the other end as it is.
 */
function phrasesByEnd(end: (shape: string) => string): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases.filter((one) => one.edits > 0)) {
    const { length } = phrase.shape;
    for (let other = length - phrase.edits; other <= length + phrase.edits; other++) {
      const key = `${other}${end(phrase.shape)}`;
      found.set(key, [...(found.get(key) ?? []), phrase]);
    }
  }
  return found;
}

const first = (shape: string): string => shape.slice(0, 2);
const last = (shape: string): string => shape.slice(-2);
const phrasesByFirst = phrasesByEnd(first);
const phrasesByLast = phrasesByEnd(last);

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

/** The formulas in a line as the recognizer may have read them, each with the place of its first word, first places first. */
export function findFormulas(words: readonly string[]): ReadonlyMap<Formula, number> {
  const found = new Map<Formula, number>();
  const shapes = words.map(squeezed);
  const note = (formula: Formula, place: number) => {
    if (!found.has(formula)) found.set(formula, place);
  };
  for (let place = 0; place < Math.min(shapes.length, placesTried); place++) {
    if (shapes[place] === '') continue;
    let text = '';
    for (let end = place; end < Math.min(place + longest, shapes.length); end++) {
      text += shapes[end];
      if (text.length > longestShape) break;
      for (const formula of phrasesByShape.get(text) ?? []) note(formula, place);
      const bits = characterBits(text);
      const compare = (phrase: Phrase): void => {
        if (found.has(phrase.formula)) return;
        // A substitution changes two of the characters that occur; more difference than that cannot be mended.
        if (countBits(bits ^ phrase.characters) > 2 * phrase.edits) return;
        if (isNear(text, phrase.shape, phrase.edits)) note(phrase.formula, place);
      };
      phrasesByFirst.get(`${text.length}${first(text)}`)?.forEach(compare);
      phrasesByLast.get(`${text.length}${last(text)}`)?.forEach(compare);
    }
  }
  return found;
}
