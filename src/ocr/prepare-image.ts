import type { Box } from '../model/box.js';
import type { GreyRaster } from './grey-raster.js';
import { scaleBetween, scaledBox } from './move-boxes.js';
import { resizeRaster } from './resize-raster.js';
import type { PageSketch } from './sketch-page.js';
import { findSweep } from './sweep-ink.js';

/**
 * Height of capitals the engine is given, in pixels; a page whose letters are smaller keeps its size.
 * 26, 24 and 22 read the same pages alike, each a tenth faster than the one before; 20 begins to lose.
 */
const targetCapital = 22;

/** Scaling by less than this saves less than it costs. */
const worthScaling = 0.93;

const paper = 255;

export interface PreparedImage {
  readonly raster: GreyRaster;
  /** Signatures, drawings, strokes of the pen that were painted over; in pixels of the raster. */
  readonly pictures: readonly Box[];
}

/** The page as the engine reads it best and fastest: without specks, rules, edges and pictures, the letters of one height. */
export async function prepareImage(sketch: PageSketch): Promise<PreparedImage> {
  const { half, parts, rows, capital } = sketch;
  if (capital === null) return { raster: sketch.raster, pictures: [] };
  const sweep = findSweep(parts, rows, capital, half);
  const swept = paintOver(sketch.raster, sweep.strokes);
  const factor = Math.min(1, targetCapital / (2 * capital));
  const raster =
    factor < worthScaling
      ? await resizeRaster(swept, Math.round(swept.width * factor), Math.round(swept.height * factor))
      : swept;
  const fromHalf = scaleBetween(half, raster);
  return { raster, pictures: sweep.pictures.map((box) => scaledBox(box, fromHalf)) };
}

/** The strokes are in pixels of half the raster; a pixel around each goes with it, grey from the blur of the pen. */
function paintOver({ width, height, samples }: GreyRaster, strokes: readonly Box[]): GreyRaster {
  const painted = new Uint8Array(samples);
  for (const { left, top, right, bottom } of strokes) {
    const [from, to] = [Math.max(0, left * 2 - 2), Math.min(width, right * 2 + 2)];
    for (let y = Math.max(0, top * 2 - 2); y < Math.min(height, bottom * 2 + 2); y++) {
      painted.fill(paper, y * width + from, y * width + to);
    }
  }
  return { width, height, samples: painted };
}
