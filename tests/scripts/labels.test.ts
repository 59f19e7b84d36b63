import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  applyLabels,
  formatLabels,
  type LabelledPage,
  parseLabels,
} from '../../scripts/labels/read-labels.js';
import type { Box } from '../../src/model/box.js';
import type { OcrPage } from '../../src/model/page.js';
import { page } from '../support/page.js';

const digest = 'a'.repeat(64);

const letter = page(`
  The Harbour Office
                              4 March 1951
  Dear Sir,
  The crane is mended.
`);

const labelsOf = (of: OcrPage, zonesOfLines: readonly string[]): LabelledPage => {
  const rows = of.lines.map(
    ({ box }, index) => `  ${box.left},${box.top},${box.right},${box.bottom} ${zonesOfLines[index]}`,
  );
  const [parsed] = parseLabels(
    `# source sha256 ${digest}\npage 1 ${of.width}x${of.height}\n${rows.join('\n')}\n`,
  );
  if (!parsed) throw new Error('no page');
  return parsed;
};

const labels = labelsOf(letter, ['letterhead begins', 'dateline', 'salutation', 'body']);

const withBoxes = (change: (box: Box) => Box): OcrPage => ({
  ...letter,
  lines: letter.lines.map((line) => ({ ...line, box: change(line.box) })),
});

test('a label file is read and written back unchanged', () => {
  const text = [
    `# source sha256 ${digest}`,
    'page 3 2550x3300 cover-sheet',
    'page 4 2550x3300',
    '  10,20,300,60 letterhead begins',
    '  10,90,300,130 body',
    `# source sha256 ${'b'.repeat(64)}`,
    'page 1 1000x2000',
    '  10,20,300,60 memo-label begins-enclosure',
    '',
  ].join('\n');
  const pages = parseLabels(text);
  expect(pages.map((one) => [one.pageNumber, one.coverSheet, one.lines.map((line) => line.begins)])).toEqual([
    [3, true, []],
    [4, false, ['letter', null]],
    [1, false, ['enclosure']],
  ]);
  expect(formatLabels(pages)).toBe(text);
});

test.each([
  [
    'a zone that is none',
    `# source sha256 ${digest}\npage 1 10x10\n  1,2,3,4 heading`,
    /row 3 .*no such zone/,
  ],
  ['a page of no source', 'page 1 10x10', /row 1 .*before any source/],
  ['a line of no page', `# source sha256 ${digest}\n  1,2,3,4 body`, /row 2 .*before any page/],
  ['a box cut short', `# source sha256 ${digest}\npage 1 10x10\n  1,2,3 body`, /row 3 .*neither/],
])('%s is refused with its row', (_, text, message) => {
  expect(() => parseLabels(text)).toThrow(message);
});

test('lines of the same recognition get their own labels', () => {
  expect(applyLabels(letter, labels)).toEqual([
    { zone: 'letterhead', begins: 'letter' },
    { zone: 'dateline', begins: null },
    { zone: 'salutation', begins: null },
    { zone: 'body', begins: null },
  ]);
});

test('boxes that moved a little and a page of another scale still match', () => {
  const shaken = withBoxes((box) => ({
    ...box,
    top: box.top - 6,
    left: box.left + 9,
    bottom: box.bottom + 4,
  }));
  const halved = {
    ...withBoxes((box) => ({
      left: box.left / 2,
      top: box.top / 2,
      right: box.right / 2,
      bottom: box.bottom / 2,
    })),
    width: letter.width / 2,
    height: letter.height / 2,
  };
  for (const other of [shaken, halved])
    expect(applyLabels(other, labels)).toEqual(applyLabels(letter, labels));
});

test('a line split in two begins one letter only, at its longer part', () => {
  const [head, ...rest] = letter.lines;
  if (!head) throw new Error('no line');
  const parts = [
    { words: head.words.slice(0, 1), box: { ...head.box, right: head.box.left + 90 } },
    { words: head.words.slice(1), box: { ...head.box, left: head.box.left + 110 } },
  ];
  expect(applyLabels({ ...letter, lines: [...parts, ...rest] }, labels).slice(0, 2)).toEqual([
    { zone: 'letterhead', begins: null },
    { zone: 'letterhead', begins: 'letter' },
  ]);
});

test('two labelled lines read as one keep the beginning', () => {
  const [head, date, ...rest] = letter.lines;
  if (!head || !date) throw new Error('no line');
  const joined = {
    words: [...head.words, ...date.words],
    box: { ...head.box, right: date.box.right, bottom: date.box.top },
  };
  expect(applyLabels({ ...letter, lines: [joined, ...rest] }, labels)[0]).toEqual({
    zone: 'letterhead',
    begins: 'letter',
  });
});

test('a beginning whose line was not recognized goes to the next line of the letter', () => {
  const [, ...rest] = letter.lines;
  expect(applyLabels({ ...letter, lines: rest }, labels)).toEqual([
    { zone: 'dateline', begins: 'letter' },
    { zone: 'salutation', begins: null },
    { zone: 'body', begins: null },
  ]);
});

test('a line where nothing was labelled stays without a label', () => {
  const low = withBoxes((box) => ({ ...box, top: box.top + 1500, bottom: box.bottom + 1500 }));
  expect(applyLabels(low, labels)).toEqual(letter.lines.map(() => ({ zone: null, begins: null })));
});

test('a blot over many lines does not take the labels of the lines under it', () => {
  const blot = { box: { left: 0, top: 0, right: 2000, bottom: 900 }, zone: 'noise', begins: null } as const;
  const blotted = { ...labels, lines: [blot, ...labels.lines] };
  expect(applyLabels(letter, blotted)).toEqual(applyLabels(letter, labels));
});

const labelFiles = readdirSync('scripts/labels').filter((name) => name.endsWith('.txt'));

test.each(labelFiles)('%s names each page once', (name) => {
  const pages = parseLabels(readFileSync(`scripts/labels/${name}`, 'utf8'));
  const keys = pages.map((one) => `${one.sourceId} ${one.pageNumber}`);
  expect(keys).toEqual([...new Set(keys)]);
});
