import type { Box } from '../model/box.js';
import type { Rotation } from '../model/page.js';
import type { GreyRaster } from './grey-raster.js';

/** The raster turned clockwise. */
export function turnRaster(raster: GreyRaster, rotation: Rotation): GreyRaster {
  if (rotation === 0) return raster;
  const { width, height, samples } = raster;
  const turned = new Uint8Array(samples.length);
  if (rotation === 180) {
    for (let index = 0, last = samples.length - 1; index <= last; index++)
      turned[last - index] = samples[index] as number;
    return { width, height, samples: turned };
  }
  for (let y = 0; y < height; y++) {
    // A quarter clockwise: the top row becomes the right column.
    let at = rotation === 90 ? height - 1 - y : (width - 1) * height + y;
    const step = rotation === 90 ? height : -height;
    for (let x = 0; x < width; x++, at += step) turned[at] = samples[y * width + x] as number;
  }
  return { width: height, height: width, samples: turned };
}

/**
 * A box of a turned page back on the page as it lay.
 * `width` and `height` are those of the page as it lay, in the pixels of the box.
 */
export function turnBoxBack(box: Box, rotation: Rotation, width: number, height: number): Box {
  switch (rotation) {
    case 0:
      return box;
    case 90:
      return { left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left };
    case 180:
      return {
        left: width - box.right,
        top: height - box.bottom,
        right: width - box.left,
        bottom: height - box.top,
      };
    case 270:
      return { left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right };
  }
}
