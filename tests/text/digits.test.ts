import { expect, it } from 'vitest';
import { readDigits } from '../../src/text/digits.js';

it.each([
  ['1905', 1905, 4],
  ['l9O5', 1905, 2],
  ['2 5', 25, 2],
  ['#8', 8, 1],
  ['6!', 61, 1],
  ['196k', 1964, 3],
])('reads %s as %i', (text, value, genuine) => {
  expect(readDigits(text)).toMatchObject({ value, genuine });
});

it.each(['', 'x5', '1/2', ' '])('%j is no number', (text) => {
  expect(readDigits(text)).toBeNull();
});
