import type { PlacedWord } from './placed-words.js';
import { type Probabilities, probabilityOf } from './probabilities.js';

/**
 * Tesseract's own scale, to which what counts as sure was tuned: a word is as sure as the least sure step in it, a word not in
 * its dictionary must be so much surer (src/lstm/lstmrecognizer.cpp, src/ccmain/linerec.cpp, ltrresultiterator.cpp).
 */
const offset = -0.085;
const unknownFactor = 2.25;
const perNat = 0.35;

/**
 * 0..1, from the least sure moment of the word; `isKnown`: it is one of the dictionary. Of 3,658 words that tesseract.js 7 reads alike on 36 pages, the 10th, 25th and
 * 50th percentile are 0.77, 0.93 and 0.97 here, 0.71, 0.91 and 0.95 there. Words at 0 Tesseract leaves out; on faint pages they
 * are still worth having.
 */
export function wordConfidence(
  from: Probabilities,
  word: PlacedWord,
  nullCode: number,
  isKnown: boolean,
): number {
  const certainty = Math.log(leastProbability(from, word, nullCode)) + offset;
  return Math.max(0, 1 + perNat * (isKnown ? certainty : certainty * unknownFactor));
}

/**
 * The smallest, over the word, of the highest probability of each code and of what is as expected at each step: the code,
 * the null code, or a neighbour that may have begun or not ended yet.
 */
function leastProbability(from: Probabilities, { characters }: PlacedWord, nullCode: number): number {
  const codes = characters.flatMap((character) => character.codes);
  let least = 1;
  for (const [index, { code, from: first, to }] of codes.entries()) {
    const before = codes[index - 1];
    const after = codes[index + 1];
    let peak = 0;
    for (let step = first; step < (after?.from ?? to); step++) {
      const own = probabilityOf(from, step, code);
      peak = Math.max(peak, own);
      let expected = own + probabilityOf(from, step, nullCode);
      if (after && after.code !== code) expected += probabilityOf(from, step, after.code);
      if (before && before.code !== code && before.code !== after?.code) {
        expected += probabilityOf(from, step, before.code);
      }
      least = Math.min(least, expected);
    }
    least = Math.min(least, peak);
  }
  return least;
}
