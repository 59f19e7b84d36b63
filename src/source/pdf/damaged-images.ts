import { SourceError } from '../../errors.js';
import type { Raster } from '../input-format.js';
import type { PageObjects, PlacedImage } from './page-objects.js';
import { type Pdfium, type Pointer, withScratch } from './pdfium.js';

/**
 * Throws SourceError where an image of the page is damaged. The renderer says nothing then: what it cannot decode it
 * leaves white, and what is missing at the end of an image becomes black.
 */
export function refuseDamagedImages(
  pdfium: Pdfium,
  object: string,
  { images }: PageObjects,
  raster: Raster,
): void {
  const isWhite = raster.samples.every((sample) => sample === 255);
  for (const image of images) {
    // A scan of a white sheet decodes, to white.
    if (isWhite && !decodesToOneColour(pdfium, image)) {
      throw damaged(object, 'cannot be decoded');
    }
    if (isCutOff(pdfium, image)) throw damaged(object, 'is cut off');
  }
}

const damaged = (object: string, fault: string): SourceError =>
  new SourceError(
    `${object}: its image ${fault}.`,
    'Copy the file again from its original, or scan the page again.',
  );

function decodesToOneColour(pdfium: Pdfium, image: PlacedImage): boolean {
  const bitmap = pdfium._FPDFImageObj_GetBitmap(image.object);
  if (bitmap === 0) return false;
  const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const length = pdfium._FPDFBitmap_GetStride(bitmap) * pdfium._FPDFBitmap_GetHeight(bitmap);
  const bytes = pdfium.HEAPU8.subarray(from, from + length);
  const isUniform = bytes.every((byte) => byte === bytes[0]);
  pdfium._FPDFBitmap_Destroy(bitmap);
  return isUniform;
}

/** Only plain compression tells: its bytes are the samples. A JPEG or G4 image ends where its data end. */
function isCutOff(pdfium: Pdfium, { object, width, height }: PlacedImage): boolean {
  if (!losslessFilters.includes(lastFilter(pdfium, object))) return false;
  const length = pdfium._FPDFImageObj_GetImageDataDecoded(object, 0, 0);
  return !sampleLayouts.some((bitsPerPixel) => {
    const whole = Math.ceil((width * bitsPerPixel) / 8) * height;
    return Math.abs(length - whole) <= Math.max(whole * tolerance, trailingBytes);
  });
}

const losslessFilters: readonly string[] = ['FlateDecode', 'LZWDecode', 'RunLengthDecode'];

/** Bits a pixel may have: 1 to 16 a component, of one, three or four. */
const sampleLayouts = [1, 2, 4, 8, 16, 3, 6, 12, 24, 48, 32, 64] as const;

/** A row or two short does no harm; a line end behind the samples is common. */
const tolerance = 0.01;
const trailingBytes = 16;

/** The filter that yields the samples; empty for an image stored plainly. */
function lastFilter(pdfium: Pdfium, image: Pointer): string {
  const count = pdfium._FPDFImageObj_GetImageFilterCount(image);
  if (count === 0) return '';
  const capacity = 64;
  return withScratch(pdfium, capacity, (at) => {
    const length = pdfium._FPDFImageObj_GetImageFilter(image, count - 1, at, capacity);
    return Buffer.from(
      pdfium.HEAPU8.subarray(at, at + Math.max(0, Math.min(length, capacity) - 1)),
    ).toString();
  });
}
