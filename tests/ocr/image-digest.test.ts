import { expect, test } from 'vitest';
import { digestImage } from '../../src/ocr/image-digest.js';

const raster = (width: number, height: number, changes: Readonly<Record<number, number>> = {}) => {
  const samples = new Uint8Array(width * height).fill(250);
  for (const [at, sample] of Object.entries(changes)) samples[Number(at)] = sample;
  return { width, height, samples };
};

test('the same pixels have the same digest', () => {
  expect(digestImage(raster(40, 60, { 7: 20 }))).toBe(digestImage(raster(40, 60, { 7: 20 })));
});

test.each([
  ['one pixel a shade darker', raster(40, 60, { 7: 249 })],
  ['the same samples in other rows', raster(60, 40)],
  ['one row more', raster(40, 61)],
])('%s is another image', (_name, other) => {
  expect(digestImage(other)).not.toBe(digestImage(raster(40, 60)));
});
