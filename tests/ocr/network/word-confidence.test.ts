import { expect, test } from 'vitest';
import { alignCodes } from '../../../src/ocr/network/align-codes.js';
import { placeCharacters, placeWords } from '../../../src/ocr/network/placed-words.js';
import { wordConfidence } from '../../../src/ocr/network/word-confidence.js';
import { tinyAlphabet } from '../../support/tiny-language.js';

const alphabet = tinyAlphabet(' ab');
const nullCode = 3;

/** "ab" is a word of the language. Two letters of which the second has this probability at its surest step, a step of nothing between them. */
function confidenceOf(text: string, probability: number): number {
  const codes = Array.from(text, (letter) => ' ab'.indexOf(letter));
  const rest = 1 - probability;
  const rows = [
    [0, 1, 2, 3].map((code) => (code === codes[0] ? 1 : 0)),
    [0, 0, 0, 1],
    [0, 1, 2, 3].map((code) => (code === codes[1] ? probability : code === 0 ? rest : 0)),
  ];
  const seen = { steps: 3, codes: 4, values: Float32Array.from(rows.flat()), offset: 0, stride: 4 };
  const [word] = placeWords(placeCharacters(alphabet, alignCodes(seen, codes, nullCode)), 3);
  if (!word) throw new Error('There is a word.');
  return wordConfidence(seen, word, nullCode, text === 'ab');
}

test.each([
  ['a sure word of the language', 'ab', 1, 0.97],
  ['a sure word that is none', 'ba', 1, 0.93],
  ['a word of the language with a doubtful letter', 'ab', 0.5, 0.73],
  ['another with a doubtful letter', 'ba', 0.5, 0.39],
  ['one with a letter that is hardly there', 'ba', 0.05, 0],
])('%s', (_name, text, probability, confidence) => {
  expect(confidenceOf(text, probability)).toBeCloseTo(confidence, 2);
});
