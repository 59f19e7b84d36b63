import { SourceError } from '../../errors.js';
import type { Raster } from '../input-format.js';
import { withoutColour } from '../without-colour.js';
import type { PageObjects } from './page-objects.js';
import type { PageScale } from './page-scale.js';
import { type Pdfium, type Pointer, withScratch } from './pdfium.js';

const bitmapFormats = { grey: 1, bgr: 2 } as const;

/** Annotations (stamps, notes) are drawn; bytes come as red, green, blue. */
const flags = { annotations: 0x01, grey: 0x08, redFirst: 0x10 } as const;

/** Draws a loaded page on white. Grey where the page holds nothing but grey scans or shows no colour. */
export function renderPage(
  pdfium: Pdfium,
  page: Pointer,
  object: string,
  objects: PageObjects,
  scale: PageScale,
): Raster {
  const { width, height, dpi } = scale;
  const isGrey =
    !objects.hasVectors && objects.images.length > 0 && objects.images.every((image) => image.isGrey);
  const channels = isGrey ? 1 : 3;
  const bitmap = pdfium._FPDFBitmap_CreateEx(
    width,
    height,
    isGrey ? bitmapFormats.grey : bitmapFormats.bgr,
    0,
    0,
  );
  if (bitmap === 0) {
    throw new SourceError(
      `${object}: not enough memory to render ${width} x ${height} pixels.`,
      'Use fewer jobs.',
    );
  }
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    draw(pdfium, page, bitmap, scale, flags.annotations | (isGrey ? flags.grey : flags.redFirst));
    const samples = copyRows(pdfium, bitmap, width * channels, height);
    if (isGrey) return { width, height, dpi, channels, samples };
    const grey = withoutColour(samples);
    return grey
      ? { width, height, dpi, channels: 1, samples: grey }
      : { width, height, dpi, channels: 3, samples };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/**
 * Pixels that the frame stays clear of the bitmap's edges. An image that reached a ten-thousandth of a pixel beyond
 * (300 dpi are no round number of points) would be stretched over one row more, and all its samples blurred.
 */
const clearance = 0.05;

function draw(
  pdfium: Pdfium,
  page: Pointer,
  bitmap: Pointer,
  { width, height, frame }: PageScale,
  flagBits: number,
): void {
  const across = (width - 2 * clearance) / (frame.right - frame.left);
  const down = (height - 2 * clearance) / (frame.bottom - frame.top);
  const [x, y] = [clearance - frame.left * across, clearance - frame.top * down];
  withScratch(pdfium, 40, (matrix) => {
    const clip = matrix + 24;
    pdfium.HEAPF32.set([across, 0, 0, down, x, y], matrix >> 2);
    pdfium.HEAPF32.set([0, 0, width, height], clip >> 2);
    pdfium._FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, flagBits);
  });
}

/** The rows of a bitmap without the padding at their ends. */
function copyRows(pdfium: Pdfium, bitmap: Pointer, rowBytes: number, rows: number): Uint8Array {
  const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  if (stride === rowBytes) return pdfium.HEAPU8.slice(from, from + rowBytes * rows);
  const samples = new Uint8Array(rowBytes * rows);
  for (let row = 0; row < rows; row++) {
    const start = from + row * stride;
    samples.set(pdfium.HEAPU8.subarray(start, start + rowBytes), row * rowBytes);
  }
  return samples;
}
