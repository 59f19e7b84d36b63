import { expect, test } from 'vitest';
import { findInkParts } from '../../src/ocr/ink-parts.js';

/** Ink drawn with `#`. */
function drawing(picture: string) {
  const rows = picture
    .trim()
    .split('\n')
    .map((row) => row.trim());
  const width = rows[0]?.length ?? 0;
  const samples = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 0 : 255));
  return { width, height: rows.length, samples };
}

const boxesOf = (picture: string) =>
  findInkParts(drawing(picture), 128)
    .map(({ box, area }) => [box.left, box.top, box.right, box.bottom, area])
    .sort((a, b) => (a[0] as number) - (b[0] as number));

test('ink that hangs together is one part, corners included', () => {
  expect(
    boxesOf(`
      .##...#
      ##....#
      ..#....
      ......#`),
  ).toEqual([
    [0, 0, 3, 3, 5],
    [6, 0, 7, 2, 2],
    [6, 3, 7, 4, 1],
  ]);
});

test('a bowl open above is one part once its arms meet', () => {
  expect(
    boxesOf(`
      #...#
      #.#.#
      #####`),
  ).toEqual([[0, 0, 5, 3, 10]]);
});

test('the runs of a part cover its ink', () => {
  const [part] = findInkParts(drawing('##.##\n.###.'), 128);
  expect(part?.area).toBe(7);
  expect(part?.runs.length).toBe(9);
});

test.each([
  ['white paper', '....\n....', 0],
  ['all ink', '####\n####', 1],
  ['one sample', '#', 1],
])('%s', (_, picture, count) => expect(boxesOf(picture)).toHaveLength(count));
