import { expect, test } from 'vitest';
import { reliability, scoreBoundaries } from '../../../scripts/accuracy/boundaries.js';
import type { MeasuredPage } from '../../../scripts/accuracy/measure-letters.js';
import { macroF1, scoreZones } from '../../../scripts/accuracy/zones.js';

/** A page a character: S a start that was cut, m one that was missed, x a cut where nothing starts, - neither. */
const pagesOf = (pattern: string): readonly MeasuredPage[] =>
  [...pattern].map((mark, index) => ({
    pageNumber: index + 1,
    starts: 'Sm'.includes(mark),
    seenToBegin: null,
    cut: 'Sx'.includes(mark),
    begun: 'Sx'.includes(mark),
    probability: 'Sx'.includes(mark) ? 0.95 : 0.05,
    dated: false,
    zones: [],
  }));

test('starts found, missed and invented', () => {
  const score = scoreBoundaries(pagesOf('S-S-m-Sx'), (page) => page.cut);
  expect(score).toMatchObject({ precision: 0.75, recall: 0.75, f1: 0.75, splits: 1, merges: 1 });
});

test('a record is whole when it is cut at both ends and nowhere between', () => {
  expect(scoreBoundaries(pagesOf('S-S--S'), (page) => page.cut).wholeRecords).toBe(1);
  // The missed start spoils the record before it too.
  expect(scoreBoundaries(pagesOf('S-m-S-'), (page) => page.cut).wholeRecords).toBeCloseTo(1 / 3);
  expect(scoreBoundaries(pagesOf('S-x-'), (page) => page.cut).wholeRecords).toBe(0);
});

test('what was said is held against what was', () => {
  const rows = reliability(pagesOf('SSSx----'));
  expect(rows.at(-1)).toMatchObject({ pages: 4, was: 0.75 });
  expect(rows[0]).toMatchObject({ pages: 4, was: 0 });
});

test('zones right, taken for others, and the mean over those that carry metadata', () => {
  const scores = scoreZones([
    ['dateline', 'dateline'],
    ['dateline', 'body'],
    ['body', 'body'],
    ['salutation', 'salutation'],
  ]);
  const dateline = scores.find(({ zone }) => zone === 'dateline');
  expect(dateline).toMatchObject({ lines: 2, precision: 1, recall: 0.5, takenFor: [['body', 1]] });
  expect(macroF1(scores)).toBeCloseTo((2 / 3 + 1) / 2);
});
