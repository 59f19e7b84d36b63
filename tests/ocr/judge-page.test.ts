import { expect, test } from 'vitest';
import type { InkPart } from '../../src/ocr/ink-parts.js';
import { gatherRegions, isBare, isPageOfType, judgeKind, shareRead } from '../../src/ocr/judge-page.js';
import { findLetterRows } from '../../src/ocr/letter-rows.js';
import type { PageSketch } from '../../src/ocr/sketch-page.js';

const [width, height] = [900, 1200];

function part(left: number, top: number, w: number, h: number, fill = 0.5): InkPart {
  return { box: { left, top, right: left + w, bottom: top + h }, area: w * h * fill, runs: [] };
}

function sketchOf(parts: readonly InkPart[]): PageSketch {
  const half = { width, height, samples: new Uint8Array(0) };
  return { raster: half, scan: half, half, parts, rows: findLetterRows(parts), capital: 13 };
}

const typedAt = (top: number) => Array.from({ length: 20 }, (_, index) => part(100 + index * 12, top, 8, 13));
const typed = typedAt(300);
const scrawl = [part(100, 600, 200, 80), part(330, 610, 180, 60), part(540, 590, 90, 110)];

test.each([
  ['nothing is bare', [], true],
  [
    'dust is bare',
    Array.from({ length: 4000 }, (_, index) => part((index * 37) % 880, (index * 91) % 1180, 3, 3)),
    true,
  ],
  ['the edge of the scan and a rule are bare', [part(0, 0, 900, 40, 1), part(100, 500, 700, 4, 1)], true],
  ['two punched holes are bare', [part(20, 250, 28, 28, 0.79), part(20, 820, 28, 28, 0.79)], true],
  ['a seal in the middle of the page is not', [part(430, 600, 28, 28, 0.79)], false],
  ['a line of type is not', typed, false],
  ['handwriting is not', scrawl, false],
] as const)('%s', (_, parts, bare) => expect(isBare(sketchOf(parts))).toBe(bare));

test('the share of the ink that was read is counted in ink, not in places', () => {
  const page = sketchOf([...typed, ...scrawl]);
  const line = { left: 90, top: 295, right: 400, bottom: 318 };
  expect(shareRead(page, [line])).toBeLessThan(0.1);
  expect(shareRead(sketchOf(typed), [line])).toBe(1);
  expect(shareRead(sketchOf([]), [])).toBe(1);
});

test.each([
  [0.9, 3, 'text'],
  [0.1, 60, 'unread'],
  [0.2, 60, 'text'],
  [0.1, 3, 'unread'],
  [0, 0, 'unread'],
])('%d of the ink in %i sure words is %s', (share, words, kind) =>
  expect(judgeKind(share, words)).toBe(kind),
);

test('a page is of type by the letters that stand on lines, not by what was read', () => {
  const lines = [300, 340, 380, 420, 460, 500].flatMap((top) => typedAt(top));
  const slanting = Array.from({ length: 120 }, (_, index) =>
    part(60 + index * 6, 560 + ((index * 11) % 29), 5, 13),
  );
  expect(isPageOfType(sketchOf(lines))).toBe(true);
  expect(isPageOfType(sketchOf(typed))).toBe(false);
  expect(isPageOfType(sketchOf(slanting))).toBe(false);
});

test('regions that touch in the end are one, small ones are dropped', () => {
  const regions = gatherRegions(
    [
      { left: 0, top: 0, right: 50, bottom: 50 },
      { left: 200, top: 0, right: 260, bottom: 50 },
      { left: 45, top: 30, right: 205, bottom: 60 },
      { left: 600, top: 600, right: 610, bottom: 612 },
    ],
    13,
  );
  expect(regions).toEqual([{ left: 0, top: 0, right: 260, bottom: 60 }]);
});
