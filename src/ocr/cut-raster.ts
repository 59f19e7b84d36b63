import type { Box } from '../model/box.js';
import type { GreyRaster } from './grey-raster.js';

/** The part of the raster inside the box, which is rounded outwards and kept on the raster; at least one sample. */
export function cutRaster(
  { width, height, samples }: GreyRaster,
  box: Box,
): { raster: GreyRaster; left: number; top: number } {
  const left = Math.min(width - 1, Math.max(0, Math.floor(box.left)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(box.top)));
  const right = Math.max(left + 1, Math.min(width, Math.ceil(box.right)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(box.bottom)));
  const cut = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    cut.set(samples.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { raster: { width: right - left, height: bottom - top, samples: cut }, left, top };
}

const white = 255;

/**
 * The parts of the raster inside the boxes, each widened by the margin, set flush left one above the other on white.
 * Boxes and margin are in pixels of the raster; there must be a box.
 */
export function stackCuts(raster: GreyRaster, boxes: readonly Box[], margin: number): GreyRaster {
  const cuts = boxes.map(
    ({ left, top, right, bottom }) =>
      cutRaster(raster, {
        left: left - margin,
        top: top - margin,
        right: right + margin,
        bottom: bottom + margin,
      }).raster,
  );
  const width = Math.max(...cuts.map((cut) => cut.width));
  const height = cuts.reduce((sum, cut) => sum + cut.height, 0);
  const samples = new Uint8Array(width * height).fill(white);
  let top = 0;
  for (const cut of cuts) {
    for (let y = 0; y < cut.height; y++, top++) {
      samples.set(cut.samples.subarray(y * cut.width, (y + 1) * cut.width), top * width);
    }
  }
  return { width, height, samples };
}
