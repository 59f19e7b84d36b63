import { describe, expect, test } from 'vitest';
import type { TextLine } from '../../../src/ocr/engine.js';
import { type GreyRaster, greyOf } from '../../../src/ocr/grey-raster.js';
import { findTextLines } from '../../../src/ocr/lines/find-text-lines.js';
import { straighten } from '../../../src/ocr/straighten.js';
import { drawnPage } from '../../support/drawn-page.js';

/** Height of a capital and of a row on the drawn page. */
const [capital, pitch] = [22, 34 * 1.6];

const typed = (lines: readonly string[], size = 34): GreyRaster =>
  greyOf(drawnPage(lines, { width: 1400, height: 1000, size }));

/** The foot of the letters on the drawn row, from 0. */
const baseOf = (row: number): number => 34 * (2.3 + row * 1.6);

const letter = [
  'We have received your letter and',
  'shall answer it within the week.',
  '',
  'Very truly yours, John Typewriter',
];

/** Draws a box of ink over the page. */
function inked(raster: GreyRaster, left: number, top: number, width: number, height: number): GreyRaster {
  const samples = new Uint8Array(raster.samples);
  for (let y = top; y < top + height; y++)
    samples.fill(0, y * raster.width + left, y * raster.width + left + width);
  return { ...raster, samples };
}

const rightOf = (line: TextLine | undefined): number => line?.box.right ?? 0;

test('every typed line is found, from ascenders to descenders', () => {
  const lines = findTextLines(typed(letter), capital);
  expect(lines).toHaveLength(3);
  for (const [index, row] of [0, 1, 3].entries()) {
    const { box, slope } = lines[index] as TextLine;
    expect(box.top).toBeLessThan(baseOf(row) - 0.9 * capital);
    expect(box.top).toBeGreaterThan(baseOf(row) - 1.6 * capital);
    expect(box.bottom).toBeGreaterThan(baseOf(row) + 0.15 * capital);
    expect(box.bottom).toBeLessThan(baseOf(row) + 0.5 * capital);
    expect(box.left).toBeCloseTo(60, -1);
    expect(Math.abs(slope)).toBeLessThan(0.005);
  }
});

test.each([0.03, -0.03])('lines of slope %d are followed', (slope) => {
  const raster = typed(letter);
  const lines = findTextLines(straighten(raster, -slope), capital);
  expect(lines).toHaveLength(3);
  for (const [index, row] of [0, 1, 3].entries()) {
    const line = lines[index] as TextLine;
    expect(Math.abs(line.slope - slope)).toBeLessThan(0.01);
    const bottom = line.box.bottom - 0.26 * capital;
    expect(Math.abs(bottom - (baseOf(row) + slope * (line.box.left - raster.width / 2)))).toBeLessThan(6);
  }
});

describe('one line it stays', () => {
  const row = 'Stations are urged to continue';
  const untouched = findTextLines(typed([row]), capital)[0];

  test.each([
    ['under a rule that touches its letters', inked(typed([row]), 50, Math.round(baseOf(0)) - 1, 640, 5)],
    ['through a stroke of the pen across two lines', inked(typed([row, row]), 300, 20, 5, 130)],
    ['with its letters broken in half', inkless(typed([row]), Math.round(baseOf(0)) - 9)],
  ])('%s', (_, raster) => {
    const [line, ...others] = findTextLines(raster, capital);
    expect(rightOf(line)).toBeGreaterThan(rightOf(untouched) - 12);
    expect(others.every(({ box }) => box.top > baseOf(0))).toBe(true);
  });

  /** The page with a row of pixels of paper through its letters. */
  function inkless(raster: GreyRaster, y: number): GreyRaster {
    const samples = new Uint8Array(raster.samples);
    samples.fill(255, y * raster.width, (y + 2) * raster.width);
    return { ...raster, samples };
  }
});

const afterWord = 60 + 7 * 20.4 + 6;

