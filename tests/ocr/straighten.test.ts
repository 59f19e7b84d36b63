import { expect, test } from 'vitest';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import type { LetterRow } from '../../src/ocr/letter-rows.js';
import { boxOnSlope, slopeOf, straighten, uprightBox } from '../../src/ocr/straighten.js';

function row(top: number, slope: number, letters = 30): LetterRow {
  return {
    parts: Array.from({ length: letters }, (_, index): InkPart => {
      const bottom = Math.round(top + slope * index * 12) + 10;
      const height = index % 3 === 0 ? 13 : 9;
      return {
        box: { left: index * 12, top: bottom - height, right: index * 12 + 8, bottom },
        area: 40,
        runs: [],
      };
    }),
  };
}

test.each([0, 0.02, -0.05, 0.08])('rows of slope %d', (slope) => {
  const rows = [100, 130, 160, 190, 220].map((top) => row(top, slope));
  expect(Math.abs(slopeOf(rows) - slope)).toBeLessThan(0.004);
});

test('two lines of a stamp aslant do not make a page crooked', () => {
  expect(slopeOf([row(100, 0.1), row(130, 0.1)])).toBe(0);
  expect(
    slopeOf([...[100, 130, 160, 190, 220].map((top) => row(top, 0)), row(400, 0.1), row(430, 0.1)]),
  ).toBe(0);
});

test.each([0.03, -0.06])('a line of slope %d lies level, and its box comes back around it', (slope) => {
  const [width, height] = [400, 200];
  const samples = new Uint8Array(width * height).fill(255);
  for (let x = 50; x < 350; x++) {
    const y = Math.round(100 + slope * (x - 50));
    for (let thickness = 0; thickness < 4; thickness++) samples[(y + thickness) * width + x] = 0;
  }
  const { samples: straight } = straighten({ width, height, samples }, slope);
  const inked: number[] = [];
  for (let index = 0; index < straight.length; index++) {
    if ((straight[index] as number) < 128) inked.push(Math.floor(index / width));
  }
  const [top, bottom] = [Math.min(...inked), Math.max(...inked) + 1];
  expect(bottom - top).toBeLessThan(8);
  const box = boxOnSlope({ left: 50, top, right: 350, bottom }, slope, width);
  const [first, last] = [100, 100 + slope * 300].sort((a, b) => a - b) as [number, number];
  expect(Math.abs(box.top - first)).toBeLessThan(4);
  expect(Math.abs(box.bottom - (last + 4))).toBeLessThan(4);
});

test('words down the edge of a column on a crooked page come to stand under one another', () => {
  const slope = 0.02;
  const words = [100, 500, 900].map((top) => ({
    left: 300 - slope * top,
    top,
    right: 360 - slope * top,
    bottom: top + 30,
  }));
  const lefts = words.map((word) => uprightBox(word, slope, 1000).left);
  for (const left of lefts) expect(left).toBeCloseTo(lefts[0] as number, 5);
});
