import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSource } from '../../src/source/index.js';
import { expectPixel } from '../support/samples.js';
import { box } from '../support/scans.js';

/** 48 x 32 pixels, the left half red, the right half blue; coded without loss by OpenJPEG. */
const redAndBlue = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAIAAAADAAAwcHAAAAAAAPY29scgEAAAAAABAAAAF5anAyY/9P/1EALwAAAAAAMAAAACAAAAAAAAAAAAAAADAAAAAgAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQIEBAAB/1wACkBASEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAA+wAB/5PPtNAwyw0nY3n+9AAADCKVcg8AADBTWj6FMELSkg+6KIcxBKZU93E7uqxBKZ7SoELSke0qBIS/34EwNpgPKfms1A7F5cAhl0APtCllfkQ5bax63ut27uFNd/9dAhaS4n/fgagUAFgV4CLrid7JAXultskUxHCW+xijDB5sDEnH6ptY0S/TLFh/0KMBhIPR3vbxd98iv+EsVMD5A4AsXMb6jv9/x9ocACuwxPqO1dkjhYoQ2y9/x9oYACxcumbtA+OMwOYSD8B8IoBLIsclv8faGABKdsU/28w2QAAMFj/H2hYASyLHP7BLwwDCQj//2Q==',
  'base64',
);

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
