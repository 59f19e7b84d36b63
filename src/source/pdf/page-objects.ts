import { type Pdfium, type Pointer, withScratch } from './pdfium.js';

const objectTypes = { text: 1, path: 2, image: 3, form: 5 } as const;

/** DeviceGray and CalGray, as the C interface numbers them. */
const greyColourSpaces: readonly number[] = [1, 4];

/** An image as placed on its page. */
export interface PlacedImage {
  readonly object: Pointer;
  /** Of the embedded image. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch as placed, the finer of both directions. */
  readonly dpi: number;
  /** Of the page's area, 0..1; an image larger than the page covers 1. */
  readonly coverage: number;
  /** From the unit square to points of the page's own coordinates. */
  readonly matrix: Matrix;
  /** As the renderer decodes it: 1, 8 (fewer bits and palettes too) or 24. */
  readonly bitsPerPixel: number;
  readonly isGrey: boolean;
  /** Place in the order of drawing: later ones lie on top. */
  readonly order: number;
}

export interface PageObjects {
  readonly images: readonly PlacedImage[];
  /** Text objects by their address, with their place in the order of drawing. */
  readonly textOrder: ReadonlyMap<Pointer, number>;
  /** Whether anything but images is drawn: text, visible or not, lines, shadings. */
  readonly hasVectors: boolean;
  readonly hasVisibleText: boolean;
}

/** a, b, c, d, e, f as PDF orders them: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Forms within forms deeper than this are a loop or a mistake. */
const maxDepth = 12;

/** What a page draws, forms within it included. */
export function pageObjects(pdfium: Pdfium, page: Pointer): PageObjects {
  const pageArea = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page);
  const images: PlacedImage[] = [];
  const textOrder = new Map<Pointer, number>();
  let order = 0;
  let hasVectors = false;
  let hasVisibleText = false;

  const visit = (object: Pointer, outer: Matrix, depth: number): void => {
    order += 1;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === objectTypes.image) {
      const image = placedImage(pdfium, page, object, outer, pageArea, order);
      if (image) images.push(image);
    } else if (type === objectTypes.text) {
      textOrder.set(object, order);
      if (isVisibleText(pdfium, object)) {
        hasVisibleText = true;
        hasVectors = true;
      }
    } else if (type === objectTypes.form) {
      if (depth >= maxDepth) return;
      const inner = multiply(matrixOf(pdfium, object), outer);
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count; i++) visit(pdfium._FPDFFormObj_GetObject(object, i), inner, depth + 1);
    } else {
      hasVectors = true;
    }
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) visit(pdfium._FPDFPage_GetObject(page, i), identity, 0);
  return { images, textOrder, hasVectors, hasVisibleText };
}

/** Mode 3 draws nothing (old OCR is laid under a scan so), 7 only clips; a fully transparent fill is as good as none. */
export function isVisibleText(pdfium: Pdfium, object: Pointer): boolean {
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  if (mode === 3 || mode === 7) return false;
  return withScratch(pdfium, 16, (at) => {
    const known = pdfium._FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12);
    return !known || mode !== 0 || pdfium.HEAPU32[(at + 12) >> 2] !== 0;
  });
}

function placedImage(
  pdfium: Pdfium,
  page: Pointer,
  object: Pointer,
  outer: Matrix,
  pageArea: number,
  order: number,
): PlacedImage | null {
  const matrix = multiply(matrixOf(pdfium, object), outer);
  const [a, b, c, d] = matrix;
  const [acrossPoints, downPoints] = [Math.hypot(a, b), Math.hypot(c, d)];
  return withScratch(pdfium, 64, (at) => {
    pdfium._FPDFImageObj_GetImagePixelSize(object, at, at + 4);
    const width = pdfium.HEAPU32[at >> 2] ?? 0;
    const height = pdfium.HEAPU32[(at >> 2) + 1] ?? 0;
    if (width === 0 || height === 0 || acrossPoints === 0 || downPoints === 0) return null;
    // width, height, two floats of dpi, bits a pixel, colour space, marked content
    const known = pdfium._FPDFImageObj_GetImageMetadata(object, page, at);
    const bitsPerPixel = pdfium.HEAPU32[(at >> 2) + 4] ?? 0;
    const colourSpace = pdfium.HEAP32[(at >> 2) + 5] ?? 0;
    return {
      object,
      width,
      height,
      dpi: 72 * Math.max(width / acrossPoints, height / downPoints),
      coverage: Math.min(1, Math.abs(a * d - b * c) / pageArea),
      matrix,
      bitsPerPixel,
      isGrey:
        known !== 0 && bitsPerPixel <= 8 && (bitsPerPixel === 1 || greyColourSpaces.includes(colourSpace)),
      order,
    };
  });
}

function matrixOf(pdfium: Pdfium, object: Pointer): Matrix {
  return withScratch(pdfium, 24, (at) => {
    if (!pdfium._FPDFPageObj_GetMatrix(object, at)) return identity;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + 6);
    return [a, b, c, d, e, f];
  });
}

/** First `inner`, then `outer`. */
function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
