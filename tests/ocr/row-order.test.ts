import { expect, test } from 'vitest';
import { lineText } from '../../src/model/page.js';
import type { EngineLine } from '../../src/ocr/engine.js';
import { movedBox } from '../../src/ocr/move-boxes.js';
import { joinRows } from '../../src/ocr/row-order.js';

/** A line of words of 20 pixels a character, 30 high. */
function line(text: string, left: number, top: number, height = 30): EngineLine {
  let at = left;
  const words = text.split(' ').map((word) => {
    const box = { left: at, top, right: at + word.length * 20, bottom: top + height };
    at = box.right + 20;
    return { text: word, box, confidence: 0.9, isKnown: true };
  });
  return { words, box: { left, top, right: at - 20, bottom: top + height } };
}

const read = (lines: readonly EngineLine[]): string[] => joinRows(lines).map(lineText);

test('labels and values the engine read as two columns stand on one row again', () => {
  const labels = ['AGENCY :', 'RECORD NUMBER :', 'FROM :'].map((label, row) => line(label, 100, row * 50));
  const values = ['FBI', '124-10326-10149', 'NY'].map((value, row) => line(value, 600, row * 50 + 3));
  expect(read([...labels, ...values])).toEqual([
    'AGENCY : FBI',
    'RECORD NUMBER : 124-10326-10149',
    'FROM : NY',
  ]);
});

test('a row cut at a wide gap is one line from left to right', () => {
  expect(read([line('Manager.', 900, 102), line('CC WSP', 100, 100)])).toEqual(['CC WSP Manager.']);
});

test('a row on a skewed page is followed from fragment to fragment', () => {
  const rows = [line('one', 0, 0), line('two', 400, 12), line('three', 800, 24), line('four', 0, 45)];
  expect(read(rows)).toEqual(['one two three', 'four']);
});

test.each([
  [
    'lines above one another, however tight',
    [line('first line here', 0, 0), line('second line here', 0, 24)],
  ],
  ['a headline beside small print', [line('LARGE', 0, 0, 100), line('small', 900, 45, 20)]],
])('does not join %s', (_, lines) => {
  expect(read(lines)).toEqual(lines.map(lineText));
});

/** Nine lines of prose one above the other. */
const column = (left: number, name: string): EngineLine[] =>
  Array.from({ length: 9 }, (_, row) => line(`${name} words of a column ${row}`, left, row * 40));

/** What was found first stands first on the page. */
const found = (...columns: EngineLine[][]) =>
  columns.flat().sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);

test.each([2, 3])('prose in %i columns is read column by column', (count) => {
  const columns = ['first', 'second', 'third'].slice(0, count).map((name, at) => column(at * 900, name));
  expect(joinRows(found(...columns))).toEqual(columns.flat());
});

test('short lines of the first column do not throw it together with the second', () => {
  const rows = Array.from({ length: 20 }, (_, row) => row);
  const long = (left: number, name: string) =>
    rows.map((row) => line(`${name} words of a column ${row}`, left, row * 40));
  const ragged = rows.map((row) =>
    line(row % 2 && row > 2 ? `First words of a column ${row}` : `Of ${row}`, 0, row * 40),
  );
  const columns = [ragged, long(900, 'middle'), long(1800, 'last')];
  expect(joinRows(found(...columns))).toEqual(columns.flat());
});

test('a headline across the columns comes before both', () => {
  const columns = [column(0, 'left'), column(900, 'right')];
  const headline = line('HARBOUR BOARD MEETS AGAIN TO CONSIDER THE DREDGING OF THE LOWER BASIN', 0, -60);
  expect(joinRows(found([headline], ...columns))).toEqual([headline, ...columns.flat()]);
});

test('columns whose lines stand on no common rows are read column by column', () => {
  const moved = (lines: EngineLine[], down: number): EngineLine[] =>
    lines.map(({ words, box }) => ({
      words: words.map((word) => ({ ...word, box: movedBox(word.box, 0, down) })),
      box: movedBox(box, 0, down),
    }));
  const columns = [column(0, 'first'), moved(column(900, 'second'), 17), moved(column(1800, 'third'), 31)];
  expect(joinRows(found(...columns))).toEqual(columns.flat());
});

test('a line of one column that reaches a little over the gutter does not part the columns', () => {
  const [left, right] = [column(0, 'left'), column(900, 'right')];
  left[4] = line('left words of a column 4 and what is', 0, 160);
  expect(left[4].box.right).toBe(720);
  expect(joinRows(found(left, right))).toEqual([...left, ...right]);
});

test('nothing stays nothing', () => expect(joinRows([])).toEqual([]));
