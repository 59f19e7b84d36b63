import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageImage } from '../../../src/model/source-file.js';
import { openSource } from '../../../src/source/index.js';
import {
  type EmbeddedImage,
  flateImage,
  type PdfPage,
  pdfFile,
  scannedPage,
} from '../../support/pdf-file.js';
import { box } from '../../support/scans.js';

/** At 300 dpi both lengths in points, rounded as PDF numbers are, reach a hair beyond the pixels. */
const [columns, rows] = [308, 405];
const [width, height] = [columns * 0.24, rows * 0.24];

const sampleAt = (x: number, y: number): number => ((x * 7919 + y * 104_729) % 251) + 2;

const scan = flateImage(columns, rows, 1, sampleAt);

async function render(page: PdfPage): Promise<PageImage> {
  const source = await openSource(join(await box({ 'scan.pdf': pdfFile([page]) }), 'scan.pdf'));
  const image = await source.renderPage(1);
  expect(await source.pageSize(1)).toEqual({ width: image.width, height: image.height, dpi: image.dpi });
  await source.close();
  return image;
}

/** Which pixel of the scan is to be seen at x, y of the rendered page. */
type PixelOfScan = (x: number, y: number) => readonly [number, number];

/** The first sample that is not the scan's, as `x, y`; null where every pixel of the scan is one of the page. */
function firstChange(image: PageImage, pixelOfScan: PixelOfScan, expected = sampleAt): string | null {
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      if (image.samples[y * image.width + x] !== expected(...pixelOfScan(x, y))) return `${x}, ${y}`;
    }
  }
  return null;
}

const upright: PixelOfScan = (x, y) => [x, y];

describe('every pixel of a scan is one of the page', () => {
  it.each<[number, number, PixelOfScan]>([
    [0, columns, upright],
    [90, rows, (x, y) => [y, rows - 1 - x]],
    [180, columns, (x, y) => [columns - 1 - x, rows - 1 - y]],
    [270, rows, (x, y) => [columns - 1 - y, x]],
  ])('where the page is turned by %i', async (rotate, across, pixelOfScan) => {
    const image = await render({ ...scannedPage(scan, width, height), rotate });
    expect([image.width, image.dpi]).toEqual([across, 300]);
    expect(firstChange(image, pixelOfScan)).toBeNull();
  });

  it.each<[string, PdfPage, PixelOfScan]>([
    [
      'on its side and the page turns it upright',
      {
        width: height,
        height: width,
        content: `q 0 ${width} -${height} 0 ${height} 0 cm /I0 Do Q\n`,
        images: [scan],
        rotate: 90,
      },
      upright,
    ],
    [
      'mirrored',
      { width, height, content: `q -${width} 0 0 ${height} ${width} 0 cm /I0 Do Q\n`, images: [scan] },
      (x, y) => [columns - 1 - x, y],
    ],
    [
      'on a page cut to whole points',
      { ...scannedPage(scan, width, height), width: Math.floor(width), height: Math.floor(height) },
      upright,
    ],
    [
      'on a page of whole points, against its lower right corner, turned',
      {
        width: Math.ceil(width),
        height: Math.ceil(height),
        content: `q ${width} 0 0 ${height} ${Math.ceil(width) - width} 0 cm /I0 Do Q\n`,
        images: [scan],
        rotate: 180,
      },
      (x, y) => [columns - 1 - x, rows - 1 - y],
    ],
    [
      'on a page that does not begin at 0',
      {
        ...scannedPage(scan, width, height),
        corner: [-20, 30],
        content: `q ${width} 0 0 ${height} -20 30 cm /I0 Do Q\n`,
      },
      upright,
    ],
    ['as a fax at 204 x 196 dpi', scannedPage(scan, (columns * 72) / 204, (rows * 72) / 196), upright],
  ])('where it lies %s', async (_, page, pixelOfScan) => {
    const image = await render(page);
    expect([image.width, image.height]).toEqual([columns, rows]);
    expect(firstChange(image, pixelOfScan)).toBeNull();
  });

  it.each([
    ['an image of black and white', '/ColorSpace/DeviceGray'],
    ['a stencil', '/ImageMask true/Decode[0 1]'],
  ])('where it is %s', async (_, entries) => {
    const stripes = (x: number, y: number): number => (((x >> 3) + y) % 3 === 0 ? 0 : 255);
    const image = await render(scannedPage(oneBit(stripes, entries), width, height));
    expect([image.width, image.height, image.channels]).toEqual([columns, rows, 1]);
    expect(firstChange(image, upright, stripes)).toBeNull();
  });
});

describe('a page is as large as its points say', () => {
  it.each<[string, PdfPage]>([
    ['where its scan leaves a margin', { ...scannedPage(scan, 100, 130), width: 102 }],
    [
      'where its scan lies aslant',
      { ...scannedPage(scan, 100, 136), content: 'q 100 1 -1 136 0 0 cm /I0 Do Q\n' },
    ],
    ['where a pixel is twice as high as wide', scannedPage(scan, 60, 156)],
  ])('%s', async (_, page) => {
    const image = await render(page);
    expect(image.width / image.height).toBeCloseTo(page.width / page.height, 2);
  });
});

/** Whole bytes of eight pixels, as `sampleAt` gives them at the first pixel of each. */
function oneBit(sampleAt: (x: number, y: number) => number, entries: string): EmbeddedImage {
  const { data } = flateImage(Math.ceil(columns / 8), rows, 1, (x, y) => sampleAt(x * 8, y));
  return { width: columns, height: rows, data, entries: `${entries}/BitsPerComponent 1/Filter/FlateDecode` };
}
