import { expect, test } from 'vitest';
import { chainGlyphs, joinFragments } from '../../../src/ocr/lines/chain-glyphs.js';
import type { Glyph } from '../../../src/ocr/lines/glyphs.js';

/** A letter ten pixels wide. */
const letter = (left: number, bottom: number, height: number): Glyph => ({
  box: { left, top: bottom - height, right: left + 10, bottom },
  isLetter: true,
});

/** Letters of these heights, twelve pixels apart. */
const line = (bottom: number, heights: readonly number[]): Glyph[] =>
  heights.map((height, index) => letter(index * 12, bottom, height));

const strung = (glyphs: readonly Glyph[], capital: number): number[] =>
  joinFragments(
    chainGlyphs(
      [...glyphs].sort((a, b) => a.box.left - b.box.left),
      capital,
    ),
    capital,
  )
    .map(({ glyphs }) => glyphs.length)
    .sort((a, b) => b - a);

test('a face whose ascenders are nearly twice as high as its small letters keeps its lines whole', () => {
  const word = [13, 7, 7, 14, 7, 7, 7, 13, 13, 13, 14, 13, 13, 13, 7, 7];
  expect(strung(line(100, word), 9.5)).toEqual([word.length]);
});

test('letters that hang together with the next line do not draw it into theirs', () => {
  const upper = line(
    100,
    Array.from({ length: 20 }, (_, at) => (at % 4 === 0 ? 16 : 12)),
  );
  const lower = line(
    121,
    Array.from({ length: 30 }, (_, at) => (at % 4 === 0 ? 16 : 12)),
  );
  const hanging = [5, 10].map((at) => letter(at * 12, 121, 31));
  const others = lower.filter((_, at) => at !== 5 && at !== 10);
  expect(strung([...upper, ...others, ...hanging], 16)).toEqual([30, 20]);
});
