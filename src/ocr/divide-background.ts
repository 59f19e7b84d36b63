import sharp from 'sharp';
import type { GreyRaster } from './grey-raster.js';

/** Stains, folds and the tone of the paper are divided out: what is left is ink on white. */
export async function divideBackground({ width, height, samples }: GreyRaster): Promise<GreyRaster> {
  const raw = { width, height, channels: 1 } as const;
  const paper = await sharp(samples, { raw }).blur(40).toColourspace('b-w').raw().toBuffer();
  const divided = new Uint8Array(samples.length);
  for (let index = 0; index < samples.length; index++) {
    divided[index] = Math.min(255, ((samples[index] as number) * 235) / Math.max(1, paper[index] as number));
  }
  return { width, height, samples: divided };
}
