import { expect, test } from 'vitest';
import { compareFigures, figuresOf } from '../../../scripts/accuracy/figures.js';
import type { MeasuredPage } from '../../../scripts/accuracy/measure-letters.js';

const page = (pageNumber: number, truth: 'record' | 'inside' | 'goes-on', cut: boolean): MeasuredPage => ({
  pageNumber,
  starts: truth === 'record',
  seenToBegin: truth === 'inside',
  cut,
  begun: cut,
  probability: cut ? 0.9 : 0.1,
  dated: false,
  zones: [
    ['dateline', 'dateline'],
    ['body', cut ? 'body' : 'dateline'],
  ],
});

const faultless = { set: 'a', pages: [page(1, 'record', true), page(2, 'inside', true)] };
const faulty = {
  set: 'b',
  pages: [page(1, 'record', true), page(2, 'goes-on', true), page(3, 'inside', false)],
};

test('cuts, merges and sources are counted with what begins by eye', () => {
  const figures = figuresOf([faultless, faulty]);
  expect(figures).toMatchObject({
    'a: beginnings by eye, F1': 1,
    'b: beginnings by eye, recall': 0.5,
    'cuts a person would have to make': 1,
    'merges a person would have to make': 1,
    'share of sources without a boundary error': 0.5,
  });
  expect(figures['zone dateline, F1']).toBeCloseTo(10 / 11, 9);
});

test('a figure is printed beside that of the commit before, a new one beside a dash', () => {
  const table = compareFigures({ kept: 0.25 }, { kept: 0.5, new: 12 });
  expect(table).toMatch(/kept +0\.250 +0\.500/);
  expect(table).toMatch(/new +- +12$/);
});
