import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { SourceError } from '../errors.js';
import type { PageSize, Raster } from './input-format.js';
import { refuseAbsurdSize, shrinkage } from './page-limits.js';
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
  failOn: 'truncated',
  limitInputPixels: false,
  sequentialRead: true,
});

/** Size of one image of a file as it will be rendered: upright by its EXIF orientation and within the limit. */
export async function imageSize(path: string, index: number): Promise<PageSize> {
  const metadata = await metadataOf(path, index);
  const { width, height } = metadata.autoOrient;
  refuseAbsurdSize(path, width, height);
  const scale = shrinkage(width, height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    dpi: dpiOf(metadata, scale),
  };
}

/**
 * One image of a file, by its place from 0: turned upright by its EXIF orientation (so boxes found on it are in the
 * turned image), transparency on white, 16 bits to 8, CMYK and palettes to RGB, one channel where there is no colour.
 */
export async function renderImage(path: string, index: number): Promise<Raster> {
  const metadata = await metadataOf(path, index);
  const size = await imageSize(path, index);
  const grey = greySpaces.includes(metadata.space) && metadata.channels <= 2;
  let image = sharp(path, reading(index)).autoOrient().flatten({ background: '#ffffff' });
  if (size.width !== metadata.autoOrient.width) {
    image = image.resize(size.width, size.height, { fit: 'fill' });
  }
  image = image.toColourspace(grey ? 'b-w' : 'srgb');
  const { data, info } = await image
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw damaged(path, cause);
    });
  const dimensions = { width: info.width, height: info.height, dpi: size.dpi };
  if (info.channels === 1) return { ...dimensions, channels: 1, samples: data };
  const samples = withoutColour(data);
  return samples ? { ...dimensions, channels: 1, samples } : { ...dimensions, channels: 3, samples: data };
}

async function metadataOf(path: string, index: number): Promise<Metadata> {
  try {
    return await sharp(path, reading(index)).metadata();
  } catch (cause) {
    throw damaged(path, cause);
  }
}

/** Cameras and many programs write 72 for want of knowledge; no scan has so little. */
function dpiOf(metadata: Metadata, scale: number): number | null {
  const { density } = metadata;
  return density === undefined || density <= 72 ? null : Math.round(density * scale);
}
