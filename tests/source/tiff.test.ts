import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.js';
import type { OpenSource } from '../../src/source/index.js';
import { openSource } from '../../src/source/index.js';
import { expectPixel, pixel } from '../support/samples.js';
import { box, colourPage, greyPage, noisyPage } from '../support/scans.js';
import { type TiffPage, tiffFile } from '../support/tiff-file.js';

const open = async (content: Uint8Array): Promise<OpenSource> =>
  openSource(join(await box({ 'scan.tif': content }), 'scan.tif'));

const sheet = (grey: number, width = 20, height = 30): TiffPage => ({ width, height, grey });

describe('pages', () => {
  it.each([
    ['TIFF', {}],
    ['TIFF of a Macintosh', { byteOrder: 'MM' }],
    ['BigTIFF', { big: true }],
    ['BigTIFF of a Macintosh', { big: true, byteOrder: 'MM' }],
  ] as const)('of mixed sizes in a %s come one by one', async (_, options) => {
    const source = await open(tiffFile([sheet(10), sheet(120, 50, 40), sheet(250)], options));
    expect(source.file.pageCount).toBe(3);
    const second = await source.renderPage(2);
    expect([second.width, second.height, second.channels]).toEqual([50, 40, 1]);
    expect(pixel(second, 25, 20)).toEqual([120]);
    expect(pixel(await source.renderPage(3), 10, 10)).toEqual([250]);
    expect(await source.pageSize(1)).toEqual({ width: 20, height: 30, dpi: null });
  });

  it('are not the previews between them', async () => {
    const source = await open(tiffFile([sheet(10), { ...sheet(99, 5, 5), isPreview: true }, sheet(250)]));
    expect(source.file.pageCount).toBe(2);
    expect(pixel(await source.renderPage(2), 10, 10)).toEqual([250]);
  });

  it('lost at the end are a page that fails, and those before are read', async () => {
    const whole = tiffFile([sheet(10), sheet(120), sheet(250)]);
    const source = await open(whole.subarray(0, whole.length * 0.5));
    expect(source.file.pageCount).toBe(3);
    expect(pixel(await source.renderPage(1), 10, 10)).toEqual([10]);
    await expect(source.renderPage(3)).rejects.toThrow(/scan\.tif, page 3: the TIFF is cut off/);
  });
});

it('cut off and of 2 GiB, a file is refused with the cause and the remedy', async () => {
  const whole = tiffFile([sheet(10), sheet(120)]);
  const folder = await box({ 'scan.tif': whole.subarray(0, whole.length * 0.5) });
  // Nothing stands in what is added, so that it takes no room.
  await truncate(join(folder, 'scan.tif'), 2 ** 31);
  const opening = openSource(join(folder, 'scan.tif'));
  await expect(opening).rejects.toThrow(SourceError);
  await expect(opening).rejects.toMatchObject({
    message: expect.stringMatching(/scan\.tif: the TIFF is cut off, and with 2 GiB or more none of its/),
    remedy: 'Copy it again from its original.',
  });
});

describe('codings', () => {
  const brown = [192, 160, 96];
  it.each<[string, (page: Sharp) => Sharp]>([
    ['LZW', (page) => page.tiff({ compression: 'lzw' })],
    ['JPEG', (page) => page.tiff({ compression: 'jpeg', quality: 90 })],
    ['Deflate', (page) => page.tiff({ compression: 'deflate' })],
    ['tiles', (page) => page.tiff({ compression: 'lzw', tile: true, tileWidth: 64, tileHeight: 64 })],
    ['16 bits', (page) => page.toColourspace('rgb16').tiff({ compression: 'none' })],
    ['CMYK', (page) => page.toColourspace('cmyk').tiff({ compression: 'lzw' })],
  ])('%s in colour', async (_, encode) => {
    const source = await open(await encode(colourPage()).toBuffer());
    expectPixel(await source.renderPage(1), 40, 60, brown);
  });

  it('transparent, on white', async () => {
    const half = await colourPage().ensureAlpha(0.5).tiff({ compression: 'lzw' }).toBuffer();
    expectPixel(await (await open(half)).renderPage(1), 40, 60, [224, 208, 176]);
  });

  it('Group 4, bilevel', async () => {
    const g4 = await greyPage().threshold(128).tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer();
    const image = await (await open(g4)).renderPage(1);
    expect(image.channels).toBe(1);
    expect([pixel(image, 5, 60), pixel(image, 60, 60)]).toEqual([[0], [255]]);
  });
});

it.each<[string, Parameters<Sharp['tiff']>[0]]>([
  ['LZW', { compression: 'lzw' }],
  ['JPEG', { compression: 'jpeg' }],
  ['uncompressed', { compression: 'none' }],
])('%s data cut off are an error, not half a page', async (_, options) => {
  const whole = await noisyPage().tiff(options).toBuffer();
  const half = whole.subarray(0, whole.length / 2);
  await expect(open(half).then((source) => source.renderPage(1))).rejects.toThrow(SourceError);
});

it('pixels missing behind a whole directory are an error', async () => {
  const whole = tiffFile([sheet(10, 100, 100)]);
  const source = await open(whole.subarray(0, whole.length - 3000));
  await expect(source.renderPage(1)).rejects.toThrow(/scan\.tif: the image is damaged/);
});

it('a page of absurd size is refused with the limit, and its neighbours are read', async () => {
  const file = tiffFile([sheet(10), sheet(120, 123, 45)]);
  // ImageWidth and ImageLength of the second page: tag, type, count, value.
  const width = file.indexOf(Buffer.from('00010400010000007b000000', 'hex'));
  file.writeUInt32LE(60_000, width + 8);
  file.writeUInt32LE(60_000, width + 20);
  const source = await open(file);
  expect(pixel(await source.renderPage(1), 10, 10)).toEqual([10]);
  await expect(source.renderPage(2)).rejects.toThrow(
    /scan\.tif: the image claims 60000 x 60000 pixels, more than the limit of 150 megapixels/,
  );
});

it('a header and nothing more is cut off', async () => {
  await expect(open(tiffFile([sheet(1)]).subarray(0, 8))).rejects.toThrow(/scan\.tif: the TIFF is cut off/);
});
