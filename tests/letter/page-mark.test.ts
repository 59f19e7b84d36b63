import { describe, expect, test } from 'vitest';
import { pageNumberIn } from '../../src/letter/page-mark.js';
import { viewPages } from '../../src/letter/view-pages.js';
import { page } from '../support/page.js';

describe('the number of a page', () => {
  test.each([
    ['- 2 -', 2],
    ['-3-', 3],
    ['(4)', 4],
    ['2.', 2],
    ['Page 2', 2],
    ['PAGE TWO', 2],
    ['PAGE FOUR ; :', 4],
    ['CLASSIFIED MESSAGE IN 70957 PAGE 2', 2],
    ['Page 3 of 5', 3],
    ['2 of 5', 2],
    // Misread: "Foun" for FOUR, "T™O" for TWO, a colon read as a figure, a lost space.
    ['PAGE Foun', 4],
    ['PACE T™O', 2],
    ['PRINTER: 18 PAGE 1 002', 2],
    ['PAGE : 001', 1],
    ['PAGE 2---', 2],
    ['1 £271 pace_3', 3],
    ['Note verbale page 2', 2],
    ['Holy See, page 2', 2],
    ['File No. Page 2', 2],
  ])('%s', (line, number) => {
    expect(pageNumberIn(line, true)).toBe(number);
  });

  test.each([
    'in the pages of the report',
    'PAGE',
    '1931',
    'see page',
    'Room 12',
    '0',
    '(SEE NOTE PAGE 2)',
    'NOTE ON YELLOW PAGE TWO',
    'Continued on page 2',
    'No. pages: 3',
  ])('does not read %s', (line) => {
    expect(pageNumberIn(line, true)).toBeNull();
  });

  test('bare figures count only where that is allowed', () => {
    expect(pageNumberIn('2.', false)).toBeNull();
    expect(pageNumberIn('- 2 -', false)).toBe(2);
    expect(pageNumberIn('Page 2', false)).toBe(2);
  });
});

describe('the number a page gives itself', () => {
  const numbered = (head: string) =>
    viewPages([
      page(`
${head}

  and that the plan was drawn before they came to live here, as was said
  at the meeting in the autumn, when the surveyor was asked for another,
  who has not been seen in the village since the beginning of the winter.
  `),
    ])[0]?.mark;

  test('stands in the middle, or between dashes anywhere', () => {
    expect(numbered(`${' '.repeat(34)}2`)).toBe(2);
    expect(numbered(`${' '.repeat(62)}- 3 -`)).toBe(3);
  });

  test('stands above all but stamps, low as the text may begin', () => {
    const low = '\n'.repeat(9);
    expect(numbered(`${' '.repeat(30)}SECRET${low}${' '.repeat(34)}2`)).toBe(2);
    expect(numbered(`  and that the plan was drawn${low}${' '.repeat(34)}2`)).toBeNull();
  });

  test('is the one that is named, wherever bare figures stand above it', () => {
    expect(numbered(`${' '.repeat(34)}2\n\n  PAGE SEVEN`)).toBe(7);
  });

  test('is not named by a footnote', () => {
    expect(numbered(`${' '.repeat(34)}2${'\n'.repeat(50)}  Ibid., p. 7`)).toBe(2);
  });

  test('stands alone in its row: boxes of a form are numbered', () => {
    expect(numbered(`  ROUTING${' '.repeat(25)}2`)).toBeNull();
    expect(numbered(`  PRINTER: 18${' '.repeat(15)}PAGE${' '.repeat(12)}002`)).toBe(2);
  });

  test('is not the figure in a corner, by whoever numbered the file', () => {
    expect(numbered(`${' '.repeat(66)}2`)).toBeNull();
  });
});
