import type { PageImage } from '../model/source-file.js';
import { type GreyRaster, greyOf } from './grey-raster.js';
import { findInkParts, type InkPart } from './ink-parts.js';
import { capitalHeight, findLetterRows, type LetterRow } from './letter-rows.js';
import { dividePaperTone } from './paper-tone.js';
import { halve, resizeRaster } from './resize-raster.js';

/**
 * Pixels of the longer side a page is worked on in: the letters of a typed page are then 20 to 30 pixels high,
 * and whatever the file claims to be, no step costs more than a page of that size.
 */
const longestSide = 2400;

/** Darker than this is ink: faint carbons are, show-through and grain are not. */
const inkThreshold = 190;

/** A page looked at before anything is recognized. */
export interface PageSketch {
  /** Ink on white, upright or not. */
  readonly raster: GreyRaster;
  /** Pixels of the raster for one of the scan. */
  readonly scale: number;
  /** The raster at half its size, in whose pixels parts, rows and capital are. */
  readonly half: GreyRaster;
  readonly parts: readonly InkPart[];
  readonly rows: readonly LetterRow[];
  /** Height of the capitals of most of the text; null where there is no text to speak of. */
  readonly capital: number | null;
}

export async function sketchPage(image: PageImage): Promise<PageSketch> {
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  return sketchRaster(dividePaperTone(await resizeRaster(greyOf(image), width, height)), scale);
}

export function sketchRaster(raster: GreyRaster, scale: number): PageSketch {
  const half = halve(raster);
  const parts = findInkParts(half, inkThreshold);
  const rows = findLetterRows(parts);
  return { raster, scale, half, parts, rows, capital: capitalHeight(rows) };
}
