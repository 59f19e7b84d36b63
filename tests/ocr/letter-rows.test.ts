import { expect, test } from 'vitest';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import { capitalHeight, findLetterRows } from '../../src/ocr/letter-rows.js';

function part(left: number, top: number, width: number, height: number): InkPart {
  return {
    box: { left, top, right: left + width, bottom: top + height },
    area: width * height * 0.5,
    runs: [],
  };
}

/** A typed line on a baseline: small letters 9 high, every third a capital of 13. */
const typed = (left: number, baseline: number, count: number): InkPart[] =>
  Array.from({ length: count }, (_, index) => {
    const height = index % 3 === 0 ? 13 : 9;
    return part(left + index * 12, baseline - height, 8, height);
  });

test('letters side by side are rows, one for each line', () => {
  const rows = findLetterRows([...typed(10, 40, 20), ...typed(10, 70, 15)]);
  expect(rows.map(({ parts }) => parts.length).sort()).toEqual([15, 20]);
});

test('capitals give the height, in mixed text as in a line of capitals', () => {
  expect(capitalHeight(findLetterRows(typed(0, 40, 30)))).toBe(13);
  const capitals = Array.from({ length: 30 }, (_, index) => part(index * 12, 20, 9, 13));
  expect(capitalHeight(findLetterRows(capitals))).toBe(13);
});

test.each([
  ['specks', Array.from({ length: 30 }, (_, index) => part(index * 6, 10, 2, 2))],
  ['a rule', [part(0, 10, 900, 3)]],
  ['strokes of the pen beside one another', [part(0, 0, 20, 90), part(25, 40, 30, 20), part(60, 0, 9, 140)]],
  ['three letters', typed(0, 40, 3)],
  ['nothing', []],
])('%s: no row', (_, parts) => {
  const rows = findLetterRows(parts);
  expect(rows).toEqual([]);
  expect(capitalHeight(rows)).toBeNull();
});
