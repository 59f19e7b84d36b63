import { describe, expect, test } from 'vitest';
import { cutLetters } from '../../src/letter/cut-letters.js';
import { labelLines } from '../../src/letter/label-lines.js';
import type { PersonCut } from '../../src/model/decision.js';
import type { Letter } from '../../src/model/letter.js';
import { lineText, type OcrPage } from '../../src/model/page.js';
import type { ArchivalRecord } from '../../src/model/record.js';
import { shippedModel } from '../support/letter-model.js';
import { page, pages } from '../support/page.js';

const recordOf = (...of: readonly OcrPage[]): ArchivalRecord => ({
  id: 'A-1',
  coverSheet: [],
  pages: of.map((one, index) => ({ ...one, ref: { ...one.ref, pageNumber: index + 1 } })),
});

const cut = (record: ArchivalRecord, cuts: readonly PersonCut[] = []): readonly Letter[] =>
  cutLetters(record, labelLines(record, shippedModel), cuts);

const firstWords = (letters: readonly Letter[]) =>
  letters.map((letter) => lineText((letter.lines[0] as Letter['lines'][number]).line));

const inquiry = `
                                                       Ashford, 4 March 1931

  Mr. Thomas Hall
  12 Mill Lane
  Ashford

  Dear Mr. Hall:

       Your file has arrived and was laid before the board on Monday, who
  wish to know whether the well on the lower field is still in use, and
  by whom, since the plan of the year before last does not show it.

       I should be glad of your answer before the end of the month.

                                             Yours sincerely,



                                             R. Fenn
                                             Secretary
`;

const answer = `
                                                       Mill Lane, 9 March 1931

  Dear Mr. Fenn:

       In reply to your letter of 4 March I can say that the well is used
  by two families in the summer, and that the plan was drawn before they
  came to live here. A new plan can be had from the surveyor.

                                             Yours truly,



                                             Thomas Hall
`;

const second = `
                                  - 2 -

  and that the plan was drawn before they came to live here, as was said
  at the meeting in the autumn, when the surveyor was asked for another.

                                             Yours truly,



                                             Thomas Hall
`;

/** The inquiry and its answer, cut where lines with these words are given to begin something, and no others. */
function cutBy(shares: Readonly<Record<string, number>>): readonly Letter[] {
  const record = recordOf(page(inquiry), page(answer));
  const lines = labelLines(record, shippedModel).map((zoned) => ({
    ...zoned,
    startProbability: shares[lineText(zoned.line)] ?? 0,
  }));
  return cutLetters(record, lines);
}

describe('cutting a record into letters', () => {
  test('an inquiry and its answer', () => {
    const letters = cut(recordOf(page(inquiry), page(answer)));
    expect(firstWords(letters)).toEqual(['Ashford, 4 March 1931', 'Mill Lane, 9 March 1931']);
    expect(letters[1]?.evidence.length).toBeGreaterThan(0);
    expect(letters[1]?.evidence.every((one) => one.page.pageNumber === 2)).toBe(true);
  });

  test('a second page goes on', () => {
    const [first, ...others] = cut(recordOf(page(inquiry), page(answer), page(second)));
    expect(first?.pages.map((ref) => ref.pageNumber)).toEqual([1]);
    expect(others.map((letter) => letter.pages.map((ref) => ref.pageNumber))).toEqual([[2, 3]]);
  });

  test('a page without lines belongs to the letter in which it stands', () => {
    const blank = page('');
    const letters = cut(recordOf(blank, page(inquiry), blank, page(answer), blank));
    expect(letters.map((letter) => letter.pages.map((ref) => ref.pageNumber))).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test('a letter begins where dateline and salutation together say so, once, with the likelier of them', () => {
    const letters = cutBy({ 'Mill Lane, 9 March 1931': 0.45, 'Dear Mr. Fenn:': 0.2 });
    expect(firstWords(letters)).toEqual(['Ashford, 4 March 1931', 'Mill Lane, 9 March 1931']);
    expect(letters[1]?.startProbability).toBeCloseTo(0.65);
  });

  test('what may begin at the foot of a page says nothing of the next', () => {
    expect(cutBy({ Secretary: 0.3, 'Mill Lane, 9 March 1931': 0.4 })).toHaveLength(1);
  });

  test('nothing to cut', () => {
    expect(cut(recordOf())).toEqual([]);
    expect(cut(recordOf(page('')))).toEqual([]);
  });

  test('every line is in exactly one letter', () => {
    const record = recordOf(...pages([inquiry, answer, second, inquiry].join('\n====\n')));
    const lines = cut(record).flatMap((letter) => letter.lines.map((zoned) => zoned.line));
    expect(lines).toEqual(record.pages.flatMap((one) => one.lines));
  });
});

describe("a person's cuts", () => {
  const record = recordOf(page(inquiry), page(answer));
  const at = (pageNumber: number, lineIndex: number, begins: boolean): PersonCut => ({
    page: { sourceId: 'source', pageNumber },
    lineIndex,
    begins,
  });

  test('join what was parted', () => {
    expect(cut(record, [at(2, 0, false)])).toHaveLength(1);
  });

  test('part what was one', () => {
    const letters = cut(record, [at(1, 5, true)]);
    expect(firstWords(letters)[1]).toMatch(/^Your file has arrived/);
    expect(letters[1]?.startProbability).toBe(1);
    expect(letters[1]?.evidence.map((one) => one.rule)).toEqual(['person-cut']);
  });

  test('the last word counts', () => {
    expect(cut(record, [at(2, 0, false), at(2, 0, true)])).toHaveLength(2);
  });

  test('the first line cannot be joined to anything', () => {
    expect(cut(record, [at(1, 0, false)])).toHaveLength(2);
  });
});
