import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SourceError } from '../../../src/errors.js';
import { type OpenSource, openSource } from '../../../src/source/index.js';
import { startRenderer } from '../../../src/source/pdf/pdfium.js';
import { barInJbig2, g4Image } from '../../support/bilevel-data.js';
import {
  type EmbeddedImage,
  flateImage,
  lockedPdfFile,
  type PdfPage,
  pdfFile,
  place,
  scannedPage,
} from '../../support/pdf-file.js';
import { expectPixel, pixel } from '../../support/samples.js';
import { box, colourPage, greyPage } from '../../support/scans.js';

const open = async (content: Uint8Array): Promise<OpenSource> =>
  openSource(join(await box({ 'letters.pdf': content }), 'letters.pdf'));

const openPages = (...pages: PdfPage[]): Promise<OpenSource> => open(pdfFile(pages));

/** Dark in its left quarter. */
const grey = (width: number, height: number): EmbeddedImage =>
  flateImage(width, height, 1, (x) => (x < width / 4 ? 20 : 230));

const text = 'BT /F 12 Tf 20 150 Td (Dear Mr. Hall:) Tj ET\n';

describe('a page is rendered at the size of its scan', () => {
  it('pixel for pixel', async () => {
    const source = await openPages(scannedPage(grey(417, 625), 100, 150));
    expect(await source.pageSize(1)).toEqual({ width: 417, height: 625, dpi: 300 });
    const image = await source.renderPage(1);
    expect([image.width, image.height, image.dpi, image.channels]).toEqual([417, 625, 300, 1]);
    expect([pixel(image, 103, 300), pixel(image, 105, 300)]).toEqual([[20], [230]]);
    await source.close();
  });

  it.each<[string, PdfPage, number]>([
    [
      'of its finest image where several cover it',
      {
        width: 100,
        height: 100,
        content: place(0, 0, 0, 100, 100) + place(1, 0, 0, 100, 100),
        images: [grey(100, 100), grey(200, 200)],
      },
      200,
    ],
    [
      'of two halves',
      {
        width: 100,
        height: 100,
        content: place(0, 0, 50, 100, 50) + place(1, 0, 0, 100, 50),
        images: [grey(200, 100), grey(200, 100)],
      },
      200,
    ],
    [
      'of twenty strips',
      {
        width: 100,
        height: 100,
        content: Array.from({ length: 20 }, (_, i) => place(i, 0, i * 5, 100, 5)).join(''),
        images: Array.from({ length: 20 }, () => grey(150, 8)),
      },
      160,
    ],
    [
      'of a coarse scan, not of the fine stamp on it',
      {
        width: 100,
        height: 100,
        content: place(0, 0, 0, 100, 100) + place(1, 10, 10, 10, 10),
        images: [grey(150, 150), grey(200, 200)],
      },
      150,
    ],
    ['with more rows to the inch than columns', scannedPage(grey(100, 200), 100, 100), 200],
    ['at 300 dpi where it is drawn', { width: 72, height: 72, content: text }, 300],
    [
      'at 300 dpi where a small picture stands in it',
      { width: 72, height: 72, content: place(0, 0, 0, 20, 20) + text, images: [grey(10, 10)] },
      300,
    ],
    [
      'at 300 dpi where words are drawn on a coarse picture',
      { width: 72, height: 72, content: place(0, 0, 0, 72, 72) + text, images: [grey(50, 50)] },
      300,
    ],
  ])('%s', async (_, page, width) => {
    expect(await (await openPages(page)).pageSize(1)).toMatchObject({ width });
  });

  it('turned as the page is turned', async () => {
    const source = await openPages({ ...scannedPage(grey(100, 150), 100, 150), rotate: 90 });
    const image = await source.renderPage(1);
    expect([image.width, image.height]).toEqual([150, 100]);
    expect([pixel(image, 75, 10), pixel(image, 75, 90)]).toEqual([[20], [230]]);
  });

  it('within the limit of pixels', async () => {
    const source = await openPages({ width: 14_400, height: 14_400, content: text });
    const { width, height, dpi } = await source.pageSize(1);
    expect(width * height).toBeLessThanOrEqual(40_000_000);
    expect(dpi).toBeLessThan(300);
  });
});

