import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/ocr/lines/glyphs.js';
import { letterHeights, lineHeights } from '../../../src/ocr/lines/line-heights.js';

/** Letters 10 pixels apart on a line at 100, of these heights. */
const line = (heights: readonly number[], slope = 0): readonly Glyph[] =>
  heights.map((height, index) => {
    const [left, bottom] = [index * 10, 100 + slope * (index * 10 + 4)];
    return { box: { left, top: bottom - height, right: left + 8, bottom }, isLetter: true };
  });

const mixed = [20, 12, 12, 12, 20, 12, 12, 12, 12, 21];
const capitals = [20, 20, 19, 20, 20, 20, 20, 20, 20, 20];
const small = [12, 12, 12, 12, 12, 12];

const heightsOf = (...lines: (readonly number[])[]): number[] =>
  lineHeights(lines.map((heights) => letterHeights(line(heights), 0, 0)));

test('a line is as high as its capitals and ascenders, few as they may be', () => {
  expect(heightsOf(mixed)).toEqual([20]);
  expect(heightsOf(capitals)).toEqual([20]);
});

test('a line of small letters alone is as high as its neighbours are with their ascenders', () => {
  const [, alone] = heightsOf(mixed, small);
  expect(alone).toBeCloseTo(20, 0);
});

test('one scribble beside lines of capitals does not make small letters of them', () => {
  const scribbled = [20, 20, 19, 20, 34, 33, 20, 20];
  expect(heightsOf(capitals, capitals, capitals, scribbled).slice(0, 3)).toEqual([20, 20, 20]);
});

test('capitals beside text, and print of another size, are no small letters', () => {
  const [, head, fine] = heightsOf(mixed, capitals, [7, 7, 7, 7, 7]);
  expect([head, fine]).toEqual([20, 7]);
});

test('two letters that hang together with the line above do not make a line of capitals higher', () => {
  expect(heightsOf([...capitals, 45, 47])).toEqual([20]);
  expect(heightsOf([...capitals, 36])).toEqual([20]);
});

test('a line that falls is as high as a level one', () => {
  const { base, tall } = letterHeights(line(mixed, 0.03), 0.03, 0);
  expect(base).toBeCloseTo(100, 5);
  expect(tall).toBeCloseTo(20, 5);
});

test('where words run together, the few lines with high marks do not make the others small letters', () => {
  const merged = [13, 12, 13, 13, 12, 13];
  const circled = [13, 12, 13, 13, 12, 24, 24];
  expect(heightsOf(circled, merged, merged, merged)).toEqual([24, 13, 13, 13]);
});
