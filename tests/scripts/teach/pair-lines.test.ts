import { describe, expect, test } from 'vitest';
import type { DrawnLine } from '../../../scripts/teach/draw-lines.js';
import { textOfLine } from '../../../scripts/teach/pair-lines.js';
import type { TextLine } from '../../../src/ocr/engine.js';

/** Twenty pixels to the character, forty high. */
const typed = (text: string, left: number, base: number): DrawnLine => ({
  base,
  size: 40,
  characters: [...text].map((character, index) => ({
    text: character,
    left: left + index * 20,
    right: left + index * 20 + 20,
  })),
});

const found = (left: number, right: number, base: number, slope = 0): TextLine => ({
  box: { left, right, top: base - 30, bottom: base + 10 },
  slope,
});

const asDrawn = (x: number, y: number) => [x, y] as const;

const page = [typed('Dear Sir:', 100, 200), typed('We have your letter', 200, 260)];

describe('what is written on a found line', () => {
  test('is what was drawn there', () => {
    expect(textOfLine(found(98, 282, 200), page, asDrawn)).toBe('Dear Sir:');
    expect(textOfLine(found(198, 582, 260), page, asDrawn)).toBe('We have your letter');
  });

  test('is a part of it where the line was parted between words', () => {
    expect(textOfLine(found(98, 182, 200), page, asDrawn)).toBe('Dear');
  });

  test('is unknown where the line ends within a letter, or lies between two lines', () => {
    expect(textOfLine(found(98, 230, 200), page, asDrawn)).toBeNull();
    expect(textOfLine(found(198, 582, 231), page, asDrawn)).toBeNull();
  });

  test('is both of two lines side by side, from the left', () => {
    const row = [typed('1962', 500, 200), typed('16 April', 100, 200)];
    expect(textOfLine(found(98, 582, 200), row, asDrawn)).toBe('16 April 1962');
  });

  test('is nothing where only a stroke of the pen stands', () => {
    expect(textOfLine(found(98, 282, 500), page, asDrawn)).toBe('');
  });

  test('is found on a raster half as large and turned', () => {
    const turn = 0.01;
    const onRaster = (x: number, y: number) => [(x - y * turn) / 2, (y + x * turn) / 2] as const;
    const line: TextLine = { box: { left: 47, right: 141, top: 85.5, bottom: 105.5 }, slope: turn };
    expect(textOfLine(line, page, onRaster)).toBe('Dear Sir:');
  });
});
