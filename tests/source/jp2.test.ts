import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SourceError } from '../../src/errors.js';
import { openSource } from '../../src/source/index.js';
import { redAndBlue } from '../support/jp2-data.js';
import { expectPixel } from '../support/samples.js';
import { box } from '../support/scans.js';

const codestream = redAndBlue.subarray(redAndBlue.indexOf('ff4fff51', 0, 'hex'));

it.each([
  ['file', redAndBlue],
  ['bare codestream', codestream],
])('a JPEG 2000 %s is one page in its colours', async (_, content) => {
  const source = await openSource(join(await box({ scan: content }), 'scan'));
  expect(source.file).toMatchObject({ format: 'jp2', pageCount: 1, bytes: content.length });
  expect(await source.pageSize(1)).toEqual({ width: 48, height: 32, dpi: null });
  const image = await source.renderPage(1);
  expect([image.width, image.height, image.dpi]).toEqual([48, 32, null]);
  expectPixel(image, 5, 16, [200, 30, 30]);
  expectPixel(image, 40, 16, [20, 26, 160]);
  await source.close();
});

it('cut off, it is an error and not a white page', async () => {
  const folder = await box({ a: redAndBlue.subarray(0, 190), b: redAndBlue.subarray(0, 100) });
  const opened = await openSource(join(folder, 'a'));
  await expect(opened.renderPage(1)).rejects.toThrow(/its image cannot be decoded/);
  await expect(openSource(join(folder, 'b'))).rejects.toThrow(/the image is damaged or cut off/);
});

it('of absurd size, it is refused with the limit', async () => {
  const absurd = Buffer.from(redAndBlue);
  const size = absurd.indexOf('ff4fff51', 0, 'hex') + 8;
  absurd.writeUInt32BE(80_000, size);
  absurd.writeUInt32BE(60_000, size + 4);
  await expect(openSource(join(await box({ scan: absurd }), 'scan'))).rejects.toThrow(
    /scan: the image claims 80000 x 60000 pixels, more than the limit of 150 megapixels/,
  );
});

it('of 2 GiB, it is refused with the remedy', async () => {
  const folder = await box({ scan: redAndBlue });
  // Nothing stands in what is added, so that it takes no room.
  await truncate(join(folder, 'scan'), 2 ** 31);
  const opening = openSource(join(folder, 'scan'));
  await expect(opening).rejects.toThrow(SourceError);
  await expect(opening).rejects.toMatchObject({
    message: expect.stringMatching(/scan: the image has 2 GiB or more/),
    remedy: 'Scan or export it again at a lower resolution.',
  });
});
