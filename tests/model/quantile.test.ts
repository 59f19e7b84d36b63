import { expect, test } from 'vitest';
import { medianOf, quantile } from '../../src/model/quantile.js';

test.each([
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 3],
  [[10, 9], 10],
  [[], 0],
])('the median of %j is %d', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test('a quantile stands behind its share of the numbers, which keep their order', () => {
  const numbers = [30, 20, 10, 50, 40];
  expect([0, 0.2, 0.5, 0.99].map((share) => quantile(numbers, share))).toEqual([10, 20, 30, 50]);
  expect(numbers).toEqual([30, 20, 10, 50, 40]);
  expect(quantile([], 0.5)).toBeUndefined();
});
