import { expect, test } from 'vitest';
import { greyOf, isBilevel } from '../../src/ocr/grey-raster.js';
import { halve, resizeRaster } from '../../src/ocr/resize-raster.js';

const image = (channels: 1 | 3, samples: readonly number[]) => ({
  ref: { sourceId: 'made', pageNumber: 1 },
  width: samples.length / channels,
  height: 1,
  channels,
  samples: Uint8Array.from(samples),
  dpi: null,
});

test('colours become as dark as the eye sees them', () => {
  const { samples } = greyOf(image(3, [255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]));
  const [white, black, red, green, blue] = samples;
  expect([white, black]).toEqual([255, 0]);
  expect(green).toBeGreaterThan(red as number);
  expect(red).toBeGreaterThan(blue as number);
});

test('grey stays as it is', () => expect([...greyOf(image(1, [1, 2, 3])).samples]).toEqual([1, 2, 3]));

test.each([
  [4, 2, 2, 1],
  [5, 3, 2, 1],
  [1, 9, 1, 9],
  [9, 1, 9, 1],
])('half of %i x %i is %i x %i', (width, height, halfWidth, halfHeight) => {
  const half = halve({ width, height, samples: new Uint8Array(width * height).fill(90) });
  expect([half.width, half.height]).toEqual([halfWidth, halfHeight]);
  expect([...half.samples]).toEqual(Array(halfWidth * halfHeight).fill(90));
});

test('a resized raster has its samples in one byte each', async () => {
  const raster = { width: 40, height: 30, samples: new Uint8Array(1200).fill(200) };
  const resized = await resizeRaster(raster, 10, 7);
  expect(resized.samples.length).toBe(70);
  expect(resized.samples[35]).toBe(200);
  expect(await resizeRaster(raster, 40, 30)).toBe(raster);
});

test.each<[string, readonly number[], boolean]>([
  ['black and white', Array.from({ length: 70 }, (_, index) => (index % 3 === 0 ? 0 : 255)), true],
  ['paper of a scan in grey', Array.from({ length: 70 }, (_, index) => 240 + (index % 5)), false],
  ['white but for one grey edge', [...Array.from({ length: 70 }, () => 255), 128], false],
])('%s', (_, samples, bilevel) => {
  expect(isBilevel({ width: samples.length, height: 1, samples: Uint8Array.from(samples) })).toBe(bilevel);
});
