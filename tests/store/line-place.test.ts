import { describe, expect, it } from 'vitest';
import { lineAtPlace, placeOfLine } from '../../src/store/line-place.js';
import { page } from '../support/page.js';

const typed = page(`
    THE HARBOUR OFFICE

    Dear Sir,
    the quay wants mending.
`);

describe('the place of a line', () => {
  it('is its share of the page from the head', () => {
    expect(placeOfLine(typed, 0)).toBeCloseTo(200 / 3300);
    expect(placeOfLine(typed, 1)).toBeCloseTo(300 / 3300);
  });

  it('is the same on a page that lies turned', () => {
    const [first] = typed.lines;
    if (!first) throw new Error('the page has no lines');
    const turned = (rotation: 90 | 180 | 270, box: typeof first.box) =>
      placeOfLine({ ...typed, rotation, lines: [{ ...first, box }] }, 0);
    expect(turned(180, { left: 0, top: 3000, right: 500, bottom: 3100 })).toBeCloseTo(200 / 3300);
    expect(turned(90, { left: 200, top: 0, right: 250, bottom: 900 })).toBeCloseTo(200 / 2550);
    expect(turned(270, { left: 2300, top: 0, right: 2350, bottom: 900 })).toBeCloseTo(200 / 2550);
  });

  it('leads back to the line, or to the nearest', () => {
    for (const index of typed.lines.keys()) {
      expect(lineAtPlace(typed, placeOfLine(typed, index) ?? -1)).toBe(index);
    }
    expect(lineAtPlace(typed, 1)).toBe(2);
  });

  it('leads to the first entry of a row, however their tops differ', () => {
    const [, row] = typed.lines;
    if (!row) throw new Error('the page has no rows');
    const beside = { ...row, box: { ...row.box, left: 1500, right: 1900, top: row.box.top - 4 } };
    const parted = { ...typed, lines: typed.lines.toSpliced(2, 0, beside) };
    expect(lineAtPlace(parted, placeOfLine(parted, 2) ?? -1)).toBe(1);
  });

  it('is unknown without the line or the page', () => {
    expect(placeOfLine(typed, 9)).toBeNull();
    expect(placeOfLine(null, 0)).toBeNull();
    expect(lineAtPlace(page(''), 0.5)).toBeNull();
  });
});
