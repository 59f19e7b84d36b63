import { expect, test } from 'vitest';
import type { EngineLine } from '../../src/ocr/engine.js';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import type { LetterRow } from '../../src/ocr/letter-rows.js';
import { typedLines } from '../../src/ocr/typed-lines.js';

const capital = 13;

/** A row of so many letters, each 12 pixels after the one before; `sway` moves their feet. */
const row = (letters: number, sway: (index: number) => number = () => 0): LetterRow => ({
  parts: Array.from({ length: letters }, (_, index): InkPart => {
    const bottom = 100 + sway(index);
    return {
      box: { left: index * 12, top: bottom - 10, right: index * 12 + 8, bottom },
      area: 40,
      runs: [],
    };
  }),
});

/** A line read where the rows stand, in pixels of a raster twice as large. */
const read = (text: string, top = 160): EngineLine => {
  const box = { left: 0, top, right: 600, bottom: top + 60 };
  return { words: [{ text, confidence: 0, isKnown: false, box }], box };
};

const toHalf = ({ left, top, right, bottom }: EngineLine['box']) => ({
  left: left / 2,
  top: top / 2,
  right: right / 2,
  bottom: bottom / 2,
});

test.each<[string, readonly LetterRow[], EngineLine, boolean]>([
  ['a name without a space on a typed row', [row(14)], read('Mr.C.A.Dunmore,'), true],
  ['letters that touch: fewer on the paper than read', [row(9)], read('Mr.C.A.Dunmore,'), true],
  [
    'handwriting: feet at every height',
    [row(14, (index) => (index * 5) % 11)],
    read('Mr.C.A.Dunmore,'),
    false,
  ],
  ['two letters read where twenty stand', [row(20)], read('Mr'), false],
  ['much read where little stands', [row(6)], read('Mr.C.A.Dunmore,andOthers'), false],
  ['a line beside the row', [row(14)], read('Mr.C.A.Dunmore,', 400), false],
  ['no rows', [], read('Mr.C.A.Dunmore,'), false],
])('%s', (_, rows, line, isTyped) => {
  expect(typedLines(rows, capital, toHalf)(line)).toBe(isTyped);
});
