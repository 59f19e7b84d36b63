import { confusionShape, editDistance } from '../../text/ocr-confusion.js';
import { type Formula, formulaNames, formulas } from './formulas.js';

interface Phrase {
  readonly formula: Formula;
  /** Under OCR confusion, without spaces: "Yourssincerely" has lost one. */
  readonly shape: string;
  /** A bit for each character that occurs. */
  readonly characters: number;
  readonly edits: number;
}

/** More than this and a phrase of few letters meets every other word: "dear" is one edit from "year". */
const editsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

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
  formulas[formula].map((phrase) => {
    const shape = squeezed(phrase);
    return { formula, shape, characters: characterBits(shape), edits: editsAllowed(shape.length) };
  }),
);

const phrasesByShape = new Map<string, Formula[]>();
for (const { shape, formula } of phrases) {
  phrasesByShape.set(shape, [...(phrasesByShape.get(shape) ?? []), formula]);
}

/** Phrases that may tolerate edits, by the length of the text they are compared with. */
const phrasesByLength: readonly (readonly Phrase[])[] = Array.from({ length: 40 }, (_, length) =>
  phrases.filter(({ shape, edits }) => edits > 0 && Math.abs(shape.length - length) <= edits),
);

/** Words of a formula at most, as the recognizer may have split it. */
const longest = 5;

export type { Formula };

/** The formulas in a line as the recognizer may have read them, each with the place of its first word, first places first. */
export function findFormulas(words: readonly string[]): ReadonlyMap<Formula, number> {
  const found = new Map<Formula, number>();
  const shapes = words.map(squeezed);
  const note = (formula: Formula, place: number) => {
    if (!found.has(formula)) found.set(formula, place);
  };
  for (let place = 0; place < shapes.length; place++) {
    if (shapes[place] === '') continue;
    let text = '';
    for (let end = place; end < Math.min(place + longest, shapes.length); end++) {
      text += shapes[end];
      for (const formula of phrasesByShape.get(text) ?? []) note(formula, place);
      const near = phrasesByLength[text.length];
      if (!near) break;
      const bits = characterBits(text);
      for (const phrase of near) {
        if (found.has(phrase.formula)) continue;
        // A substitution changes two of the characters that occur; more difference than that cannot be mended.
        if (countBits(bits ^ phrase.characters) > 2 * phrase.edits) continue;
        if (editDistance(text, phrase.shape, phrase.edits) <= phrase.edits) note(phrase.formula, place);
      }
    }
  }
  return found;
}
