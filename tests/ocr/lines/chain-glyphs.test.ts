import { expect, test } from 'vitest';
import { beginWithMarks, chainGlyphs, joinFragments } from '../../../src/ocr/lines/chain-glyphs.js';
import { GlyphChain } from '../../../src/ocr/lines/glyph-chain.js';
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

test('a word is not cut before an ascender twice as high as the small letters before it', () => {
  expect(strung(line(100, [6, 6, 6, 12, 6, 6, 6, 12]), 7)).toEqual([8]);
});

/** Letters in this order, none of them strung together before. */
function chainOf([first, ...rest]: readonly Glyph[]): GlyphChain {
  const chain = new GlyphChain(first as Glyph);
  chain.add(rest);
  return chain;
}

test('descenders at the end of a line, taken for a line of their own, are joined to it though they go on beyond its end', () => {
  const word = line(100, [13, 13, 13, 13, 13, 13, 13, 13, 13, 13]);
  const descending = [113, 128, 141].map((left) => letter(left, 106, 15));
  expect(joinFragments([chainOf(word), chainOf(descending)], 13)).toHaveLength(1);
});

const mark = (left: number, top: number): Glyph => ({
  box: { left, top, right: left + 4, bottom: top + 4 },
  isLetter: false,
});

test('a line begins with the quotation mark before its first letter, not with a speck above it or far from it', () => {
  const [own, above, far] = [mark(-6, 87), mark(-6, 70), mark(-30, 95)];
  const glyphs = [far, own, above, ...line(100, [13, 13, 13, 13])];
  const chains = chainGlyphs(glyphs, 13);
  beginWithMarks(chains, glyphs);
  expect(chains.map(({ extent }) => extent.left)).toEqual([-6]);
  expect(chains[0]?.glyphs).not.toContain(above);
});

test('letters on both sides of a wall are two lines, however near they stand', () => {
  const row = line(100, [13, 13, 13, 13, 13, 13]);
  const wall = { left: 34.5, top: 80, right: 35.5, bottom: 110 };
  const joined = (walls: readonly (typeof wall)[]) =>
    joinFragments(chainGlyphs(row, 13, walls), 13, walls).map(({ glyphs }) => glyphs.length);
  expect(joined([])).toEqual([6]);
  expect(joined([wall])).toEqual([3, 3]);
  expect(joined([{ ...wall, top: 200, bottom: 230 }])).toEqual([6]);
});
