import type { Box } from '../../model/box.js';
import { pixels, refuseAbsurdSize, shrinkage } from '../page-limits.js';
import type { PageObjects, PlacedImage } from './page-objects.js';
import type { Pdfium, Pointer } from './pdfium.js';
import { scanFrame } from './scan-frame.js';

/** Pages drawn rather than scanned are rendered at what a careful scan has. */
const vectorDpi = 300;

/** Images that together cover less of the page are a letterhead or a photograph, not the scan. */
const scanCoverage = 0.3;

export interface PageScale {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** What of the page fills these pixels: points from the upper left corner of the page as shown, downwards. */
  readonly frame: Box;
}

/**
 * Pixels at which a page is rendered: those of its finest image that, with those finer still, covers a scan's share
 * of the page (strips count together; a fine stamp on a coarse scan does not decide). A scan that is the whole page
 * gives its own width and height, so that each of its pixels is one of the rendered page.
 */
export function pageScale(pdfium: Pdfium, page: Pointer, object: string, objects: PageObjects): PageScale {
  for (const image of objects.images) refuseAbsurdSize(object, image.width, image.height);
  const scan = finestScan(objects.images);
  const dpi = Math.max(scan?.dpi ?? vectorDpi, objects.hasVisibleText ? vectorDpi : 0);
  const [right, bottom] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  const wanted = { width: (right * dpi) / 72, height: (bottom * dpi) / 72 };
  const scale = shrinkage(wanted.width, wanted.height);
  const keepsPixels = scan !== null && dpi === scan.dpi && scale === 1;
  return {
    width: pixels(wanted.width, scale),
    height: pixels(wanted.height, scale),
    frame: { left: 0, top: 0, right, bottom },
    ...(keepsPixels && scanFrame(pdfium, page, scan)),
    dpi: Math.max(1, Math.round(dpi * scale)),
  };
}

function finestScan(images: readonly PlacedImage[]): PlacedImage | null {
  let covered = 0;
  for (const image of [...images].sort((a, b) => b.dpi - a.dpi)) {
    covered += image.coverage;
    if (covered >= scanCoverage) return image;
  }
  return null;
}
