import { expect, test } from 'vitest';
import {
  acceptGuesses,
  deskRows,
  fromDesk,
  label,
  layOnDesk,
  putPage,
} from '../../scripts/labels/labelling-desk.js';
import type { LabelledPage } from '../../scripts/labels/read-labels.js';
import { parseTypedLabels } from '../../scripts/labels/typed-labels.js';
import type { Zone, ZonedLine } from '../../src/model/letter.js';
import { page } from '../support/page.js';

const letter = page(`
  The Harbour Office
                              4 March 1951
  Dear Sir,
  The crane is mended.
`);

const guess = (zones: readonly Zone[]): ZonedLine[] =>
  letter.lines.map((line, index) => ({
    page: letter.ref,
    line,
    zone: zones[index] ?? 'noise',
    probability: 0.9,
    startProbability: index === 0 ? 0.9 : 0,
    startReasons: [],
  }));

const desk = layOnDesk(letter, undefined, guess(['stamp', 'dateline', 'salutation', 'body']));

test.each([
  ['0-2 letterhead begins, 3 dateline', [0, 2, 'letterhead', 'letter'], [3, 3, 'dateline', null]],
  ['0 mem begins-enclosure', [0, 0, 'memo-label', 'enclosure']],
  ['1 b,', [1, 1, 'body', null]],
])('"%s" is read', (typed, ...expected) => {
  expect(parseTypedLabels(typed, 4).map((one) => [one.from, one.to, one.zone, one.begins])).toEqual(expected);
});

test.each([
  ['0 heading', 'no such zone'],
  ['0 s', 'salutation or subject or signature or stamp'],
  ['3-4 body', 'lines 0 to 3'],
  ['2-1 body', 'lines 0 to 3'],
  ['body', 'not a run of lines'],
])('"%s" is refused', (typed, message) => {
  expect(() => parseTypedLabels(typed, 4)).toThrow(message);
});

test('what is typed is written, what nobody said is left out', () => {
  const labelled = fromDesk(label(desk, '0 letterhead begins, 2-3 body'));
  expect(labelled.lines.map(({ zone, begins }) => [zone, begins])).toEqual([
    ['letterhead', 'letter'],
    ['body', null],
    ['body', null],
  ]);
});

test('guesses fill what nobody said and begin nothing', () => {
  const labelled = fromDesk(acceptGuesses(label(desk, '0 letterhead')));
  expect(labelled.lines.map(({ zone, begins }) => [zone, begins])).toEqual([
    ['letterhead', null],
    ['dateline', null],
    ['salutation', null],
    ['body', null],
  ]);
});

test('a page labelled before comes back with its labels, guesses beside them', () => {
  const before = fromDesk(label(desk, '0 letterhead begins'));
  expect(deskRows(layOnDesk(letter, before, desk.guesses)).map((row) => row.slice(10, 26).trim())).toEqual([
    '>letterhead',
    'dateline?',
    'salutation?',
    'body?',
  ]);
});

test('a page is put between its neighbours or in place of itself', () => {
  const numbered = (sourceId: string, pageNumber: number, width = 1): LabelledPage => ({
    sourceId,
    pageNumber,
    width,
    height: 1,
    coverSheet: false,
    lines: [],
  });
  const pages = [numbered('a', 1), numbered('a', 5), numbered('b', 2)];
  const order = (added: LabelledPage) =>
    putPage(pages, added).map((one) => `${one.sourceId}${one.pageNumber}${one.width > 1 ? '!' : ''}`);
  expect(order(numbered('a', 3, 2))).toEqual(['a1', 'a3!', 'a5', 'b2']);
  expect(order(numbered('a', 9, 2))).toEqual(['a1', 'a5', 'a9!', 'b2']);
  expect(order(numbered('a', 5, 2))).toEqual(['a1', 'a5!', 'b2']);
  expect(order(numbered('c', 1, 2))).toEqual(['a1', 'a5', 'b2', 'c1!']);
});
