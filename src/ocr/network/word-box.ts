import type { Box } from '../../model/box.js';
import type { TextLine } from '../engine.js';
import type { LineImage } from './line-image.js';

/** Darker than this is ink in a line image, whose ink is -1 and paper 1. */
const inkBelow = 0;

/**
 * Where the ink between two columns of the line image lies on the raster, in whole pixels; null where there is none.
 * What stands in the margin of the image belongs to the lines above and below.
 */
export function wordBox(image: LineImage, line: TextLine, from: number, to: number): Box | null {
  const { width, height, samples, scale, margin } = image;
  const edge = Math.ceil(margin.down / 2);
  const [first, last] = [Math.max(0, Math.floor(from)), Math.min(width, Math.ceil(to))];
  let [left, top, right, bottom] = [last, height, first, 0];
  for (let y = edge; y < height - edge; y++) {
    for (let x = first; x < last; x++) {
      if ((samples[y * width + x] as number) >= inkBelow) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (bottom === 0) return null;
  const { box, slope } = line;
  const onRaster = (x: number): number => box.left + (x - margin.across) / scale;
  const fall = (slope * ((left + right) / 2 - margin.across)) / scale;
  const placedLeft = Math.round(onRaster(left));
  const placedTop = Math.round(box.top + fall + (top - margin.down) / scale);
  return {
    left: placedLeft,
    top: placedTop,
    right: Math.max(placedLeft + 1, Math.round(onRaster(right))),
    bottom: Math.max(placedTop + 1, Math.round(box.top + fall + (bottom - margin.down) / scale)),
  };
}
