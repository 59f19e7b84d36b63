import { heightOf, widthOf } from '../../model/box.js';
import type { TextLine } from '../engine.js';
import { type GreyRaster, paper } from '../grey-raster.js';
import { sharpen, stretchContrast } from './line-contrast.js';

/** A line as the network takes it: level, of the network's height. */
export interface LineImage {
  readonly width: number;
  readonly height: number;
  /** Row by row; -1 the ink of this line, 1 its paper. */
  readonly samples: Float32Array;
  /** Pixels of the image for one of the raster. */
  readonly scale: number;
  /** Pixels of the image left and right, above and below the line itself. */
  readonly margin: { readonly across: number; readonly down: number };
}

/** How a line is prepared for the network. */
export interface LineLook {
  /** Shares of the line's height that are added to it left and right, above and below. */
  readonly margin: { readonly across: number; readonly down: number };
  /** How much of what a sample differs from its surroundings is added to it. */
  readonly sharpening: number;
}

/**
 * Tesseract adds 4 pixels of a scan all around, where a typed line is 30 to 40 high, and sharpens as Leptonica does. On the typed
 * Stanford pages 0.1 and 0.17 down read a little worse, more across lets specks beside the line be read.
 */
export const usualLook: LineLook = { margin: { across: 0.05, down: 0.13 }, sharpening: 0.3 };

/** Less high than this in the raster a line holds no letter; wider than so many heights it is a rule or an edge. */
const leastHeight = 6;
const mostOblong = 128;

/** Fractions of a pixel by which rows are shifted along a sloping line. */
const phases = 8;

/**
 * Cuts a line out of the raster, follows its slope, brings it to the network's height and its contrast to the full range.
 * Null where it is too flat or too long to be a line of text.
 */
export function lineImage(
  raster: GreyRaster,
  { box, slope }: TextLine,
  height: number,
  { margin, sharpening }: LineLook = usualLook,
): LineImage | null {
  const across = heightOf(box) * margin.across;
  const down = heightOf(box) * margin.down;
  const scale = height / (heightOf(box) + 2 * down);
  const width = Math.round((widthOf(box) + 2 * across) * scale);
  if (heightOf(box) < leastHeight || width < 3 || width > mostOblong * height) return null;
  const left = box.left - across;
  const columns = Math.ceil(width / scale) + 2 * reach(scale);
  const firstColumn = Math.floor(left) - reach(scale);
  const squeezed = squeezeRows(raster, {
    firstColumn,
    columns,
    height,
    scale,
    topAt: (column) => box.top - down + slope * (column - box.left),
  });
  const columnWindows = windows(width, scale, left - firstColumn);
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    squeezeRow(
      squeezed.subarray(y * columns, (y + 1) * columns),
      columnWindows,
      grey.subarray(y * width, (y + 1) * width),
    );
  }
  const samples = sharpen(grey, width, height, sharpening);
  stretchContrast(samples, width, height);
  return { width, height, samples, scale, margin: { across: across * scale, down: down * scale } };
}

/** How far a filter reaches to either side, in pixels of the raster. */
const reach = (scale: number): number => Math.ceil(Math.max(1, 1 / scale)) + 1;

/** For every sample of the result: where the samples begin that it is the weighted mean of, and their weights. */
interface Windows {
  readonly firsts: Int32Array;
  readonly weights: Float32Array;
  /** Weights of each sample. */
  readonly taps: number;
}

/** A tent over the sample's middle, as wide as two samples of the coarser side: area mean when shrinking, linear when growing. */
function windows(count: number, scale: number, offset: number): Windows {
  const half = Math.max(1, 1 / scale);
  const taps = Math.ceil(2 * half) + 1;
  const firsts = new Int32Array(count);
  const weights = new Float32Array(count * taps);
  for (let index = 0; index < count; index++) {
    const middle = offset + (index + 0.5) / scale - 0.5;
    const first = Math.ceil(middle - half);
    firsts[index] = first;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) sum += Math.max(0, 1 - Math.abs(first + tap - middle) / half);
    for (let tap = 0; tap < taps; tap++) {
      weights[index * taps + tap] = Math.max(0, 1 - Math.abs(first + tap - middle) / half) / sum;
    }
  }
  return { firsts, weights, taps };
}

interface Strip {
  readonly firstColumn: number;
  readonly columns: number;
  readonly height: number;
  readonly scale: number;
  /** The line's top, margin included, at a column of the raster. */
  readonly topAt: (column: number) => number;
}

/** The columns of the strip, each brought to the height; row by row. What lies beyond the raster is paper. */
function squeezeRows(
  raster: GreyRaster,
  { firstColumn, columns, height, scale, topAt }: Strip,
): Float32Array {
  const byPhase = Array.from({ length: phases }, (_, phase) => windows(height, scale, phase / phases));
  const squeezed = new Float32Array(columns * height);
  const { taps } = byPhase[0] as Windows;
  for (let from = 0; from < columns; ) {
    const shift = Math.round(topAt(firstColumn + from) * phases);
    let to = from + 1;
    while (to < columns && Math.round(topAt(firstColumn + to) * phases) === shift) to++;
    const top = Math.floor(shift / phases);
    const { firsts, weights } = byPhase[shift - top * phases] as Windows;
    for (let y = 0; y < height; y++) {
      for (let tap = 0; tap < taps; tap++) {
        const weight = weights[y * taps + tap] as number;
        if (weight === 0) continue;
        const row = top + (firsts[y] as number) + tap;
        addRow(raster, row, firstColumn, weight, squeezed, y * columns, from, to);
      }
    }
    from = to;
  }
  return squeezed;
}

function addRow(
  { width, height, samples }: GreyRaster,
  row: number,
  firstColumn: number,
  weight: number,
  sums: Float32Array,
  start: number,
  from: number,
  to: number,
): void {
  const isOutside = row < 0 || row >= height;
  const [inFrom, inTo] = isOutside
    ? [to, to]
    : [Math.min(to, Math.max(from, -firstColumn)), Math.max(from, Math.min(to, width - firstColumn))];
  for (let column = from; column < inFrom; column++)
    sums[start + column] = (sums[start + column] as number) + weight * paper;
  const source = row * width + firstColumn;
  for (let column = inFrom; column < inTo; column++) {
    sums[start + column] = (sums[start + column] as number) + weight * (samples[source + column] as number);
  }
  for (let column = Math.max(inFrom, inTo); column < to; column++) {
    sums[start + column] = (sums[start + column] as number) + weight * paper;
  }
}

function squeezeRow(row: Float32Array, { firsts, weights, taps }: Windows, to: Float32Array): void {
  for (let x = 0; x < to.length; x++) {
    const first = firsts[x] as number;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[x * taps + tap] as number;
      if (weight !== 0) sum += weight * (row[first + tap] as number);
    }
    to[x] = sum;
  }
}
