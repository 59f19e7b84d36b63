import type { Rotation } from '../model/page.js';
import type { PageImage } from '../model/source-file.js';
import { type GreyRaster, greyOf, isBilevel, isMostlyDark, negativeOf } from './grey-raster.js';
import { findInkParts, type InkPart, inkThreshold } from './ink-parts.js';
import { capitalHeight, findLetterRows, type LetterRow, lettersIn } from './letter-rows.js';
import type { Size } from './move-boxes.js';
import { dividePaperTone, whitenPaper } from './paper-tone.js';
import { isGrainy, removeGrain } from './remove-grain.js';
import { halve, resizeRaster } from './resize-raster.js';
import { turnRaster } from './turn-raster.js';

/**
 * Pixels of the longer side a page is worked on in: the letters of a typed page are then 20 to 30 pixels high,
 * and whatever the file claims to be, no step costs more than a page of that size.
 */
const longestSide = 2400;

/** A page looked at before anything is recognized. */
export interface PageSketch {
  /** Ink on white, upright or not. */
  readonly raster: GreyRaster;
  /** The scan's own size, turned as the raster is. */
  readonly scan: Size;
  /** The raster at half its size, in whose pixels parts, rows and capital are. */
  readonly half: GreyRaster;
  readonly parts: readonly InkPart[];
  readonly rows: readonly LetterRow[];
  /** Height of the capitals of most of the text; null where there is no text to speak of. */
  readonly capital: number | null;
}

/** So many times as many letters must stand in rows for a dark page to be taken for a negative, and not for one that lies on black. */
const clearlyMore = 2;

/** The page as it is read: of a photostat or microfilm in negative, white on black, its positive. */
export async function sketchPage(image: PageImage): Promise<PageSketch> {
  const grey = greyOf(image);
  const sketch = await sketchGrey(grey);
  if (!isMostlyDark(grey)) return sketch;
  const positive = await sketchGrey(negativeOf(grey));
  return lettersIn(positive.rows) > clearlyMore * lettersIn(sketch.rows) ? positive : sketch;
}

async function sketchGrey(grey: GreyRaster): Promise<PageSketch> {
  const scan = { width: grey.width, height: grey.height };
  const scale = Math.min(1, longestSide / Math.max(scan.width, scan.height));
  const width = Math.max(1, Math.round(scan.width * scale));
  const height = Math.max(1, Math.round(scan.height * scale));
  const sketchOf = async (full: GreyRaster, clean: (sized: GreyRaster) => GreyRaster): Promise<PageSketch> =>
    sketchRaster(clean(await resizeRaster(full, width, height)), scan);
  if (!isBilevel(grey)) return sketchOf(grey, dividePaperTone);
  const sketch = await sketchOf(grey, whitenPaper);
  const { parts, rows, half } = sketch;
  return isGrainy(parts, rows, half) ? sketchOf(removeGrain(grey), whitenPaper) : sketch;
}

export function sketchRaster(raster: GreyRaster, scan: Size): PageSketch {
  const half = halve(raster);
  const parts = findInkParts(half, inkThreshold);
  const rows = findLetterRows(parts);
  return { raster, scan, half, parts, rows, capital: capitalHeight(rows) };
}

/** The sketch of the page turned clockwise. */
export function turnSketch(sketch: PageSketch, rotation: Rotation): PageSketch {
  if (rotation === 0) return sketch;
  const { width, height } = sketch.scan;
  const scan = rotation === 180 ? { width, height } : { width: height, height: width };
  return sketchRaster(turnRaster(sketch.raster, rotation), scan);
}
