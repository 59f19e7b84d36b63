import { describe, expect, test } from 'vitest';
import type { GreyRaster } from '../../../src/ocr/grey-raster.js';
import { lineImage } from '../../../src/ocr/network/line-image.js';

/** Vertical strokes, 4 pixels wide and 12 apart, from 20 to 50 down, as a line of m would be; moved down by the slope. */
function strokes({ slope = 0, ink = 0, paper = 255 } = {}): GreyRaster {
  const [width, height] = [400, 100];
  const samples = new Uint8Array(width * height).fill(paper);
  for (let x = 40; x < 360; x++) {
    if (x % 12 >= 4) continue;
    const top = 20 + Math.round(slope * (x - 40));
    for (let y = top; y < top + 30; y++) samples[y * width + x] = ink;
  }
  return { width, height, samples };
}

const box = { left: 40, top: 20, right: 360, bottom: 50 };

const rowMeans = (image: NonNullable<ReturnType<typeof lineImage>>): number[] =>
  Array.from({ length: image.height }, (_, y) => {
    const row = image.samples.subarray(y * image.width, (y + 1) * image.width);
    return row.reduce((sum, sample) => sum + sample, 0) / image.width;
  });

describe('lineImage', () => {
  test('is as high as asked, as wide as the line then is, with paper around it', () => {
    const image = lineImage(strokes(), { box, slope: 0 }, 36);
    if (!image) throw new Error('There is a line.');
    expect(image.height).toBe(36);
    expect(image.scale).toBeCloseTo(36 / (30 * 1.26), 5);
    expect(image.width).toBe(Math.round((320 + 30 * 0.1) * image.scale));
    const means = rowMeans(image);
    expect(means[0]).toBeGreaterThan(0.95);
    expect(means[18]).toBeLessThan(0.5);
    expect(means[35]).toBeGreaterThan(0.95);
  });

  test.each([
    ['black on white', 0, 255],
    ['grey on grey', 110, 170],
  ])('%s becomes -1 on 1', (_name, ink, paper) => {
    const image = lineImage(strokes({ ink, paper }), { box, slope: 0 }, 36);
    const middle = image?.samples.subarray(18 * image.width, 19 * image.width) ?? new Float32Array();
    expect(Math.min(...middle)).toBeCloseTo(-1, 1);
    expect(Math.max(...middle)).toBeCloseTo(1, 1);
  });

  test.each([0.1, -0.04, 0.013])('a slope of %f makes no difference', (slope) => {
    const level = lineImage(strokes(), { box, slope: 0 }, 36);
    const sloping = lineImage(strokes({ slope }), { box, slope }, 36);
    if (!level || !sloping) throw new Error('There is a line.');
    const [expected, means] = [rowMeans(level), rowMeans(sloping)];
    for (const [row, mean] of means.entries())
      expect(Math.abs(mean - (expected[row] as number))).toBeLessThan(0.25);
  });

  test('beyond the page is paper', () => {
    const image = lineImage(
      strokes(),
      { box: { left: 300, top: 80, right: 500, bottom: 120 }, slope: 0 },
      36,
    );
    expect(image?.samples.every((sample) => sample === 1)).toBe(true);
  });

  test.each([
    ['flatter than letters', { ...box, bottom: 24 }],
    ['a rule across the page', { left: 0, top: 20, right: 4000, bottom: 27 }],
  ])('%s is no line', (_name, flat) => {
    expect(lineImage(strokes(), { box: flat, slope: 0 }, 36)).toBeNull();
  });
});