describe('images', () => {
  it('in Group 4 are grey', async () => {
    const image = await g4Image(200, 100, { left: 30, right: 60 });
    const page = await (await openPages(scannedPage(image, 200, 100))).renderPage(1);
    expect(page.channels).toBe(1);
    expect([29, 30, 59, 60].map((x) => pixel(page, x, 50))).toEqual([[255], [0], [0], [255]]);
  });

  it('in JBIG2 are grey', async () => {
    const entries = '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode';
    const image = { width: 200, height: 100, entries, data: barInJbig2 };
    const page = await (await openPages(scannedPage(image, 200, 100))).renderPage(1);
    expect(page.channels).toBe(1);
    expect([29, 30, 59, 60].map((x) => pixel(page, x, 50))).toEqual([[255], [0], [0], [255]]);
  });

  it('in Group 4 with writing in their data are never a white page', async () => {
    const { entries, data, ...size } = await g4Image(200, 100, { left: 200, right: 200 });
    const white = scannedPage({ ...size, entries, data });
    expect(new Set((await (await openPages(white)).renderPage(1)).samples)).toEqual(new Set([255]));
    const silent = scannedPage({ ...size, entries, data: Buffer.concat([data, Buffer.alloc(5000, 1)]) });
    await expect((await openPages(silent)).renderPage(1)).rejects.toThrow(/its image cannot be decoded/);
  });

  it.each([
    ['colour', colourPage(), 'DeviceRGB', [192, 160, 96]],
    ['grey', greyPage(), 'DeviceGray', [230]],
  ])('in JPEG keep their %s', async (_, sheet, space, expected) => {
    const data = await sheet.jpeg().toBuffer();
    const entries = `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`;
    const source = await openPages(scannedPage({ width: 80, height: 120, entries, data }, 80, 120));
    expectPixel(await source.renderPage(1), 60, 60, expected);
  });

  it('stored in colour without any are grey', async () => {
    const source = await openPages(scannedPage(flateImage(60, 90, 3, () => 200)));
    expect((await source.renderPage(1)).channels).toBe(1);
  });

  it('all white are a white page and no error', async () => {
    const source = await openPages(
      scannedPage(
        flateImage(60, 90, 1, () => 255),
        60,
        90,
      ),
    );
    expect(new Set((await source.renderPage(1)).samples)).toEqual(new Set([255]));
  });

  it.each([
    ['JPEG', '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode'],
    ['JPEG 2000', '/Filter/JPXDecode'],
    ['JBIG2', '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode'],
  ])('that are no %s within are an error, not a white page', async (_, entries) => {
    const image = { width: 60, height: 90, entries, data: Buffer.alloc(400, 'no image ') };
    await expect((await openPages(scannedPage(image))).renderPage(1)).rejects.toThrow(
      /letters\.pdf, page 1: its image cannot be decoded/,
    );
  });

  it('cut off are an error, not a page black at its foot', async () => {
    const whole = flateImage(300, 300, 1, (x, y) => (x * y * 7919) % 251);
    const image = { ...whole, data: whole.data.subarray(0, whole.data.length * 0.6) };
    await expect((await openPages(scannedPage(image))).renderPage(1)).rejects.toThrow(/its image is cut off/);
  });

  it('of absurd sizes are refused with the limit', async () => {
    const image = { ...grey(10, 10), width: 90_000, height: 90_000 };
    const source = await openPages(scannedPage(grey(10, 10)), scannedPage(image));
    await expect(source.pageSize(2)).rejects.toThrow(
      /page 2: the image claims 90000 x 90000 pixels, more than the limit of 150 megapixels/,
    );
    expect((await source.renderPage(1)).width).toBeGreaterThan(0);
  });
});

describe('a document', () => {
  const pages = [scannedPage(grey(40, 60)), scannedPage(grey(50, 60))];

  it.each([
    ['locked', lockedPdfFile(pages), /letters\.pdf: the PDF is locked/, /qpdf .*--decrypt/],
    ['cut off', pdfFile(pages).subarray(0, 300), /letters\.pdf: the PDF is damaged or cut off/, /qpdf/],
    ['without pages', pdfFile([]), /letters\.pdf: the PDF has no pages/, /Copy it again/],
  ])('%s is refused with the remedy', async (_, content, message, remedy) => {
    const error = await open(content).then(
      () => expect.unreachable(),
      (refusal: unknown) => refusal as SourceError,
    );
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
    expect(error.remedy).toMatch(remedy);
  });

  it('whose cross-references are wrong is read all the same', async () => {
    const damaged = pdfFile(pages)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    const source = await open(Buffer.from(damaged, 'latin1'));
    expect(source.file.pageCount).toBe(2);
    expect((await source.renderPage(2)).channels).toBe(1);
  });

  it('behind rubbish is still a PDF', async () => {
    const source = await open(Buffer.concat([Buffer.from('mail header\r\n\r\n'), pdfFile(pages)]));
    expect([source.file.format, source.file.pageCount]).toEqual(['pdf', 2]);
  });

  it('loses a damaged page and no other', async () => {
    const broken = pdfFile(pages)
      .toString('latin1')
      .replace(/\/Kids\[\d+ 0 R/, (kids) => kids.replace(/\d+/, '99'));
    const source = await open(Buffer.from(broken, 'latin1'));
    await expect(source.renderPage(1)).rejects.toThrow(/letters\.pdf, page 1: the page is damaged/);
    expect((await source.renderPage(2)).channels).toBe(1);
  });

  it('is loaded anew when the renderer has crashed', async () => {
    const source = await openPages(...pages);
    const before = await source.renderPage(1);
    const crash = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
    const { pdfium } = await startRenderer();
    const crashing = vi.spyOn(pdfium, '_FPDF_LoadPage').mockImplementation(() => {
      throw crash;
    });
    await expect(source.renderPage(1)).rejects.toThrow(/letters\.pdf, page 1: the page is damaged/);
    const after = await source.renderPage(1);
    expect(crashing).toHaveBeenCalledTimes(1);
    expect(Buffer.compare(Buffer.from(before.samples), Buffer.from(after.samples))).toBe(0);
    await source.close();
  });

  it('is loaded anew when it has taken in too much, and other documents stay open', async () => {
    const large = [1, 2, 3].map((page) => {
      const data = Buffer.alloc(3000 * 4000, page * 50);
      const entries = '/ColorSpace/DeviceGray/BitsPerComponent 8';
      return scannedPage({ width: 3000, height: 4000, entries, data });
    });
    const loading = vi.spyOn((await startRenderer()).pdfium, '_FPDF_LoadDocument');
    const [other, source] = [await openPages(...pages), await openPages(...large)];
    for (const pageNumber of [1, 2, 3, 1]) {
      expect(pixel(await source.renderPage(pageNumber), 20, 30)).toEqual([pageNumber * 50]);
    }
    expect((await other.renderPage(2)).channels).toBe(1);
    expect(loading).toHaveBeenCalledTimes(3);
    loading.mockRestore();
    await source.close();
    await other.close();
  });
});
