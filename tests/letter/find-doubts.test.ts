import { describe, expect, test } from 'vitest';
import { type Beginning, findDoubts } from '../../src/letter/find-doubts.js';
import type { Zone, ZonedLine } from '../../src/model/letter.js';
import { page } from '../support/page.js';

const line = (zone: Zone, text: string, pageNumber = 1, startProbability = 0): ZonedLine => {
  const made = page(`\n${text}\n`, { pageNumber });
  const [only] = made.lines;
  if (!only) throw new Error('an empty line');
  return { page: made.ref, line: only, zone, probability: 1, startProbability };
};

/** What the model takes the lines for, the first with this probability. */
const beginningsOf = (lines: readonly ZonedLine[], first = 1): readonly Beginning[] =>
  lines.map(({ startProbability }, at) => ({
    probability: at === 0 ? first : startProbability,
    decided: false,
  }));

const whole = [
  line('dateline', '4 March 1931'),
  line('salutation', 'Dear Mr. Hall:'),
  line('body', 'Your file has arrived.'),
  line('closing', 'Yours truly,'),
  line('signature', 'R. Fenn'),
];

describe('doubts about a letter', () => {
  test('none about a whole one', () => {
    expect(findDoubts(whole, beginningsOf(whole, 0.99))).toEqual([]);
  });

  test.each<[string, readonly ZonedLine[], number, RegExp]>([
    ['an unsure beginning', whole, 0.6, /may go on from the letter before/],
    ['another beginning', [...whole, line('body', 'Sir,', 2, 0.4)], 1, /another letter may begin on page 2/],
    [
      'a second salutation',
      [...whole, line('body', 'And so on.'), line('salutation', 'Sir:', 3)],
      1,
      /a second salutation on page 3/,
    ],
    ['no beginning', whole.slice(2), 1, /no beginning found/],
    ['no end', whole.slice(0, 3), 1, /no end found/],
    [
      'numbers that break',
      [...whole, line('running-head', '- 2 -', 2), line('running-head', '- 4 -', 3)],
      1,
      /page 3 calls itself 4 after 2 on page 2/,
    ],
  ])('%s', (_, lines, startProbability, doubt) => {
    expect(findDoubts(lines, beginningsOf(lines, startProbability)).join('\n')).toMatch(doubt);
  });

  test('two who sign one below the other are no doubt', () => {
    const signed = [...whole, line('signature', 'T. Hall')];
    expect(findDoubts(signed, beginningsOf(signed))).toEqual([]);
  });

  test('a page is named once, however many of its lines may begin a letter', () => {
    const unsure = [...whole, line('body', 'Sir,', 2, 0.4), line('body', 'your file', 2, 0.3)];
    expect(findDoubts(unsure, beginningsOf(unsure))).toEqual(['another letter may begin on page 2']);
  });

  test('where a person joined two letters, the second has its own date and signature', () => {
    const joined = [...whole, ...whole];
    const beginnings = joined.map((_, at) => ({
      probability: at === 0 ? 1 : 0,
      decided: at === whole.length,
    }));
    expect(findDoubts(joined, beginnings)).toEqual([]);
    expect(findDoubts(joined, beginningsOf(joined))).toContain('a second dateline on page 1');
  });
});
