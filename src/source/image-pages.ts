import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { SourceError } from '../errors.js';
import type { PageSize, Raster } from './input-format.js';
import { pixels, refuseAbsurdSize, shrinkage } from './page-limits.js';
import { withoutColour } from './without-colour.js';

// A page is read once, and a file may change between two runs of one process.
sharp.cache(false);

/** Interpretations of libvips that hold one channel of light. */
const greySpaces: readonly string[] = ['b-w', 'grey16', 'multiband'];

const damaged = (object: string, cause: unknown): SourceError =>
  new SourceError(
    `${object}: the image is damaged (${firstLine(cause)}).`,
    'Copy it again from its original, or scan the page again.',
    { cause },
  );

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]?.trim().replace(/\.$/, '') ?? '';

/** A partly decoded page must be an error, never a half-grey page; `page` counts from 0. */
const reading = (page: number): SharpOptions => ({
  page,
  failOn: 'error',
  limitInputPixels: false,
  sequentialRead: true,
});

/** An image file by its path, or its bytes where they had to be mended; `object` is what errors call it. */
export interface ImageFile {
  readonly object: string;
  readonly input: string | Buffer;
}

/** Size of one image of a file as it will be rendered: upright by its EXIF orientation and within the limit. */
export async function imageSize(file: ImageFile, index: number): Promise<PageSize> {
  const metadata = await metadataOf(file, index);
  const { width, height } = metadata.autoOrient;
  refuseAbsurdSize(file.object, width, height);
  const scale = shrinkage(width, height);
  return {
    width: pixels(width, scale),
    height: pixels(height, scale),
    dpi: dpiOf(metadata, scale),
  };
}

/**
 * One image of a file, by its place from 0: turned upright by its EXIF orientation (so boxes found on it are in the
 * turned image), transparency on white, 16 bits to 8, CMYK and palettes to RGB, one channel where there is no colour.
 */
export async function renderImage(file: ImageFile, index: number): Promise<Raster> {
  const metadata = await metadataOf(file, index);
  const size = await imageSize(file, index);
  const grey = greySpaces.includes(metadata.space) && metadata.channels <= 2;
  let image = sharp(file.input, reading(index)).autoOrient().flatten({ background: '#ffffff' });
  if (size.width !== metadata.autoOrient.width) {
    image = image.resize(size.width, size.height, { fit: 'fill' });
  }
  image = image.toColourspace(grey ? 'b-w' : 'srgb');
  const { data, info } = await image
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw damaged(file.object, cause);
    });
  const dimensions = { width: info.width, height: info.height, dpi: size.dpi };
  if (info.channels === 1) return { ...dimensions, channels: 1, samples: data };
  const samples = withoutColour(data);
  return samples ? { ...dimensions, channels: 1, samples } : { ...dimensions, channels: 3, samples: data };
}

async function metadataOf(file: ImageFile, index: number): Promise<Metadata> {
  try {
    return await sharp(file.input, reading(index)).metadata();
  } catch (cause) {
    throw damaged(file.object, cause);
  }
}

/** Cameras and many programs write 72 for want of knowledge; no scan has so little. */
function dpiOf(metadata: Metadata, scale: number): number | null {
  const { density } = metadata;
  return density === undefined || density <= 72 ? null : Math.round(density * scale);
}
