import { expect, test } from 'vitest';
import { batchLines } from '../../../src/ocr/network/line-batches.js';

test('every line of some width is in one batch', () => {
  const widths = Array.from({ length: 100 }, (_, index) => (index * 7919) % 1400);
  const batches = batchLines(widths);
  expect(batches.flat().sort((a, b) => a - b)).toEqual(
    [...widths.keys()].filter((index) => widths[index] !== 0),
  );
});

test('lines of like width go together, few enough for the memory', () => {
  for (const batch of batchLines(Array.from({ length: 60 }, (_, index) => 400 + ((index * 311) % 900)))) {
    const widths = batch.map((index) => 400 + ((index * 311) % 900));
    expect(batch.length * Math.max(...widths)).toBeLessThanOrEqual(8000);
  }
});

test('a line too wide for any company is alone', () => {
  expect(batchLines([9000, 100, 9000])).toEqual([[0], [2], [1]]);
});

test('no lines, no batches', () => {
  expect(batchLines([])).toEqual([]);
});