test.each([
  ['a thin l', inked(typed(['materia']), afterWord, Math.round(baseOf(0)) - 24, 2, 24), capital, afterWord],
  ['a small full stop', inked(typed(['such'], 24), 121, 53, 2, 2), 16, 121],
])('a line ends with %s', (_, raster, height, left) => {
  const [line, ...others] = findTextLines(raster, height);
  expect(others).toEqual([]);
  expect(rightOf(line)).toBeGreaterThan(left);
});

test('a rule that was painted over parts the words on both sides of it', () => {
  const row = 'Stations are urged';
  const between = 60 + 8.5 * 20.4;
  const wall = { left: between - 1, top: 40, right: between + 1, bottom: 100 };
  const parted = findTextLines(typed([row]), capital, [wall]);
  expect(findTextLines(typed([row]), capital)).toHaveLength(1);
  expect(parted.filter(({ box }) => box.right <= between || box.left >= between)).toHaveLength(2);
});

test('what stands far apart on a row is found apart', () => {
  const lines = findTextLines(typed(['FROM :        DIRECTOR']), capital);
  expect(lines.map(({ box }) => Math.round(box.left / 100)).sort()).toEqual([1, 3]);
});

test('neighbouring lines of two columns are two lines, headline and all', () => {
  const [left, right] = ['The board has read all that', 'you sent. It will meet once'];
  const rows = Array.from(
    { length: 8 },
    (_, row) => `${left.slice(row % 3)}${' '.repeat(3 + (row % 3))}${right}`,
  );
  const page = typed(['   THE BOARD MEETS AGAIN TO HEAR THE REPORT', '', ...rows], 30);
  const [headline, ...lines] = findTextLines(page, 20);
  expect(rightOf(headline)).toBeGreaterThan(800);
  expect(lines).toHaveLength(16);
  const gutter = 60 + 18 * 28.5;
  expect(lines.filter(({ box }) => box.right < gutter)).toHaveLength(8);
  expect(lines.filter(({ box }) => box.left > gutter)).toHaveLength(8);
});

test('neighbouring columns are told apart where few of their lines are level', () => {
  const [left, right] = ['The board has read all that', 'you sent. It will meet once'];
  const gutter = ' '.repeat(3);
  const level = Array.from({ length: 3 }, () => `${left}${gutter}${right}`);
  const others = Array.from({ length: 6 }, (_, row) => row);
  const page = typed([...level, ...others.map(() => left)], 30);
  const besides = typed(['', '', '', ...others.map(() => `${' '.repeat(left.length)}${gutter}${right}`)], 30);
  const down = 24;
  const samples = page.samples.map((level, at) =>
    Math.min(level, besides.samples[at - down * page.width] ?? 255),
  );
  const middle = 60 + 18 * (left.length + 1.5);
  const lines = findTextLines({ ...page, samples }, 20);
  expect(lines.filter(({ box }) => box.right < middle)).toHaveLength(9);
  expect(lines.filter(({ box }) => box.left > middle)).toHaveLength(9);
});

test('small print and a page number alone are lines too', () => {
  const small = findTextLines(typed(['Form 2118 B, issued to all stations'], 16), capital);
  expect(small).toHaveLength(1);
  expect(findTextLines(typed(['', '', '7']), capital)).toHaveLength(1);
});

test.each([
  ['white paper', typed([])],
  ['a rule', inked(typed([]), 100, 300, 1100, 6)],
  [
    'specks',
    [...Array(40).keys()].reduce((page, at) => inked(page, 30 * at + 20, (at * 89) % 900, 4, 4), typed([])),
  ],
  ['a single pixel', { width: 1, height: 1, samples: Uint8Array.of(0) }],
])('%s: no line', (_, raster) => expect(findTextLines(raster, capital)).toEqual([]));

test('lines come from top to bottom', () => {
  const tops = findTextLines(
    typed(Array.from({ length: 12 }, (_, row) => `Paragraph ${row} of the report`)),
    capital,
  );
  expect(tops).toHaveLength(12);
  expect(tops.map(({ box }) => box.top)).toEqual(tops.map(({ box }) => box.top).sort((a, b) => a - b));
  expect((tops[11]?.box.top ?? 0) - (tops[0]?.box.top ?? 0)).toBeCloseTo(11 * pitch, -1);
});
