import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../src/ocr/network/reading-order.js';

const read = (seen: string): string => inReadingOrder(Array.from(seen));

test('what is written from left to right stays', () => {
  expect(read('Bolton,')).toBe('Bolton,');
  expect(read('1905')).toBe('1905');
});

test('letters seen from left to right of a word written from right to left are turned', () => {
  expect(read('םולש')).toBe('שלום');
  expect(read('.םולש')).toBe('שלום.');
});

test('brackets are turned with it, numbers are not', () => {
  expect(read('(םולש)')).toBe('(שלום)');
  expect(read('1948-ב')).toBe('ב-1948');
});
