import { SourceError } from '../../errors.js';
import type { Raster } from '../input-format.js';
import type { PageObjects } from './page-objects.js';
import type { Pdfium, Pointer } from './pdfium.js';

/**
 * Throws SourceError where a page holds an image and yet shows nothing: a renderer that cannot decode an image leaves
 * the page white without a word. A scan of a white sheet decodes, to white.
 */
export function refuseLostImage(pdfium: Pdfium, object: string, objects: PageObjects, raster: Raster): void {
  if (objects.images.length === 0 || raster.samples.some((sample) => sample !== 255)) return;
  for (const image of objects.images) {
    const bitmap = pdfium._FPDFImageObj_GetBitmap(image.object);
    if (bitmap !== 0 && isUniform(pdfium, bitmap)) continue;
    throw new SourceError(
      `${object}: its image cannot be decoded.`,
      'Repair the file first, e.g. with qpdf, or scan the page again.',
    );
  }
}

function isUniform(pdfium: Pdfium, bitmap: Pointer): boolean {
  try {
    const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const length = pdfium._FPDFBitmap_GetStride(bitmap) * pdfium._FPDFBitmap_GetHeight(bitmap);
    const bytes = pdfium.HEAPU8.subarray(from, from + length);
    return bytes.every((byte) => byte === bytes[0]);
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}
