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
    if (isWhite && (!decodesToOneColour(pdfium, image) || holdsMoreThanWhite(pdfium, image))) {
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

/** A white sheet takes a bit a row in Group 4 and less in JBIG2; a page of writing takes some ten thousand bytes. */
function holdsMoreThanWhite(pdfium: Pdfium, { object, width, height }: PlacedImage): boolean {
  if (!bilevelFilters.includes(lastFilter(pdfium, object))) return false;
  return pdfium._FPDFImageObj_GetImageDataRaw(object, 0, 0) > 400 + (width * height) / 4000;
}

const bilevelFilters: readonly string[] = ['CCITTFaxDecode', 'JBIG2Decode'];

/** Only plain compression tells: its bytes are the samples. A JPEG or G4 image ends where its data end. */
function isCutOff(pdfium: Pdfium, { object, width, height, bitsPerPixel }: PlacedImage): boolean {
  if (!losslessFilters.includes(lastFilter(pdfium, object))) return false;
  const length = pdfium._FPDFImageObj_GetImageDataDecoded(object, 0, 0);
  return !(layouts[bitsPerPixel] ?? layouts[24]).some((stored) => {
    const whole = Math.ceil((width * stored) / 8) * height;
    return Math.abs(length - whole) <= Math.max(whole * tolerance, trailingBytes);
  });
}

const losslessFilters: readonly string[] = ['FlateDecode', 'LZWDecode', 'RunLengthDecode'];

/** Bits a pixel may take in the file, by those it has when decoded: 1 to 16 a component, of one, three or four. */
const layouts: Readonly<Record<number, readonly number[]>> & { readonly 24: readonly number[] } = {
  1: [1],
  8: [8, 1, 2, 4, 16],
  24: [24, 32, 3, 6, 12, 48, 4, 8, 16, 64],
};

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
