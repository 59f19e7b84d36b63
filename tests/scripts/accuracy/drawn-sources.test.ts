import { expect, test } from 'vitest';
import { drawnLayouts } from '../../../scripts/accuracy/drawn-sources.js';
import { shareWrong } from '../../../scripts/accuracy/measure-drawn.js';
import { layouts } from '../../../scripts/fixtures/layouts.js';

const sources = drawnLayouts();

test('every layout is drawn at every quality in two faces, under names of their own', () => {
  const places = sources.map(({ layout, quality }) => `${layout}/${quality}`);
  for (const layout of Object.keys(layouts)) {
    for (const { quality } of sources) {
      expect(places.filter((place) => place === `${layout}/${quality}`)).toHaveLength(2);
    }
  }
  expect(new Set(sources.map(({ quality, name }) => `${quality}/${name}`)).size).toBe(sources.length);
  expect(new Set(sources.map(({ face }) => face)).size).toBe(5);
});

test('the same pages come every time', () => {
  expect(drawnLayouts().map(({ drawnFrom }) => drawnFrom)).toEqual(sources.map(({ drawnFrom }) => drawnFrom));
});

test.each([
  ['two columns', 'two columns', 0],
  ['two  columns\n', 'two columns', 0],
  ['two column', 'two columns', 1 / 11],
  ['', 'two columns', 1],
])('of "%s" for "%s" this share is wrong: %d', (read, truth, share) => {
  expect(shareWrong(read, truth)).toBeCloseTo(share, 9);
});
