import { expect, test } from 'vitest';
import type { Box } from '../../src/model/box.js';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import { findLetterRows } from '../../src/ocr/letter-rows.js';
import { findSweep } from '../../src/ocr/sweep-ink.js';

const page = { width: 1000, height: 1200 };
const capital = 13;

/** A solid part with a run for each of its rows. */
function part(left: number, top: number, width: number, height: number, ink = width): InkPart {
  const runs = Array.from({ length: height }, (_, y) => [top + y, left, left + ink]).flat();
  return { box: { left, top, right: left + width, bottom: top + height }, area: ink * height, runs };
}

const letters = Array.from({ length: 20 }, (_, index) => part(200 + index * 12, 500, 8, 13));

const swept = (extra: InkPart) =>
  findSweep([...letters, extra], findLetterRows([...letters, extra]), capital, page);

const rowsOf = (strokes: readonly Box[]): number => strokes.length;

test('letters stay', () => {
  expect(findSweep(letters, findLetterRows(letters), capital, page)).toEqual({
    strokes: [],
    pictures: [],
    walls: [],
  });
});

test.each([
  ['a speck far from letters', part(800, 100, 3, 3), 3],
  ['an upright rule', part(100, 100, 4, 800), 800],
  ['a level rule', part(100, 100, 700, 3), 3],
])('%s is painted over and is no picture', (_, extra, rows) => {
  const { strokes, pictures } = swept(extra);
  expect(rowsOf(strokes)).toBe(rows);
  expect(pictures).toEqual([]);
});

test('a signature is painted over and remembered', () => {
  const { strokes, pictures } = swept(part(600, 700, 200, 90, 30));
  expect(rowsOf(strokes)).toBe(90);
  expect(pictures).toEqual([{ left: 600, top: 700, right: 800, bottom: 790 }]);
});

test('where a stroke of the pen crosses a row of letters the row is left alone', () => {
  const { strokes } = swept(part(300, 400, 120, 200, 60));
  expect(strokes.some(({ top }) => top === 410)).toBe(true);
  expect(strokes.some(({ top }) => top >= 500 && top < 513)).toBe(false);
});

test('a full stop beside letters stays', () => {
  expect(swept(part(442, 511, 3, 3)).strokes).toEqual([]);
});

test('beside print so small that its letters fall into pieces, specks stay: they may be all there is of a letter', () => {
  const speck = part(800, 100, 2, 2);
  const sweepAt = (height: number) => findSweep([speck], [], height, page).strokes.length;
  expect([sweepAt(6), sweepAt(13)]).toEqual([0, 2]);
});

test('the black edge of the scan is no picture', () => {
  const { strokes, pictures } = swept(part(0, 0, 40, 1200));
  expect(strokes.length).toBeGreaterThan(1000);
  expect(pictures).toEqual([]);
});

/** A table's lines around and between two cells, with letters in them, all one part. */
function ruling(): InkPart {
  const runs: number[] = [];
  for (let y = 470; y < 540; y++) {
    const isLevel = y < 472 || y >= 538;
    for (const left of isLevel ? [180] : [180, 470, 700]) runs.push(y, left, isLevel ? 702 : left + 2);
  }
  const area = runs.reduce(
    (sum, right, at) => (at % 3 === 2 ? sum + right - (runs[at - 1] as number) : sum),
    0,
  );
  return { box: { left: 180, top: 470, right: 702, bottom: 540 }, area, runs };
}

test("a table's lines are painted over beside the letters too, and are no picture", () => {
  const { strokes, pictures, walls } = swept(ruling());
  for (const left of [180, 470, 700]) {
    expect(strokes.some((stroke) => stroke.left === left && stroke.top === 505)).toBe(true);
    expect(walls.filter((wall) => wall.left === left).length).toBeGreaterThan(3);
  }
  expect(pictures).toEqual([]);
});

test('the point between the digits of a cell stays, a speck beside nothing does not', () => {
  const digits = [part(800, 900, 8, 13), part(818, 900, 8, 13)];
  const [point, speck] = [part(811, 911, 3, 2), part(860, 911, 3, 2)];
  const all = [...letters, ...digits, point, speck];
  const { strokes } = findSweep(all, findLetterRows(all), capital, page);
  expect(strokes.map(({ left }) => left)).toEqual([860, 860]);
});

test('what was typed onto the rules of a form stays when they are painted over', () => {
  /** A box of four rules, and letters that stand on the lower one: all of it hangs together. */
  const frame = part(100, 100, 600, 4);
  const sides = [part(100, 104, 4, 200), part(696, 104, 4, 200)];
  const foot = part(100, 304, 600, 4);
  const typed = Array.from({ length: 9 }, (_, index) => part(150 + index * 14, 292, 9, 12));
  const runs = [frame, ...sides, ...typed, foot].flatMap((piece) => piece.runs);
  const area = [frame, ...sides, ...typed, foot].reduce((sum, piece) => sum + piece.area, 0);
  const form = { box: { left: 100, top: 100, right: 700, bottom: 308 }, area, runs };
  const { strokes, pictures } = findSweep([form], [], capital, page);
  const isPainted = (x: number, y: number) =>
    strokes.some(({ left, top, right }) => top === y && left <= x && right > x);
  expect([isPainted(400, 101), isPainted(101, 200), isPainted(400, 305)]).toEqual([true, true, true]);
  expect(isPainted(154, 297)).toBe(false);
  expect(pictures).toEqual([]);
});

test('a page of graph paper is swept whole', () => {
  const sides = Array.from({ length: 160 }, (_, at) => part(6 * at, 0, 2, 1190));
  const levels = Array.from({ length: 160 }, (_, at) => part(0, 7 * at, 957, 2));
  const grid = [...sides, ...levels];
  const paper = {
    box: { left: 0, top: 0, right: 957, bottom: 1190 },
    area: grid.reduce((sum, { area }) => sum + area, 0),
    runs: grid.flatMap(({ runs }) => runs),
  };
  expect(findSweep([paper], [], capital, page).strokes.length).toBeGreaterThan(100_000);
});
