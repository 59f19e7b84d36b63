import { expect, test } from 'vitest';
import { pageOverlay } from '../../src/export/page-overlay.js';
import { page } from '../support/page.js';

const letter = page(`
                             Dallas, March 4, 1931
  Dear Mr. Hall:
`);
const [dateline, salutation] = letter.lines;

test('draws each line in its zone, the cut above it and the field below its words', () => {
  if (!dateline || !salutation) throw new Error('the page has two lines');
  const svg = pageOverlay(
    letter,
    [
      { box: dateline.box, zone: 'dateline', begins: true },
      { box: salutation.box, zone: 'salutation', begins: false },
    ],
    [
      {
        field: 'date',
        value: '1931-03-04',
        origin: 'stated',
        confidence: 0.9,
        evidence: { rule: 'dateline', page: letter.ref, box: dateline.box, text: 'March 4, 1931' },
      },
    ],
  );
  expect(svg).toContain(`width="${letter.width}" height="${letter.height}"`);
  expect(svg.match(/<rect /g)).toHaveLength(2);
  expect(svg.match(/stroke="#f00"/g)).toHaveLength(1);
  expect(svg).toContain(`x="${dateline.box.left}" y="${dateline.box.top}"`);
  expect(svg).toMatch(/>date<\/text>/);
});

test('a label cannot break the drawing', () => {
  const svg = pageOverlay(
    letter,
    [],
    [
      {
        field: 'a<b>&\u0000',
        value: '',
        origin: 'stated',
        confidence: 1,
        evidence: { rule: 'r', page: letter.ref, box: { left: 0, top: 0, right: 1, bottom: 1 }, text: '' },
      },
    ],
  );
  expect(svg).not.toContain('a<b>');
  expect(svg).not.toContain('\u0000');
});
