import { describe, expect, it } from 'vitest';
import { type Block, letterLayout } from '../../src/export/letter-layout.js';
import { zonedLetter } from '../support/zoned-letter.js';

function layoutOf(text: string, options?: { withNoise: boolean }): readonly Block[] {
  const { letter, pages } = zonedLetter(text);
  const lines = letter.lines.map(({ page, line, zone }) => ({
    page,
    zone,
    lineIndex: pages.find(({ ref }) => ref.pageNumber === page.pageNumber)?.lines.indexOf(line) ?? -1,
  }));
  return letterLayout({ lines }, pages, options);
}

const textsOf = (blocks: readonly Block[]): string[][] =>
  blocks.map(({ lines }) => lines.map(({ text }) => text));

describe('the layout of a letter', () => {
  const blocks = layoutOf(`
    dateline     |                      Aldport, March 4, 1961
    address      | The Harbour Master
    address      | Veldhaven
    salutation   | Dear Sir,
    body         |     Your dredger has come. It lies
    body         | at the old quay.
    body         |     We thank you.

    body         | Send us no further one.
    noise        | |||
    ====
    running-head | - 2 -
    body         | The quay is full.
    closing      | Yours faithfully,
  `);

  it('sets apart what is another part, another paragraph or another page', () => {
    expect(textsOf(blocks)).toEqual([
      ['Aldport, March 4, 1961'],
      ['The Harbour Master', 'Veldhaven'],
      ['Dear Sir,'],
      ['Your dredger has come. It lies', 'at the old quay.'],
      ['We thank you.'],
      ['Send us no further one.'],
      ['The quay is full.'],
      ['Yours faithfully,'],
    ]);
  });

  it('counts the lines of a page as they were recognized', () => {
    expect(blocks.slice(-2).map(({ page, lines }) => [page.pageNumber, lines[0]?.number])).toEqual([
      [2, 2],
      [2, 3],
    ]);
  });

  it('tells running text from what is written line by line', () => {
    expect(blocks.filter(({ flows }) => flows).map(({ zone }) => zone)).toEqual(Array(4).fill('body'));
  });

  it('keeps the paragraphs of a double-spaced letter together', () => {
    const spaced = layoutOf(`
    body | Your dredger has come. It lies

    body | at the old quay. We thank you
 
    body | and hope for more.



    body | The quay is full.
    `);
    expect(spaced.map(({ lines }) => lines.length)).toEqual([3, 1]);
  });

  it('leaves out running heads and noise unless asked for them', () => {
    const text = `
    running-head | - 2 -
    body         | The quay is full.
    `;
    expect(textsOf(layoutOf(text))).toEqual([['The quay is full.']]);
    expect(textsOf(layoutOf(text, { withNoise: true }))).toEqual([['- 2 -'], ['The quay is full.']]);
  });
});
