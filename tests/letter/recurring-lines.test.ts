import { describe, expect, test } from 'vitest';
import { recurrencesOf, shareAmongRecurring } from '../../src/letter/recurring-lines.js';
import { viewPages } from '../../src/letter/view-pages.js';
import type { LineView } from '../../src/letter/views.js';
import { pages } from '../support/page.js';

const linesOf = (text: string): readonly LineView[] => viewPages(pages(text)).flatMap(({ lines }) => lines);

const textsAlike = (text: string): readonly string[] => {
  const lines = linesOf(text);
  return recurrencesOf(lines).flatMap((others, number) =>
    others.map((other) => `${lines[number]?.text} = ${lines[other]?.text}`),
  );
};

describe('lines that recur on the pages of a record', () => {
  test('are the printed words of a form, poorly read on one of them', () => {
    expect(
      textsAlike(`
        DATE DISTRIBUTED
        12 wells
        ===
        DAIE D1STR1BUTED
        Ashford mill
      `),
    ).toEqual(['DATE DISTRIBUTED = DAIE D1STR1BUTED', 'DAIE D1STR1BUTED = DATE DISTRIBUTED']);
  });

  test('do not stand on one page', () => {
    expect(textsAlike('OFFICIAL USE\nOFFICIAL USE')).toEqual([]);
  });

  test('stand on pages that are not far apart', () => {
    const apart = (count: number): string => `OFFICIAL USE${'\n===\nx'.repeat(count - 1)}\n===\nOFFICIAL USE`;
    expect(textsAlike(apart(100))).toHaveLength(2);
    expect(textsAlike(apart(101))).toEqual([]);
  });

  test('stand at about the same place', () => {
    const blank = '\n'.repeat(30);
    expect(textsAlike(`OFFICIAL USE\n===\nx${blank}OFFICIAL USE`)).toEqual([]);
    expect(textsAlike(`OFFICIAL USE\n===\nx\n${' '.repeat(40)}OFFICIAL USE`)).toEqual([]);
  });

  test('are neither scraps nor running text', () => {
    expect(textsAlike('ab c\n===\nab c')).toEqual([]);
    const prose = 'the well on the lower field was in use when last year the plan was drawn';
    expect(textsAlike(`${prose}\n===\n${prose}`)).toEqual([]);
  });

  test('are no numbers: on the first page that of the letter, in the head of the next its own', () => {
    expect(textsAlike('IN 37423\n===\nIN 37423')).toEqual([]);
    expect(textsAlike('FORM 1-63 OFFICIAL\n===\nFORM 1-63 OFFICIAL')).toHaveLength(2);
  });

  test('are no dates either', () => {
    expect(textsAlike('Date: March 4, 1931\n===\nDate: March 4, 1931')).toEqual([]);
  });

  test('are outvoted by one other less than by two', () => {
    const lines = linesOf('OFFICIAL USE\n===\nOFFICIAL USE');
    const [first] = shareAmongRecurring([Float64Array.of(0.6, 0.4), Float64Array.of(0, 1)], lines);
    expect(first?.[0]).toBeCloseTo(0.42);
  });

  test('share what each of them is taken for', () => {
    const lines = linesOf('OFFICIAL USE\n===\nOFFICIAL USE\n===\nOFFICIAL USE\n===\nThomas Hall');
    const shares = [
      [0.4, 0.6],
      [0.8, 0.2],
      [1, 0],
      [0.3, 0.7],
    ].map((each) => Float64Array.from(each));
    const pooled = shareAmongRecurring(shares, lines).map((each) =>
      [...each].map((share) => Number(share.toFixed(3))),
    );
    expect(pooled).toEqual([
      [0.6, 0.4],
      [0.76, 0.24],
      [0.84, 0.16],
      [0.3, 0.7],
    ]);
  });

  test('leave a label with its entry as it is, which gives to the empty one', () => {
    const lines = linesOf('ACTION: HALL\n===\nACTION:');
    const shares = [
      [0.8, 0.2],
      [0.2, 0.8],
    ].map((each) => Float64Array.from(each));
    expect(shareAmongRecurring(shares, lines).map(([first]) => first)).toEqual([0.8, 0.38]);
  });
});
