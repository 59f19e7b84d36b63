import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { openSource } from '../../../src/source/index.js';
import { RendererFiles } from '../../../src/source/pdf/renderer-files.js';
import { barInJbig2, g4Image } from '../../support/bilevel-data.js';
import { redAndBlue } from '../../support/jp2-data.js';
import {
  type EmbeddedImage,
  flateImage,
  type PdfPage,
  pdfFile,
  scannedPage,
} from '../../support/pdf-file.js';
import { expectPixel } from '../../support/samples.js';
import { box, colourPage, greyPage } from '../../support/scans.js';

const brown = [192, 160, 96];

/** One colour of 20 x 30 pixels, its samples as they are. */
const plain = (entries: string, sample: readonly number[], pixelCount = 20 * 30): EmbeddedImage => ({
  width: 20,
  height: 30,
  entries: `${entries}/Filter/FlateDecode`,
  data: deflateSync(Buffer.from(Array.from({ length: pixelCount }, () => sample).flat())),
});

const jpeg = (data: Buffer, space: string): EmbeddedImage => ({
  width: 80,
  height: 120,
  entries: `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`,
  data,
});

/** A document as a scanning shop delivers it: every page in another coding. What is expected stands at a place of the page, both as shares. */
const codings: readonly [string, EmbeddedImage, readonly [number, number], readonly number[]][] = [
  ['JPEG in colour', jpeg(await colourPage().jpeg().toBuffer(), 'DeviceRGB'), [0.5, 0.5], brown],
  ['JPEG in grey', jpeg(await greyPage().jpeg().toBuffer(), 'DeviceGray'), [0.1, 0.5], [20]],
  [
    // As Photoshop writes it, inverted, which the document undoes.
    'JPEG in CMYK',
    jpeg(await colourPage().toColourspace('cmyk').jpeg().toBuffer(), 'DeviceCMYK/Decode[1 0 1 0 1 0 1 0]'),
    [0.5, 0.5],
    brown,
  ],
  ['Group 4', await g4Image(200, 100, { left: 30, right: 60 }), [0.2, 0.5], [0]],
  [
    'JBIG2',
    {
      width: 200,
      height: 100,
      entries: '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode',
      data: barInJbig2,
    },
    [0.2, 0.5],
    [0],
  ],
  [
    'JPEG 2000',
    { width: 48, height: 32, entries: '/Filter/JPXDecode', data: redAndBlue },
    [0.2, 0.5],
    [200, 30, 30],
  ],
  ['Flate in grey', flateImage(20, 30, 1, () => 90), [0.5, 0.5], [90]],
  ['Flate in colour', plain('/ColorSpace/DeviceRGB/BitsPerComponent 8', brown), [0.5, 0.5], brown],
  ['Flate of 16 bits', plain('/ColorSpace/DeviceGray/BitsPerComponent 16', [90, 0]), [0.5, 0.5], [90]],
  [
    'a palette',
    plain('/ColorSpace[/Indexed/DeviceRGB 1<000000c0a060>]/BitsPerComponent 8', [1]),
    [0.5, 0.5],
    brown,
  ],
  ['CMYK', plain('/ColorSpace/DeviceCMYK/BitsPerComponent 8', [0, 0, 0, 255]), [0.5, 0.5], [30, 30, 30]],
];

it('every coding of images is read, all of them in one document', async () => {
  const drawn: PdfPage = { width: 72, height: 72, content: '0 0 1 rg 0 0 36 72 re f\n' };
  const pages = [...codings.map(([, image]) => scannedPage(image)), drawn];
  const source = await openSource(join(await box({ 'mixed.pdf': pdfFile(pages) }), 'mixed.pdf'));
  expect(source.file.pageCount).toBe(pages.length);
  for (const [index, [name, , [across, down], expected]] of codings.entries()) {
    const image = await source.renderPage(index + 1);
    const at = [Math.floor(image.width * across), Math.floor(image.height * down)] as const;
    try {
      expectPixel(image, ...at, expected);
    } catch (cause) {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
  expectPixel(await source.renderPage(pages.length), 75, 150, [0, 0, 255]);
  await source.close();
});

it('of 2,000 pages only what is asked for is read from the disk', async () => {
  const entries = '/ColorSpace/DeviceGray/BitsPerComponent 8';
  const sheet = { width: 100, height: 150, entries, data: Buffer.alloc(100 * 150, 200) };
  const pages = Array.from({ length: 2_000 }, () => scannedPage(sheet));
  const content = pdfFile(pages);
  const opening = vi.spyOn(RendererFiles.prototype, 'open');
  const source = await openSource(join(await box({ 'box.pdf': content }), 'box.pdf'), { knownAs: 'box' });
  expect(source.file.pageCount).toBe(2_000);
  expect((await source.renderPage(1_999)).width).toBeGreaterThan(0);
  const [file] = opening.mock.results.map(({ value }) => value);
  expect(content.length).toBeGreaterThan(10_000_000);
  expect(file.bytesRead()).toBeLessThan(content.length / 20);
  opening.mockRestore();
  await source.close();
});
