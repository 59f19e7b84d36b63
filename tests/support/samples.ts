import { expect } from 'vitest';
import type { PageImage } from '../../src/model/source-file.js';

/** The samples of one pixel: one or three. */
export function pixel(
  image: Pick<PageImage, 'width' | 'channels' | 'samples'>,
  x: number,
  y: number,
): number[] {
  const at = (y * image.width + x) * image.channels;
  return [...image.samples.subarray(at, at + image.channels)];
}

/** That a pixel is the expected colour but for what lossy coding does. */
export function expectPixel(
  image: Pick<PageImage, 'width' | 'channels' | 'samples'>,
  x: number,
  y: number,
  colour: readonly number[],
): void {
  const seen = pixel(image, x, y);
  expect(seen).toHaveLength(colour.length);
  for (const [index, sample] of seen.entries()) {
    expect(Math.abs(sample - (colour[index] as number)), `pixel ${x},${y}: ${seen}`).toBeLessThanOrEqual(10);
  }
}
