import { expect, test } from 'vitest';
import { type DrawnScore, drawnFigures, drawnTable } from '../../../scripts/accuracy/drawn-table.js';

const score = (
  layout: string,
  quality: string,
  ours: number,
  native: number | null = 2 * ours,
): DrawnScore => ({
  layout,
  quality,
  ours,
  native,
});

const scores = [
  score('letter', 'grey', 0.01),
  score('letter', 'grey', 0.03),
  score('letter', 'bilevel', 0.06),
  score('table', 'grey', 0.1),
  score('table', 'bilevel', 0.2),
];

const rowsOf = (table: string): string[] => table.split('\n').map((row) => row.replace(/ {2,}/g, '|').trim());

test('the table has a row a layout and quality, mean over faces, then the means over layouts', () => {
  expect(rowsOf(drawnTable(scores)).slice(2)).toEqual([
    'letter|grey|2.00 %|4.00 %',
    'letter|bilevel|6.00 %|12.00 %',
    'table|grey|10.00 %|20.00 %',
    'table|bilevel|20.00 %|40.00 %',
    'all|grey|4.67 %|9.33 %',
    'all|bilevel|13.00 %|26.00 %',
    'all|8.00 %|16.00 %',
  ]);
});

test('without native readings their column is a dash', () => {
  expect(rowsOf(drawnTable([score('letter', 'grey', 0.01, null)]))[2]).toBe('letter|grey|1.00 %|-');
});

test('figures are ours, by layout over all qualities and over all pages', () => {
  const figures = drawnFigures(scores);
  expect(Object.keys(figures)).toHaveLength(3);
  expect(figures['wrong characters, letter']).toBeCloseTo(0.1 / 3, 9);
  expect(figures['wrong characters, table']).toBeCloseTo(0.15, 9);
  expect(figures['wrong characters, drawn layouts']).toBeCloseTo(0.08, 9);
});
