import sharp from 'sharp';
import type { PageImage } from '../model/source-file.js';
import { divideBackground } from './divide-background.js';
import { type GreyRaster, greyOf } from './grey-raster.js';

/** Pixels. A typed letter page of this height has capitals about 24 pixels high. */
const preparedHeight = 2400;

export interface PreparedImage {
  readonly raster: GreyRaster;
  /** Pixels of the raster for one of the scan. */
  readonly scale: number;
}

/** The page as the engine reads it best: grey, no larger than it need be, the paper white. */
export async function prepareImage(image: PageImage): Promise<PreparedImage> {
  const scale = Math.min(1, preparedHeight / image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const grey = greyOf(image);
  const samples = await sharp(grey.samples, { raw: { width: grey.width, height: grey.height, channels: 1 } })
    .resize(width, height, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { raster: await divideBackground({ width, height, samples }), scale };
}
