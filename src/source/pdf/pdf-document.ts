import { SourceError } from '../../errors.js';
import type { PageReader } from '../input-format.js';
import { refuseLostImage } from './lost-image.js';
import { type PageObjects, pageObjects } from './page-objects.js';
import { type PageScale, pageScale } from './page-scale.js';
import { type Pdfium, type Pointer, startRenderer, withBytes } from './pdfium.js';
import { renderPage } from './render-page.js';
import { readTextLayer } from './text-layer.js';

/** A loaded page with what it draws and the pixels it will have. */
interface LoadedPage {
  readonly page: Pointer;
  readonly object: string;
  readonly objects: PageObjects;
  readonly scale: PageScale;
}

/** A PDF on disk, read piece by piece as its pages are asked for. */
export async function openPdf(path: string): Promise<PageReader> {
  const { pdfium, files } = await startRenderer();
  const file = files.open(path);
  const document = withBytes(pdfium, Buffer.from(`${file.rendererPath}\0`), (name) =>
    pdfium._FPDF_LoadDocument(name, 0),
  );
  return readerOf(pdfium, path, document, () => file.close());
}

/** A PDF in memory; `path` is what errors call it. */
export async function openPdfBytes(path: string, content: Uint8Array): Promise<PageReader> {
  const { pdfium } = await startRenderer();
  const bytes = pdfium._malloc(content.length);
  pdfium.HEAPU8.set(content, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, content.length, 0);
  return readerOf(pdfium, path, document, () => pdfium._free(bytes));
}

function readerOf(pdfium: Pdfium, path: string, document: Pointer, release: () => void): PageReader {
  const pageCount = document === 0 ? 0 : pdfium._FPDF_GetPageCount(document);
  const close = (): void => {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    release();
  };
  if (pageCount === 0) {
    const error = document === 0 ? refusal(path, pdfium._FPDF_GetLastError()) : withoutPages(path);
    close();
    throw error;
  }

  const onPage = <T>(pageNumber: number, ask: (loaded: LoadedPage) => T): T => {
    const object = `${path}, page ${pageNumber}`;
    const page = pdfium._FPDF_LoadPage(document, pageNumber - 1);
    if (page === 0) throw damagedPage(object);
    try {
      const objects = pageObjects(pdfium, page);
      const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
      return ask({ page, object, objects, scale: pageScale(object, width, height, objects) });
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  };
  return {
    pageCount,
    render: async (pageNumber) =>
      onPage(pageNumber, ({ page, object, objects, scale }) => {
        const raster = renderPage(pdfium, page, object, objects, scale);
        refuseLostImage(pdfium, object, objects, raster);
        return raster;
      }),
    textLayer: async (pageNumber) =>
      onPage(pageNumber, ({ page, objects, scale }) => readTextLayer(pdfium, page, objects, scale)),
    pageSize: async (pageNumber) => onPage(pageNumber, ({ scale }) => scale),
    close: async () => close(),
  };
}

const errorCodes = { password: 4, security: 5 } as const;

function refusal(path: string, code: number): SourceError {
  if (code === errorCodes.password) {
    return new SourceError(
      `${path}: the PDF is locked.`,
      'Remove the password first, e.g. with qpdf --password=... --decrypt.',
    );
  }
  if (code === errorCodes.security) {
    return new SourceError(
      `${path}: the PDF is encrypted in a way that cannot be read.`,
      'Remove the encryption first, e.g. with qpdf --decrypt.',
    );
  }
  return new SourceError(
    `${path}: the PDF is damaged or cut off.`,
    'Copy it again from its original, or try to repair it, e.g. with qpdf damaged.pdf repaired.pdf.',
  );
}

const withoutPages = (path: string): SourceError =>
  new SourceError(`${path}: the PDF has no pages.`, 'Copy it again from its original.');

const damagedPage = (object: string): SourceError =>
  new SourceError(
    `${object}: the page is damaged.`,
    'Try to repair the file, e.g. with qpdf damaged.pdf repaired.pdf, or scan the page again.',
  );
