import { describe, expect, test } from 'vitest';
import { findDoubts } from '../../src/letter/find-doubts.js';
import type { Zone, ZonedLine } from '../../src/model/letter.js';
import { page } from '../support/page.js';

const line = (zone: Zone, text: string, pageNumber = 1, startProbability = 0): ZonedLine => {
  const made = page(`\n${text}\n`, { pageNumber });
  const [only] = made.lines;
  if (!only) throw new Error('an empty line');
  return { page: made.ref, line: only, zone, probability: 1, startProbability };
};

const whole = [
  line('dateline', '4 March 1931'),
  line('salutation', 'Dear Mr. Hall:'),
  line('body', 'Your file has arrived.'),
  line('closing', 'Yours truly,'),
  line('signature', 'R. Fenn'),
];

describe('doubts about a letter', () => {
  test('none about a whole one', () => {
    expect(findDoubts(whole, 0.99)).toEqual([]);
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
    expect(findDoubts(lines, startProbability).join('\n')).toMatch(doubt);
  });

  test('two who sign one below the other are no doubt', () => {
    expect(findDoubts([...whole, line('signature', 'T. Hall')], 1)).toEqual([]);
  });
});
