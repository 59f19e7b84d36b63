import sharp from 'sharp';
import type { GreyRaster } from './grey-raster.js';

/** The raster in another size, every sample the weighted mean of those it covers. */
export async function resizeRaster(raster: GreyRaster, width: number, height: number): Promise<GreyRaster> {
  if (width === raster.width && height === raster.height) return raster;
  const { data } = await sharp(raster.samples, {
    raw: { width: raster.width, height: raster.height, channels: 1 },
    limitInputPixels: false,
  })
    // The default kernel sharpens edges: on bilevel scans the engine then takes M for V and O for 0.
    .resize(width, height, { fit: 'fill', kernel: 'mitchell' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, samples: data };
}

/** Half the width and height, odd edges dropped: the mean of every four samples. A single row or column stays. */
export function halve({ width, height, samples }: GreyRaster): GreyRaster {
  if (width < 2 || height < 2) return { width, height, samples };
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const halved = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++) {
    let upper = y * 2 * width;
    let lower = upper + width;
    const start = y * halfWidth;
    for (let x = 0; x < halfWidth; x++, upper += 2, lower += 2) {
      halved[start + x] =
        ((samples[upper] as number) +
          (samples[upper + 1] as number) +
          (samples[lower] as number) +
          (samples[lower + 1] as number) +
          2) >>
        2;
    }
  }
  return { width: halfWidth, height: halfHeight, samples: halved };
}
