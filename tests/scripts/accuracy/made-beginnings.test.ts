import { describe, expect, test } from 'vitest';
import {
  type Beginning,
  beginningsOn,
  type Cut,
  matchCuts,
} from '../../../scripts/accuracy/made-beginnings.js';
import { parseSheets, type Sheet } from '../../../scripts/fixtures/sheet.js';
import { page } from '../../support/page.js';

/** Two short letters on one page, a received stamp above the first, a note between them. */
const [sheet] = parseSheets(
  `== page 1 typewriter ==
  stamp          | RECEIVED
> dateline       |                         Dallas, March 4, 1931
  salutation     | Dear Mr. Hall:
  body           | Your file has arrived and will be read.
  signature      | Mary Ostrow
  marginal-note  | file with March
> dateline       |                         Austin, March 9, 1931
  salutation     | Dear Miss Ostrow:
  body           | Please send it back as soon as you can.
`,
  'two letters',
) as [Sheet];

const asTyped = sheet.rows.map(({ text }) => text);

const read = (rows: readonly string[]): readonly Beginning[] => beginningsOn(page(rows.join('\n')), sheet, 1);

describe('where a letter begins among the lines as recognized', () => {
  test('a stamp or note above it goes along', () => {
    expect(read(asTyped)).toMatchObject([
      { words: 'Dallas, March 4, 1931', lines: [0, 1] },
      { words: 'Austin, March 9, 1931', lines: [5, 6] },
    ]);
  });

  test('where its first row is misread, the strokes and the next row stand for it', () => {
    const misread = asTyped.map((row) => (row.includes('Austin') ? '~;,. ii' : row));
    expect(read(misread)[1]).toMatchObject({ lines: [5, 7] });
  });

  test('nowhere on a page that failed', () => {
    expect(beginningsOn(undefined, sheet, 1).map(({ lines }) => lines)).toEqual([null, null]);
  });
});

describe('cuts beside the truth', () => {
  const letterAt = (page: number, lines: Beginning['lines']): Beginning => ({
    page,
    kind: 'letter',
    words: 'Dallas, March 4, 1931',
    lines,
  });
  const cut = (page: number, line: number, kind: Cut['kind'] = 'letter'): Cut => ({ page, line, kind });

  test('found at its page and line, or missed and another one false', () => {
    const truth = [letterAt(1, [0, 1]), letterAt(1, [5, 6]), letterAt(2, null)];
    const [first, late, inside] = [cut(1, 0), cut(1, 7), cut(2, 3)];
    const matched = matchCuts(truth, [first, late, inside]);
    expect(matched).toEqual({ cutAt: [first, null, null], falseCuts: [late, inside] });
  });

  test('the same line of another page is not it', () => {
    expect(matchCuts([letterAt(2, [0, 0])], [cut(1, 0)]).cutAt).toEqual([null]);
  });

  test('of two cuts at one beginning the second is false, and its own kind is preferred', () => {
    const [enclosure, letter] = [cut(1, 0, 'enclosure'), cut(1, 1)];
    expect(matchCuts([letterAt(1, [0, 1])], [enclosure, letter])).toEqual({
      cutAt: [letter],
      falseCuts: [enclosure],
    });
  });
});
