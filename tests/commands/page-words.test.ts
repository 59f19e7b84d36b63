import { expect, test } from 'vitest';
import { sameImageLines } from '../../src/commands/page-words.js';

const pathOf = (sourceId: string) => `${sourceId}.pdf`;

const same = (source: string, page: number, asSource: string, asPage: number) => ({
  page: { sourceId: source, pageNumber: page },
  sameAs: { sourceId: asSource, pageNumber: asPage },
});

test('copies that follow one another in both files are one line, any other begins a new one', () => {
  const all = [
    same('box', 1, 'a', 3),
    same('box', 2, 'a', 4),
    same('box', 3, 'a', 6),
    same('box', 4, 'b', 7),
    same('box', 6, 'b', 8),
  ];
  expect(sameImageLines(all, pathOf)).toEqual([
    'box.pdf, pages 1-2: the same as a.pdf, pages 3-4',
    'box.pdf, page 3: the same as a.pdf, page 6',
    'box.pdf, page 4: the same as b.pdf, page 7',
    'box.pdf, page 6: the same as b.pdf, page 8',
  ]);
});
