import { expect, test } from 'vitest';
import { heightOf, widthOf } from '../../src/model/box.js';
import { findInkParts, type InkPart } from '../../src/ocr/ink-parts.js';
import { findUprightRules, piecesOf } from '../../src/ocr/upright-rules.js';

const capital = 13;

/** Ink that hangs together, of these boxes: left, top, width, height. */
function ink(...boxes: readonly (readonly [number, number, number, number])[]): InkPart {
  const [width, height] = [600, 600];
  const samples = new Uint8Array(width * height).fill(255);
  for (const [left, top, across, down] of boxes) {
    for (let y = top; y < top + down; y++) samples.fill(0, y * width + left, y * width + left + across);
  }
  const [part, ...others] = findInkParts({ width, height, samples }, 128);
  if (!part || others.length > 0) throw new Error('the boxes do not touch');
  return part;
}

const rulesOf = (part: InkPart): number[] =>
  findUprightRules(part, capital)
    .map(({ box }) => Math.round(box.left))
    .sort((a, b) => a - b);

test('a rule alone, and one that leans on a crooked page', () => {
  expect(rulesOf(ink([100, 50, 2, 400]))).toEqual([100]);
  const leaning = Array.from({ length: 10 }, (_, at) => [100 + at, 50 + at * 40, 3, 40] as const);
  const [rule, ...others] = findUprightRules(ink(...leaning), capital);
  expect(others).toEqual([]);
  expect(widthOf(rule?.box ?? { left: 0, top: 0, right: 0, bottom: 0 })).toBe(12);
});

test('the sides of cells, though level rules cross them', () => {
  const sides = [100, 250, 400].map((left) => [left, 100, 2, 202] as const);
  const levels = [100, 150, 200, 300].map((top) => [100, top, 302, 2] as const);
  expect(rulesOf(ink(...sides, ...levels))).toEqual([100, 250, 400]);
});

test.each([
  ['a stem of a letter', ink([100, 100, 3, 14], [100, 114, 10, 3])],
  ['a bar as thick as a letter', ink([100, 50, 12, 400])],
  ['stems of letters that hang together through three lines', ink(...hanging())],
  ['a stroke aslant', ink(...Array.from({ length: 100 }, (_, at) => [100 + at, 100 + at, 2, 1] as const))],
])('%s is none', (_, part) => expect(rulesOf(part)).toEqual([]));

/** Stems under one another, parted by bowls as high as small letters are. */
function hanging(): (readonly [number, number, number, number])[] {
  return [0, 1, 2].flatMap((line) => [
    [100, 100 + line * 22, 3, 12] as const,
    [96, 112 + line * 22, 14, 10] as const,
  ]);
}

test('in pieces a leaning rule is as thin as it is thick', () => {
  const leaning = Array.from({ length: 10 }, (_, at) => [100 + at, 50 + at * 40, 3, 40] as const);
  const pieces = findUprightRules(ink(...leaning), capital).flatMap((rule) => piecesOf(rule, capital));
  expect(Math.max(...pieces.map(widthOf))).toBe(4);
  expect(Math.max(...pieces.map(heightOf))).toBe(capital);
  expect(pieces.reduce((sum, piece) => sum + heightOf(piece), 0)).toBe(400);
});
