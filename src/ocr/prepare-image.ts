import type { Box } from '../model/box.js';
import { type GreyRaster, paper } from './grey-raster.js';
import { scaleBetween, scaledBox } from './move-boxes.js';
import type { PageSketch } from './sketch-page.js';
import { findSweep } from './sweep-ink.js';

export interface PreparedImage {
  readonly raster: GreyRaster;
  /** Signatures, drawings, strokes of the pen that were painted over; in pixels of the raster. */
  readonly pictures: readonly Box[];
  /** Where upright rules stood, in pieces; in pixels of the raster. */
  readonly walls: readonly Box[];
}

/** The page without specks, rules, edges and pictures. */
export function prepareImage({ raster, half, parts, rows, capital }: PageSketch): PreparedImage {
  if (capital === null) return { raster, pictures: [], walls: [] };
  const { strokes, pictures, walls } = findSweep(parts, rows, capital, half);
  const fromHalf = scaleBetween(half, raster);
  return {
    raster: paintOver(raster, strokes),
    pictures: pictures.map((box) => scaledBox(box, fromHalf)),
    walls: walls.map((box) => scaledBox(box, fromHalf)),
  };
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
