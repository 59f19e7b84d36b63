import { expect, it } from 'vitest';
import { naturalOrder } from '../../src/source/natural-order.js';

it('counts where names count', () => {
  const names = ['page10.jpg', 'page2.jpg', 'Page1.jpg', '0041-0001-10', '0041-0001-9', 'cover.tif'];
  expect(names.sort(naturalOrder)).toEqual([
    '0041-0001-9',
    '0041-0001-10',
    'cover.tif',
    'Page1.jpg',
    'page2.jpg',
    'page10.jpg',
  ]);
});

it('orders names that only differ in leading zeros the same way every time', () => {
  expect(['p01', 'p1', 'p001'].sort(naturalOrder)).toEqual(['p1', 'p001', 'p01'].sort(naturalOrder));
  expect(['p1', 'p01'].sort(naturalOrder)).toEqual(['p01', 'p1'].sort(naturalOrder));
});
