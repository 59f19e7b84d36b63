import { quantile } from '../../model/quantile.js';
import { paper } from '../grey-raster.js';

/** How far the surroundings of a sample reach to each side, in pixels. */
const radius = 2;

/** Adds to every sample a share of its difference from the mean of the square around it; beyond the edges all is as at the edge. */
export function sharpen(grey: Float32Array, width: number, height: number, share: number): Float32Array {
  const size = 2 * radius + 1;
  // Of the columns of the square, with those beyond the edges.
  const sums = new Float32Array(width + 2 * radius);
  const sharp = new Float32Array(grey.length);
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  for (let y = -radius; y < radius; y++) addTo(sums, grey, rowAt(y), width, 1);
  for (let y = 0; y < height; y++) {
    addTo(sums, grey, rowAt(y + radius), width, 1);
    sums.fill(sums[radius] as number, 0, radius);
    sums.fill(sums[radius + width - 1] as number, radius + width);
    let sum = 0;
    for (let x = 0; x < size - 1; x++) sum += sums[x] as number;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      sum += sums[x + size - 1] as number;
      const sample = grey[at] as number;
      // In whole steps of grey: what differs by less is no contrast to be stretched.
      const raised = Math.floor(sample + share * (sample - sum / (size * size)) + 0.5);
      sharp[at] = raised < 0 ? 0 : raised > paper ? paper : raised;
      sum -= sums[x] as number;
    }
    addTo(sums, grey, rowAt(y - radius), width, -1);
  }
  return sharp;
}

/** Adds a row of so many samples, times the sign. */
function addTo(sums: Float32Array, grey: Float32Array, start: number, width: number, sign: number): void {
  for (let x = 0; x < width; x++) {
    sums[radius + x] = (sums[radius + x] as number) + sign * (grey[start + x] as number);
  }
}

/**
 * A row through the middle of a line crosses most of its letters: the darker quarter of its minima is ink, the lighter quarter of
 * its maxima paper, as Tesseract takes them (src/lstm/networkio.cpp).
 */
export function stretchContrast(grey: Float32Array, width: number, height: number): void {
  const middle = grey.subarray((height >> 1) * width, ((height >> 1) + 1) * width);
  const [minima, maxima]: [number[], number[]] = [[], []];
  for (let x = 1; x + 1 < width; x++) {
    const [before, here, after] = [middle[x - 1] as number, middle[x] as number, middle[x + 1] as number];
    if ((here < before && here <= after) || (here <= before && here < after)) minima.push(here);
    if ((here > before && here >= after) || (here >= before && here > after)) maxima.push(here);
  }
  const black = quantile(minima, 0.25) ?? 0;
  const white = quantile(maxima, 0.75) ?? paper;
  const half = white > black ? (white - black) / 2 : 1;
  for (let at = 0; at < grey.length; at++) {
    const level = ((grey[at] as number) - black) / half - 1;
    grey[at] = level < -1 ? -1 : level > 1 ? 1 : level;
  }
}
