import type { Box } from '../../model/box.js';
import type { PlacedImage } from './page-objects.js';
import { type Pdfium, type Pointer, withScratch } from './pdfium.js';

/** Points by which the edges of a scan may miss those of its page: page sizes are often rounded to whole points. */
const tolerance = 1;

/** A fax of 204 x 196 dpi is read as it is; one of 204 x 98 would have letters of half their height. */
const squareness = 1.1;

/** Share of its length by which an edge may leave its direction: less than half a pixel of a scan. */
const straightness = 1e-4;

/** A scan that is its whole page, upright as the page is shown. */
interface ScanFrame {
  /** Pixels of the scan itself. */
  readonly width: number;
  readonly height: number;
  /** Where its edges lie: points from the upper left corner of the page as shown, downwards. */
  readonly frame: Box;
}

/** Null where the scan is not the whole page, lies aslant, or has pixels that are far from square. */
export function scanFrame(pdfium: Pdfium, page: Pointer, scan: PlacedImage): ScanFrame | null {
  const placement = placementOf(scan);
  if (!placement) return null;
  const { left, top, right, bottom, columns, rows } = placement;
  const ratio = ((right - left) * rows) / ((top - bottom) * columns);
  if (Math.max(ratio, 1 / ratio) > squareness) return null;
  const sheet = pageBox(pdfium, page);
  // Clockwise from the left, as the page is turned.
  const margins = [left - sheet.left, sheet.top - top, sheet.right - right, bottom - sheet.bottom];
  if (margins.some((margin) => Math.abs(margin) > tolerance)) return null;
  const turns = pdfium._FPDFPage_GetRotation(page);
  const shown = (side: number): number => margins[(side - turns + 4) % 4] as number;
  const [width, height] = turns % 2 === 0 ? [columns, rows] : [rows, columns];
  return {
    width,
    height,
    frame: {
      left: shown(0),
      top: shown(1),
      right: pdfium._FPDF_GetPageWidthF(page) - shown(2),
      bottom: pdfium._FPDF_GetPageHeightF(page) - shown(3),
    },
  };
}

/** Points in the page's own coordinates: upwards, before the page is turned. */
interface Placement extends Box {
  /** Pixels of the image along the bottom and the left edge of the page. */
  readonly columns: number;
  readonly rows: number;
}

/** Null for an image whose edges do not run along those of the page. */
function placementOf({ matrix, width, height }: PlacedImage): Placement | null {
  const [a, b, c, d, e, f] = matrix;
  const isUpright = Math.abs(b) <= Math.abs(a) * straightness && Math.abs(c) <= Math.abs(d) * straightness;
  const isTurned = Math.abs(a) <= Math.abs(b) * straightness && Math.abs(d) <= Math.abs(c) * straightness;
  if (!isUpright && !isTurned) return null;
  const [across, up] = isUpright ? [a, d] : [c, b];
  return {
    left: Math.min(e, e + across),
    right: Math.max(e, e + across),
    bottom: Math.min(f, f + up),
    top: Math.max(f, f + up),
    ...(isUpright ? { columns: width, rows: height } : { columns: height, rows: width }),
  };
}

/** What of the page is shown, in its own coordinates. */
function pageBox(pdfium: Pdfium, page: Pointer): Box {
  return withScratch(pdfium, 16, (at) => {
    pdfium._FPDF_GetPageBoundingBox(page, at);
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + 4);
    return { left, top, right, bottom };
  });
}
