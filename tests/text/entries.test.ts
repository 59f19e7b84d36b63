import { describe, expect, test } from 'vitest';
import { lineText } from '../../src/model/page.js';
import { entriesOf } from '../../src/text/entries.js';
import { page } from '../support/page.js';

/** The entries of a typed row. */
const entries = (text: string): string[] => page(text).lines.flatMap(entriesOf).map(lineText);

describe('wide white parts the entries of a row', () => {
  test.each([
    ['TO:  Mr. Hart, Registry          DATE:  3 May 1962', ['TO: Mr. Hart, Registry', 'DATE: 3 May 1962']],
    ['SECRET              121400Z           IN 20415', ['SECRET', '121400Z', 'IN 20415']],
    ['NAIROBI             LAGOS             ACCRA', ['NAIROBI', 'LAGOS', 'ACCRA']],
    ['1 - Registry                   (SEE NOTE ON PAGE 2)', ['1 - Registry', '(SEE NOTE ON PAGE 2)']],
  ])('%s', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });
});

test('a label is parted from what stands before it by less white than other entries', () => {
  expect(entries('SUBJECT  GRAIN HARVEST   DATE DISTR. 3 MAY 1962')).toEqual([
    'SUBJECT GRAIN HARVEST',
    'DATE DISTR. 3 MAY 1962',
  ]);
  expect(entries('The harvest was late.   It rained.')).toHaveLength(1);
});

describe('a label keeps what follows it', () => {
  test.each([
    'FROM                Mr. Hart',
    'REPORT NO.               TR-3/412,118',
    'Name of ship:            Halcyon',
    '1.                  Chief, Registry',
  ])('%s', (text) => {
    expect(entries(text)).toHaveLength(1);
  });
});

test('a label keeps nothing from the other side of the sheet', () => {
  expect(entries('FROM                                             AUG 19 0125Z 62')).toHaveLength(2);
});

test('a sentence goes on behind a hole or a stamp', () => {
  expect(entries('The minister was told that           he would be received')).toHaveLength(1);
});

test('an entry has the box of its words', () => {
  const [row] = page('Lagos             Accra').lines;
  const parts = row ? entriesOf(row) : [];
  expect(parts.map(({ box }) => box)).toEqual(row?.words.map(({ box }) => box));
});
