import { describe, expect, it } from 'vitest';
import type { GeneratedPage, TypedLine } from '../../../scripts/fixtures/letter-grammar.js';
import { sheetSize } from '../../../scripts/fixtures/typefaces.js';
import { labelByPlace } from '../../../scripts/train/label-by-place.js';
import type { Box } from '../../../src/model/box.js';
import type { OcrLine, OcrPage } from '../../../src/model/page.js';
import { page } from '../../support/page.js';

const typed = (zone: TypedLine['zone'], box: Box, boundary: TypedLine['boundary'] = null): TypedLine => ({
  zone,
  boundary,
  box,
});

const row = (top: number, left = 300, right = 900): Box => ({ left, top, right, bottom: top + 32 });

const sheet: GeneratedPage = {
  laid: { face: 'typewriter', texts: [], rules: [] },
  lines: [
    typed('stamp', row(100, 1100, 1300)),
    typed('memo-label', row(400), 'letter'),
    typed('dateline', row(400, 1500, 1900)),
    typed('subject', row(450)),
    typed('body', row(550, 300, 2200)),
  ],
};

/** A page of lines read in these places, scanned level and at 300 dpi unless said otherwise. */
function read(boxes: readonly Box[], slope = 0, scale = 1): OcrPage {
  const lines = boxes.map((at): OcrLine => {
    const box = {
      left: at.left * scale,
      top: at.top * scale,
      right: at.right * scale,
      bottom: at.bottom * scale,
    };
    return { words: [{ text: 'any', box, confidence: 0.9 }], box };
  });
  return { ...page('any'), lines, dpi: 300 * scale, slope };
}

describe('labels of a generated page by place', () => {
  it('gives each read line the zone of what was typed there, noise to all else', () => {
    const labels = labelByPlace(read([row(102), row(403), row(1500), row(552)]), sheet);
    expect(labels.map(({ zone }) => zone)).toEqual(['noise', 'memo-label', 'noise', 'body']);
  });

  it('takes of two on a row the one it shares most of its width with', () => {
    const labels = labelByPlace(read([row(400, 800, 1850), row(400, 400, 1600)]), sheet);
    expect(labels.map(({ zone }) => zone)).toEqual(['dateline', 'memo-label']);
  });

  it('allows for the resolution of the scan and for the slope of the page', () => {
    const slope = 0.04;
    const turned = (box: Box): Box => {
      const lift = slope * ((box.left + box.right) / 2 - sheetSize.width / 2);
      return { ...box, top: box.top + lift, bottom: box.bottom + lift };
    };
    const labels = labelByPlace(read([row(400), row(450)].map(turned), slope, 2 / 3), sheet);
    expect(labels.map(({ zone }) => zone)).toEqual(['memo-label', 'subject']);
  });

  it('lets a letter begin with the line it was typed to begin with, with the next one read where that was not', () => {
    const begun = (boxes: readonly Box[]) => labelByPlace(read(boxes), sheet).map(({ begins }) => begins);
    expect(begun([row(100, 1100, 1300), row(400), row(450)])).toEqual([null, 'letter', null]);
    expect(begun([row(100, 1100, 1300), row(450), row(552)])).toEqual([null, 'letter', null]);
  });

  it('never lets it begin with what was typed above', () => {
    const shared: GeneratedPage = { ...sheet, lines: [typed('closing', row(300)), ...sheet.lines.slice(1)] };
    const labels = labelByPlace(read([row(300), row(450)]), shared);
    expect(labels.map(({ begins }) => begins)).toEqual([null, 'letter']);
  });

  it('lets it begin once where a row was read as two lines', () => {
    const labels = labelByPlace(read([row(400, 300, 500), row(400, 520, 900)]), sheet);
    expect(labels.map(({ begins }) => begins)).toEqual(['letter', null]);
  });
});
