import { expect, test } from 'vitest';
import { lineText } from '../../src/model/page.js';
import type { EngineLine } from '../../src/ocr/engine.js';
import { joinRows } from '../../src/ocr/row-order.js';

/** A line of words of 20 pixels a character, 30 high. */
function line(text: string, left: number, top: number, height = 30): EngineLine {
  let at = left;
  const words = text.split(' ').map((word) => {
    const box = { left: at, top, right: at + word.length * 20, bottom: top + height };
    at = box.right + 20;
    return { text: word, box, confidence: 0.9 };
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

test('prose in two columns stays in the order the engine gave it', () => {
  const column = (left: number, name: string): EngineLine[] =>
    Array.from({ length: 9 }, (_, row) => line(`${name} words of a column ${row}`, left, row * 40));
  const lines = [...column(0, 'left'), ...column(900, 'right')];
  expect(joinRows(lines)).toEqual(lines);
});

test('nothing stays nothing', () => expect(joinRows([])).toEqual([]));
