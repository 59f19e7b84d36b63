import { type Box, boxAround } from '../../model/box.js';
import type { OcrLine, OcrWord } from '../../model/page.js';
import type { TextLayer } from '../input-format.js';
import { isVisibleText, type PageObjects } from './page-objects.js';
import type { PageScale } from './page-scale.js';
import { type Pdfium, type Pointer, withScratch } from './pdfium.js';

/** An image that covers more of the page than this is the scan, and text on it somebody's recognition or a stamp. */
const scanCoverage = 0.5;

/**
 * Visible letters on a page-covering image from which the page is taken as born digital with a picture behind it.
 * Fewer are what release stamps and page numbers add to a scan.
 */
const typedOverPicture = 400;

/** Share of letters whose meaning the font does not tell, from which the text is no use. */
const tolerableMapErrors = 0.1;

/** Neither seen nor read; a font that gives them does not tell what it shows. */
const control = /\p{Cc}/u;

/** Nobody has said how sure an old recognition was. */
const confidences = { bornDigital: 1, oldOcr: 0.7 } as const;

interface Glyph {
  readonly text: string;
  /** Null for the spaces and line ends that stand between words. */
  readonly box: Box | null;
  readonly isLineEnd: boolean;
  readonly isVisible: boolean;
}

const space: Glyph = { text: ' ', box: null, isLineEnd: false, isVisible: true };
const lineEnd: Glyph = { ...space, isLineEnd: true };

/** The words a page carries, by line as pdfium puts them in order; null for none. */
export function readTextLayer(
  pdfium: Pdfium,
  page: Pointer,
  objects: PageObjects,
  scale: PageScale,
): TextLayer | null {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return null;
  try {
    const { glyphs, mapErrors } = readGlyphs(pdfium, page, textPage, objects, scale);
    const letters = glyphs.filter((glyph) => glyph.box !== null);
    const visible = letters.filter((glyph) => glyph.isVisible).length;
    const overPicture = objects.images.some((image) => image.coverage >= scanCoverage);
    const bornDigital =
      visible * 2 > letters.length &&
      visible >= (overPicture ? typedOverPicture : 1) &&
      mapErrors <= letters.length * tolerableMapErrors;
    const shown = bornDigital ? glyphs.filter((glyph) => glyph.isVisible || glyph.box === null) : glyphs;
    const lines = linesOf(shown, bornDigital ? confidences.bornDigital : confidences.oldOcr);
    return lines.length === 0 ? null : { lines, bornDigital };
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function readGlyphs(
  pdfium: Pdfium,
  page: Pointer,
  textPage: Pointer,
  objects: PageObjects,
  scale: PageScale,
): { glyphs: readonly Glyph[]; mapErrors: number } {
  const coveredUpTo = Math.max(
    0,
    ...objects.images.filter((image) => image.coverage >= scanCoverage).map((image) => image.order),
  );
  const visibleByObject = new Map<Pointer, boolean>();
  const isVisible = (object: Pointer): boolean => {
    const known = visibleByObject.get(object);
    if (known !== undefined) return known;
    // Some programs draw old OCR in plain black and the scan over it.
    const onTop = (objects.textOrder.get(object) ?? Number.POSITIVE_INFINITY) > coveredUpTo;
    const visible = onTop && object !== 0 && isVisibleText(pdfium, object);
    visibleByObject.set(object, visible);
    return visible;
  };
  const glyphs: Glyph[] = [];
  let mapErrors = 0;
  const count = pdfium._FPDFText_CountChars(textPage);
  const sheet = sheetInPixels(pdfium, page, scale);
  withScratch(pdfium, 40, (at) => {
    for (let i = 0; i < count; i++) {
      const code = pdfium._FPDFText_GetUnicode(textPage, i);
      // A hyphen that breaks a word is U+0002, and what follows it is the next line without a line end between.
      const breaksWord = pdfium._FPDFText_IsHyphen(textPage, i) === 1;
      const text = breaksWord ? '-' : code === 0 ? '\ufffd' : String.fromCodePoint(code);
      if (/\s/.test(text) || pdfium._FPDFText_IsGenerated(textPage, i) === 1) {
        glyphs.push(text === '\n' || text === '\r' ? lineEnd : space);
        continue;
      }
      const isControl = control.test(text);
      if (code === 0 || isControl || pdfium._FPDFText_HasUnicodeMapError(textPage, i) === 1) mapErrors += 1;
      const box = isControl ? null : glyphBox(pdfium, page, textPage, i, scale, sheet, at);
      const object = pdfium._FPDFText_GetTextObject(textPage, i);
      if (box) glyphs.push({ text, box, isLineEnd: false, isVisible: isVisible(object) });
      if (breaksWord) glyphs.push(lineEnd);
    }
  });
  return { glyphs, mapErrors };
}

/** Left, top, width and height. */
type Sheet = readonly [number, number, number, number];

/** The whole page in pixels of the rendered one, which may be no more than the frame of its scan. */
function sheetInPixels(pdfium: Pdfium, page: Pointer, { width, height, frame }: PageScale): Sheet {
  const [across, down] = [width / (frame.right - frame.left), height / (frame.bottom - frame.top)];
  return [
    Math.round(-frame.left * across),
    Math.round(-frame.top * down),
    Math.round(pdfium._FPDF_GetPageWidthF(page) * across),
    Math.round(pdfium._FPDF_GetPageHeightF(page) * down),
  ];
}

/** In pixels of the rendered page: page rotation and crop are accounted for. Null beside the page; empty for a dot finer than a pixel. */
function glyphBox(
  pdfium: Pdfium,
  page: Pointer,
  textPage: Pointer,
  index: number,
  { width, height }: PageScale,
  sheet: Sheet,
  at: Pointer,
): Box | null {
  if (!pdfium._FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)) return null;
  const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.HEAPF64.subarray(at >> 3, (at >> 3) + 4);
  const toPixels = (x: number, y: number): readonly [number, number] => {
    pdfium._FPDF_PageToDevice(page, ...sheet, 0, x, y, at + 32, at + 36);
    return [pdfium.HEAP32[(at + 32) >> 2] ?? 0, pdfium.HEAP32[(at + 36) >> 2] ?? 0];
  };
  const [x0, y0] = toPixels(left, top);
  const [x1, y1] = toPixels(right, bottom);
  const [leftmost, rightmost] = [Math.min(x0, x1), Math.max(x0, x1)];
  const [highest, lowest] = [Math.min(y0, y1), Math.max(y0, y1)];
  if (leftmost >= width || rightmost <= 0 || highest >= height || lowest <= 0) return null;
  return {
    left: Math.max(0, leftmost),
    top: Math.max(0, highest),
    right: Math.min(width, rightmost),
    bottom: Math.min(height, lowest),
  };
}

function linesOf(glyphs: readonly Glyph[], confidence: number): readonly OcrLine[] {
  const lines: OcrLine[] = [];
  let words: OcrWord[] = [];
  let letters: Glyph[] = [];
  const endWord = (): void => {
    const box = boxAround(letters.flatMap((letter) => letter.box ?? []));
    if (box) words.push({ text: letters.map((letter) => letter.text).join(''), box, confidence });
    letters = [];
  };
  const endLine = (): void => {
    endWord();
    const box = boxAround(words.map((word) => word.box));
    if (box) lines.push({ words, box });
    words = [];
  };
  for (const glyph of glyphs) {
    if (glyph.box) letters.push(glyph);
    else if (glyph.isLineEnd) endLine();
    else endWord();
  }
  endLine();
  return lines;
}
