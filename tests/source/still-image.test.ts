import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PageImage } from '../../src/model/source-file.js';
import { openSource } from '../../src/source/index.js';
import { expectPixel, pixel } from '../support/samples.js';
import { box, colourPage, greyPage, noisyPage } from '../support/scans.js';

async function render(content: Uint8Array, name = 'scan'): Promise<PageImage> {
  const source = await openSource(join(await box({ [name]: content }), name));
  const image = await source.renderPage(1);
  expect(await source.pageSize(1)).toEqual({ width: image.width, height: image.height, dpi: image.dpi });
  expect(image.samples).toHaveLength(image.width * image.height * image.channels);
  await source.close();
  return image;
}

describe('colour is kept where there is colour', () => {
  const brown = [192, 160, 96];
  it.each<[string, (page: Sharp) => Sharp]>([
    ['JPEG', (page) => page.jpeg()],
    ['PNG', (page) => page.png()],
    ['PNG with a palette', (page) => page.png({ palette: true })],
    ['PNG of 16 bits', (page) => page.toColourspace('rgb16').png()],
    ['WebP', (page) => page.webp()],
    ['CMYK JPEG', (page) => page.toColourspace('cmyk').jpeg()],
  ])('in a %s', async (_, encode) => {
    expectPixel(await render(await encode(colourPage()).toBuffer()), 40, 60, brown);
  });

  it.each<[string, (page: Sharp) => Sharp]>([
    ['grey JPEG', (page) => page.jpeg()],
    ['grey PNG', (page) => page.png()],
    ['grey PNG of 16 bits', (page) => page.toColourspace('grey16').png()],
    ['grey PNG with an alpha channel', (page) => page.ensureAlpha().png()],
    ['bilevel PNG', (page) => page.threshold(128).png({ palette: true, colours: 2 })],
    ['RGB JPEG of a grey page', (page) => page.toColourspace('srgb').jpeg()],
  ])('and a %s is one channel', async (_, encode) => {
    const image = await render(await encode(greyPage()).toBuffer());
    expect(image.channels).toBe(1);
    expect(pixel(image, 5, 60)[0]).toBeLessThan(40);
    expect(pixel(image, 60, 60)[0]).toBeGreaterThan(220);
  });
});

it('lays transparency on white', async () => {
  const clear = sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  expect(pixel(await render(await clear.png().toBuffer()), 10, 10)).toEqual([255]);
});

it('turns a photograph upright as its EXIF says, and counts pixels upright', async () => {
  const image = await render(await greyPage(80, 120).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  expect([image.width, image.height]).toEqual([120, 80]);
  // The dark left quarter of the stored image is the top of the upright one.
  expect(pixel(image, 60, 5)[0]).toBeLessThan(40);
  expect(pixel(image, 60, 70)[0]).toBeGreaterThan(220);
});

it.each([
  [300, 300],
  [72, null],
])('takes %i dpi for %s', async (density, dpi) => {
  expect((await render(await greyPage().withMetadata({ density }).jpeg().toBuffer())).dpi).toBe(dpi);
});

it('scales a page beyond the limit of pixels down and says its size as scaled', async () => {
  const large = sharp({
    create: { width: 9000, height: 4500, channels: 3, background: '#ffffff' },
  }).greyscale();
  const image = await render(await large.withMetadata({ density: 600 }).jpeg().toBuffer());
  expect(image.width * image.height).toBeLessThanOrEqual(40_000_000);
  expect(image.width / image.height).toBeCloseTo(2, 3);
  expect(image.dpi).toBe(Math.round((600 * image.width) / 9000));
});

it('refuses a size beyond any scan and names the limit', async () => {
  const png = await greyPage().png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  // The check sum of the header, as the PNG standard has it.
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  await expect(render(png)).rejects.toThrow(
    /claims 60000 x 60000 pixels, more than the limit of 150 megapixels/,
  );
});

it.each<[string, (page: Sharp) => Sharp]>([
  ['JPEG', (page) => page.jpeg()],
  ['PNG', (page) => page.png()],
  ['WebP', (page) => page.webp({ lossless: true })],
])('a %s cut off half way is an error, not half a page', async (_, encode) => {
  const whole = await encode(noisyPage()).toBuffer();
  await expect(render(whole.subarray(0, whole.length / 2))).rejects.toThrow(/scan: the image is damaged/);
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
