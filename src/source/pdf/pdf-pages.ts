import type { PageReader } from '../input-format.js';
import { refuseDamagedImages } from './damaged-images.js';
import { pageObjects } from './page-objects.js';
import { pageScale } from './page-scale.js';
import { PdfDocument } from './pdf-document.js';
import { withBytes } from './pdfium.js';
import { renderPage } from './render-page.js';
import { readTextLayer } from './text-layer.js';

/** A PDF on disk, read piece by piece as its pages are asked for. Throws SourceError. */
export function openPdf(path: string): Promise<PageReader> {
  const document = new PdfDocument(path, ({ pdfium, files }) => {
    const file = files.open(path);
    const pointer = withBytes(pdfium, Buffer.from(`${file.rendererPath}\0`), (name) =>
      pdfium._FPDF_LoadDocument(name, 0),
    );
    return { pointer, bytesTaken: () => file.bytesRead(), release: () => file.close() };
  });
  return pagesOf(document);
}

/** A PDF in memory; `path` is what errors call it. Throws SourceError. */
export function openPdfBytes(path: string, content: Uint8Array): Promise<PageReader> {
  const document = new PdfDocument(path, ({ pdfium }) => {
    const bytes = pdfium._malloc(content.length);
    pdfium.HEAPU8.set(content, bytes);
    const pointer = pdfium._FPDF_LoadMemDocument(bytes, content.length, 0);
    return { pointer, bytesTaken: () => 0, release: () => pdfium._free(bytes) };
  });
  return pagesOf(document);
}

async function pagesOf(document: PdfDocument): Promise<PageReader> {
  return {
    pageCount: await document.countPages(),
    render: (pageNumber) =>
      document.onPage(pageNumber, (pdfium, page, object) => {
        const objects = pageObjects(pdfium, page);
        const raster = renderPage(pdfium, page, object, objects, pageScale(pdfium, page, object, objects));
        refuseDamagedImages(pdfium, object, objects, raster);
        return raster;
      }),
    textLayer: (pageNumber) =>
      document.onPage(pageNumber, (pdfium, page, object) => {
        const objects = pageObjects(pdfium, page);
        return readTextLayer(pdfium, page, objects, pageScale(pdfium, page, object, objects));
      }),
    pageSize: (pageNumber) =>
      document.onPage(pageNumber, (pdfium, page, object) => {
        const { width, height, dpi } = pageScale(pdfium, page, object, pageObjects(pdfium, page));
        return { width, height, dpi };
      }),
    close: async () => document.close(),
  };
}
