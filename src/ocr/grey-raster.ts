import type { PageImage } from '../model/source-file.js';

/** Grey of white paper. */
export const paper = 255;

/** A grey picture: one byte a sample, row by row from the top left, 0 black, 255 white, without padding. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

/** The page in grey, weighted as the eye sees (Rec. 601). Shares the samples of an image that is grey already. */
export function greyOf(image: PageImage): GreyRaster {
  const { width, height, samples, channels } = image;
  if (channels === 1) return { width, height, samples };
  const grey = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < grey.length; index++, at += 3) {
    grey[index] =
      ((samples[at] as number) * 77 + (samples[at + 1] as number) * 150 + (samples[at + 2] as number) * 29) >>
      8;
  }
  return { width, height, samples: grey };
}

/** Whether there is nothing but black and white, as in a fax or a microfilm scan; looks at one sample in seven. */
export function isBilevel({ samples }: GreyRaster): boolean {
  for (let at = 0; at < samples.length; at += 7) {
    const sample = samples[at] as number;
    if (sample !== 0 && sample !== 255) return false;
  }
  return true;
}

/** Whether more of the page is dark than light, as a photostat or a microfilm in negative is; looks at one sample in seven. */
export function isMostlyDark({ samples }: GreyRaster): boolean {
  let dark = 0;
  for (let at = 0; at < samples.length; at += 7) if ((samples[at] as number) < 128) dark++;
  return dark * 2 > samples.length / 7;
}

/** Black for white and white for black. */
export const negativeOf = ({ width, height, samples }: GreyRaster): GreyRaster => ({
  width,
  height,
  samples: samples.map((sample) => 255 - sample),
});
