import type { GreyRaster } from './grey-raster.js';

/** Pixels of a side of the squares the tone of the paper is measured in: wider than the strokes of a headline. */
const square = 24;

/** A paper darker than this is the scanner's lid or a photograph: dividing by less would only amplify its noise. */
const darkestPaper = 70;

/** What ink-free paper becomes before it is cut off at 255: beyond white, so that its grain goes and ink stays. */
const whiteLevel = 275;

/**
 * Stains, folds, shadows and the colour of the paper divided out: what is left is ink on white.
 * The tone of the paper is the brighter part of every square, smoothed over its neighbours and interpolated between them.
 */
export function dividePaperTone(raster: GreyRaster): GreyRaster {
  const { width, height, samples } = raster;
  const columns = Math.max(1, Math.round(width / square));
  const rows = Math.max(1, Math.round(height / square));
  const tones = smooth(smooth(squareTones(raster, columns, rows), columns, rows), columns, rows);
  const divided = new Uint8Array(samples.length);
  const tonesOfRow = new Float32Array(columns + 1);
  const gainOfColumn = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.max(0, ((y + 0.5) * rows) / height - 0.5));
    const above = Math.floor(row);
    const below = Math.min(rows - 1, above + 1);
    for (let column = 0; column < columns; column++) {
      const upper = tones[above * columns + column] as number;
      tonesOfRow[column] = upper + ((tones[below * columns + column] as number) - upper) * (row - above);
    }
    tonesOfRow[columns] = tonesOfRow[columns - 1] as number;
    // The tone changes slowly: neighbouring rows share it.
    if (y % 4 === 0) {
      for (let x = 0; x < width; x++) {
        const column = Math.min(columns - 1, Math.max(0, ((x + 0.5) * columns) / width - 0.5));
        const left = Math.floor(column);
        const tone = tonesOfRow[left] as number;
        gainOfColumn[x] = whiteLevel / (tone + ((tonesOfRow[left + 1] as number) - tone) * (column - left));
      }
    }
    const start = y * width;
    for (let x = 0; x < width; x++) {
      divided[start + x] = Math.min(255, (samples[start + x] as number) * (gainOfColumn[x] as number));
    }
  }
  return { width, height, samples: divided };
}

/** What the division does to a page whose paper is white all over, at a tenth of the cost. */
export function whitenPaper({ width, height, samples }: GreyRaster): GreyRaster {
  const whitenedByTone = Uint8Array.from({ length: 256 }, (_, tone) =>
    Math.min(255, (tone * whiteLevel) / 255),
  );
  const whitened = new Uint8Array(samples.length);
  for (let at = 0; at < whitened.length; at++) whitened[at] = whitenedByTone[samples[at] as number] as number;
  return { width, height, samples: whitened };
}

/** The 80th percentile of each square: a square of print is mostly paper all the same. */
function squareTones({ width, height, samples }: GreyRaster, columns: number, rows: number): Float32Array {
  const tones = new Float32Array(columns * rows);
  const histogram = new Uint32Array(64);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [Math.floor((row * height) / rows), Math.floor(((row + 1) * height) / rows)];
    for (let column = 0; column < columns; column++) {
      const [left, right] = [
        Math.floor((column * width) / columns),
        Math.floor(((column + 1) * width) / columns),
      ];
      histogram.fill(0);
      let count = 0;
      for (let y = top; y < bottom; y += 2) {
        for (let x = left; x < right; x += 2) {
          const bin = (samples[y * width + x] as number) >> 2;
          histogram[bin] = (histogram[bin] as number) + 1;
          count++;
        }
      }
      let bin = 63;
      for (let brighter = 0; bin > 0; bin--) {
        brighter += histogram[bin] as number;
        if (brighter > count * 0.2) break;
      }
      tones[row * columns + column] = Math.max(darkestPaper, bin * 4 + 2);
    }
  }
  return tones;
}

/** The mean over each square and its eight neighbours. */
function smooth(tones: Float32Array, columns: number, rows: number): Float32Array {
  const smoothed = new Float32Array(tones.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          sum += tones[y * columns + x] as number;
          count++;
        }
      }
      smoothed[row * columns + column] = sum / count;
    }
  }
  return smoothed;
}
