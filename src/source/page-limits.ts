import { SourceError } from '../errors.js';

/**
 * Pixels a rendered page has at most; more are scaled down. An A4 page at 600 dpi (35 megapixels) stays whole;
 * in colour this is 120 MB, and two workers must stay under 1 GB with the renderer's own copies.
 */
export const maxRenderedPixels = 40_000_000;

/** Pixels an image may claim: an A0 poster at 300 dpi. More is a damaged header or an attack on memory. */
const maxClaimedPixels = 150_000_000;

/** Throws SourceError for a size beyond any scan. */
export function refuseAbsurdSize(object: string, width: number, height: number): void {
  if (width * height <= maxClaimedPixels) return;
  throw new SourceError(
    `${object}: the image claims ${width} x ${height} pixels, more than the limit of ${maxClaimedPixels / 1e6} megapixels.`,
    'Scan or export it again at a lower resolution.',
  );
}

/** Factor from 0 to 1 by which a page of this size must shrink to be rendered. */
export const shrinkage = (width: number, height: number): number =>
  Math.min(1, Math.sqrt(maxRenderedPixels / (width * height)));

/** A whole number of pixels: the nearest, or when shrunk the one below, so that the limit holds. */
export const pixels = (length: number, scale: number): number =>
  Math.max(1, scale < 1 ? Math.floor(length * scale) : Math.round(length));
