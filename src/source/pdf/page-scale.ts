import { pixels, refuseAbsurdSize, shrinkage } from '../page-limits.js';
import type { PageObjects, PlacedImage } from './page-objects.js';
import type { Pdfium, Pointer } from './pdfium.js';

/** Pages drawn rather than scanned are rendered at what a careful scan has. */
const vectorDpi = 300;

/** Images that together cover less of the page are a letterhead or a photograph, not the scan. */
const scanCoverage = 0.3;

export interface PageScale {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/**
 * Pixels at which a page is rendered: those of its finest image that, with those finer still, covers a scan's share
 * of the page (strips count together; a fine stamp on a coarse scan does not decide).
 */
export function pageScale(pdfium: Pdfium, page: Pointer, object: string, objects: PageObjects): PageScale {
  for (const image of objects.images) refuseAbsurdSize(object, image.width, image.height);
  const scanned = scanDpi(objects.images);
  const dpi = scanned === null ? vectorDpi : objects.hasVisibleText ? Math.max(scanned, vectorDpi) : scanned;
  const wanted = {
    width: (pdfium._FPDF_GetPageWidthF(page) * dpi) / 72,
    height: (pdfium._FPDF_GetPageHeightF(page) * dpi) / 72,
  };
  const scale = shrinkage(wanted.width, wanted.height);
  return {
    width: pixels(wanted.width, scale),
    height: pixels(wanted.height, scale),
    dpi: Math.max(1, Math.round(dpi * scale)),
  };
}

function scanDpi(images: readonly PlacedImage[]): number | null {
  let covered = 0;
  for (const image of [...images].sort((a, b) => b.dpi - a.dpi)) {
    covered += image.coverage;
    if (covered >= scanCoverage) return image.dpi;
  }
  return null;
}
