import { expect, test } from 'vitest';
import { findLeftOut } from '../../src/ocr/find-left-out.js';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import type { LetterRow } from '../../src/ocr/letter-rows.js';

const capital = 13;

function row(left: number, baseline: number, bottoms: (index: number) => number = () => 0): LetterRow {
  return {
    parts: Array.from({ length: 20 }, (_, index): InkPart => {
      const bottom = baseline + bottoms(index);
      return {
        box: { left: left + index * 12, top: bottom - 10, right: left + index * 12 + 8, bottom },
        area: 40,
        runs: [],
      };
    }),
  };
}

const lineOver = (left: number, baseline: number) => ({
  left,
  top: baseline - 14,
  right: left + 260,
  bottom: baseline + 4,
});

test('rows that no line covers are one block with paper around it', () => {
  const [block, ...others] = findLeftOut([row(100, 200), row(100, 222)], [], capital);
  expect(others).toEqual([]);
  expect(block?.top).toBeLessThan(190);
  expect(block?.bottom).toBeGreaterThan(222);
});

test('rows far apart are blocks of their own', () => {
  expect(findLeftOut([row(100, 200), row(100, 600)], [], capital)).toHaveLength(2);
});

test('a row that was read is not left out', () => {
  expect(findLeftOut([row(100, 200)], [lineOver(100, 200)], capital)).toEqual([]);
});

test('a row on a slope is typed', () => {
  expect(findLeftOut([row(100, 200, (index) => Math.round(index * 0.4))], [], capital)).toHaveLength(1);
});

test('letters that dance up and down are handwriting', () => {
  expect(findLeftOut([row(100, 200, (index) => ((index * 7) % 5) * 4)], [], capital)).toEqual([]);
});
