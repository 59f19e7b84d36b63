import { compactShape, editDistance } from '../../text/ocr-confusion.js';
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

const phrases: readonly Phrase[] = formulaNames.flatMap((formula) =>
  phrasesOf(formula).map((phrase) => {
    const shape = compactShape(phrase);
    return { formula, shape, characters: characterBits(shape), edits: editsAllowed(shape.length) };
  }),
);

/** Phrases longer than this are none. */
const longestShape = 40;

/** A place for a length and two characters, few of them shared; strings as keys cost more than the comparisons they spare. */
const placeOf = (length: number, a: number, b: number): number => (length << 12) | ((a & 63) << 6) | (b & 63);

const places = (longestShape + 1) << 12;

/**
 * Phrases by the length of the text they are compared with and its first two characters, or its last two:
 * one misread character leaves the other end as it is. Those that tolerate no edit are found by their beginning.
 */
const phrasesByHead = new Array<Phrase[] | undefined>(places).fill(undefined);
const phrasesByTail = new Array<Phrase[] | undefined>(places).fill(undefined);

for (const phrase of phrases) {
  const { shape, edits } = phrase;
  const code = (at: number) => shape.charCodeAt(at);
  for (
    let length = Math.max(1, shape.length - edits);
    length <= Math.min(longestShape, shape.length + edits);
    length++
  ) {
    const head = placeOf(length, code(0), length === 1 ? 0 : code(1));
    phrasesByHead[head] = [...(phrasesByHead[head] ?? []), phrase];
    if (edits === 0) continue;
    const tail = placeOf(length, code(shape.length - 2), code(shape.length - 1));
    phrasesByTail[tail] = [...(phrasesByTail[tail] ?? []), phrase];
  }
}

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
const isPhrase = (text: string, bits: number, { shape, characters, edits }: Phrase): boolean =>
  edits === 0
    ? text === shape
    : // A substitution changes two of the characters that occur; more difference than that cannot be mended.
      countBits(bits ^ characters) <= 2 * edits && isNear(text, shape, edits);

/**
 * The formulas in a line as the recognizer may have read them, each with the place of its first word, first places first.
 * The words are given by their shapes under OCR confusion, without spaces.
 */
export function findFormulas(shapes: readonly string[]): ReadonlyMap<Formula, number> {
  const found = new Map<Formula, number>();
  const line = shapes.slice(0, placesTried + longest).join('');
  let from = 0;
  for (let place = 0; place < Math.min(shapes.length, placesTried); place++) {
    let until = from;
    const a = line.charCodeAt(from);
    for (let end = place; end < Math.min(place + longest, shapes.length); end++) {
      until += (shapes[end] as string).length;
      const length = until - from;
      if (length > longestShape) break;
      if (length === 0) {
        if (end === place) break;
        continue;
      }
      const byHead = phrasesByHead[placeOf(length, a, length === 1 ? 0 : line.charCodeAt(from + 1))];
      const byTail =
        length === 1
          ? undefined
          : phrasesByTail[placeOf(length, line.charCodeAt(until - 2), line.charCodeAt(until - 1))];
      if (!byHead && !byTail) continue;
      const text = line.slice(from, until);
      const bits = characterBits(text);
      for (const near of [byHead, byTail]) {
        if (!near) continue;
        for (const phrase of near) {
          if (!found.has(phrase.formula) && isPhrase(text, bits, phrase)) found.set(phrase.formula, place);
        }
      }
    }
    from += (shapes[place] as string).length;
  }
  return found;
}
