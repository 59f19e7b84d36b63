import { describe, expect, test } from 'vitest';
import { alignCodes } from '../../../src/ocr/network/align-codes.js';
import { placeCharacters, placeWords } from '../../../src/ocr/network/placed-words.js';
import type { Probabilities } from '../../../src/ocr/network/probabilities.js';
import { tinyAlphabet } from '../../support/tiny-language.js';

const letters = ' ab';
const nullCode = 3;

/** A letter a time step, `.` where nothing is written; what stands there has 0.91, all else 0.03. */
function steps(text: string): Probabilities {
  const rows = Array.from(text, (letter) => {
    const code = letter === '.' ? nullCode : letters.indexOf(letter);
    return [0, 1, 2, 3].map((each) => (each === code ? 0.91 : 0.03));
  });
  return { steps: rows.length, codes: 4, values: Float32Array.from(rows.flat()), offset: 0, stride: 4 };
}

const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letters.indexOf(letter));

describe('alignCodes', () => {
  test('finds the steps of every letter', () => {
    expect(alignCodes(steps('..aa.b..'), codesOf('ab'), nullCode)).toEqual([
      { code: 1, from: 2, to: 4 },
      { code: 2, from: 5, to: 6 },
    ]);
  });

  test('the same letter twice has nothing between', () => {
    expect(alignCodes(steps('a.a'), codesOf('aa'), nullCode).map(({ from }) => from)).toEqual([0, 2]);
  });

  test('even where nothing is improbable between them', () => {
    expect(alignCodes(steps('aaa'), codesOf('aa'), nullCode)).toEqual([
      { code: 1, from: 0, to: 1 },
      { code: 1, from: 2, to: 3 },
    ]);
  });

  test('letters that touch have their steps side by side', () => {
    expect(alignCodes(steps('aabb'), codesOf('ab'), nullCode)).toEqual([
      { code: 1, from: 0, to: 2 },
      { code: 2, from: 2, to: 4 },
    ]);
  });

  test('a line of nothing has no letters, and too many letters have no place', () => {
    expect(alignCodes(steps('...'), [], nullCode)).toEqual([]);
    expect(alignCodes(steps('a'), codesOf('ab'), nullCode)).toEqual([]);
  });
});

test('words end at spaces and share the gaps between them', () => {
  const seen = steps('..aa.b... ..ba..');
  const placed = alignCodes(seen, codesOf('ab ba'), nullCode);
  const words = placeWords(placeCharacters(tinyAlphabet(letters), placed), seen.steps);
  expect(words.map(({ characters }) => characters.map(({ character }) => character.text).join(''))).toEqual([
    'ab',
    'ba',
  ]);
  expect(words[0]?.from).toBe(1);
  expect(words[0]?.to).toBe(7.5);
  expect(words[1]?.from).toBe(11);
  expect(words[1]?.to).toBe(16);
});

test.each([
  [':a', [':', 'a']],
  ['::', ['::']],
  ['a:', ['a:']],
  ['a:a', ['a:a']],
])('a colon in front of a word stands apart from it: %s', (text, expected) => {
  const marks = ' :a';
  const placed = Array.from(text, (mark, at) => ({
    code: marks.indexOf(mark),
    from: 2 * at,
    to: 2 * at + 2,
  }));
  const words = placeWords(placeCharacters(tinyAlphabet(marks), placed), 2 * text.length);
  expect(words.map(({ characters }) => characters.map(({ character }) => character.text).join(''))).toEqual(
    expected,
  );
});
