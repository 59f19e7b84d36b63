import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/errors.js';
import { findSources, openSource } from '../../src/source/index.js';
import { box, colourPage, greyPage } from '../support/scans.js';
import { tiffFile } from '../support/tiff-file.js';

const sha256 = (...parts: (Uint8Array | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

describe('a file', () => {
  it('is known by the digest of its bytes', async () => {
    const png = await greyPage().png().toBuffer();
    const folder = await box({ 'a.png': png });
    const path = join(folder, 'a.png');
    const source = await openSource(path);
    expect(source.file).toEqual({ id: sha256(png), path, format: 'png', bytes: png.length, pageCount: 1 });
    expect((await source.renderPage(1)).ref).toEqual({ sourceId: sha256(png), pageNumber: 1 });
    await source.close();
  });

  it('whose digest is known is not read through again', async () => {
    const folder = await box({ 'a.png': await greyPage().png().toBuffer() });
    const source = await openSource(join(folder, 'a.png'), { knownAs: 'abc' });
    expect((await source.renderPage(1)).ref.sourceId).toBe('abc');
  });

  it.each([0, 2, 1.5])('has no page %s', async (pageNumber) => {
    const folder = await box({ 'a.png': await greyPage().png().toBuffer() });
    const source = await openSource(join(folder, 'a.png'));
    await expect(source.renderPage(pageNumber)).rejects.toThrow(RangeError);
  });

  it('that is empty, no scan or gone is named with the cause and the remedy', async () => {
    const folder = await box({ 'empty.pdf': '', 'words.pdf': 'words' });
    const refusalOf = async (name: string) =>
      openSource(join(folder, name)).then(
        () => expect.unreachable(),
        (error: unknown) => error as SourceError,
      );
    for (const [name, cause] of [
      ['empty.pdf', 'the file is empty.'],
      ['words.pdf', 'not a PDF or an image that Letterbook reads.'],
      ['gone.pdf', 'there is no such file or folder.'],
    ] as const) {
      const error = await refusalOf(name);
      expect(error).toBeInstanceOf(SourceError);
      expect(error.message).toBe(`${join(folder, name)}: ${cause}`);
      expect(error.remedy).not.toBe('');
    }
  });
});

it('a file that vanishes while it is open is an error with its name, not a bug', async () => {
  const folder = await box({ 'a.tif': tiffFile([{ width: 30, height: 40, grey: 128 }]) });
  const source = await openSource(join(folder, 'a.tif'));
  await rm(join(folder, 'a.tif'));
  await expect(source.renderPage(1)).rejects.toThrow(SourceError);
  await expect(openSource(join(folder, 'a.tif'))).rejects.toThrow(/a\.tif: there is no such file or folder/);
});

describe('a folder of page images', () => {
  it('has its files for pages, in natural order, and the digest over their digests', async () => {
    const [grey, colour, tiff] = [
      await greyPage().png().toBuffer(),
      await colourPage().jpeg().toBuffer(),
      tiffFile([{ width: 30, height: 40, grey: 128 }]),
    ];
    const folder = await box({ 'p10.tif': tiff, 'p2.jpg': colour, 'p1.png': grey });
    const source = await openSource(folder);
    expect(source.file).toEqual({
      id: sha256(sha256(grey), sha256(colour), sha256(tiff)),
      path: folder,
      format: 'folder',
      bytes: grey.length + colour.length + tiff.length,
      pageCount: 3,
    });
    const pages = [await source.renderPage(1), await source.renderPage(2), await source.renderPage(3)];
    expect(pages.map((page) => [page.width, page.channels])).toEqual([
      [80, 1],
      [80, 3],
      [30, 1],
    ]);
    expect(await source.pageSize(3)).toMatchObject({ width: 30, height: 40 });
  });

  it('keeps a damaged page in its place and names its file', async () => {
    const png = await greyPage().png().toBuffer();
    const folder = await box({ 'p1.png': png, 'p2.png': png.subarray(0, 60), 'p3.png': png });
    const source = await openSource(folder);
    expect(source.file.pageCount).toBe(3);
    await expect(source.renderPage(2)).rejects.toThrow(/p2\.png: the image is damaged/);
    expect((await source.renderPage(3)).width).toBe(80);
  });

  it('opens as the same pages that the walk saw', async () => {
    const png = await greyPage().png().toBuffer();
    const folder = await box({ 'p1.png': png, 'p2.png': png, 'broken.tif': '', 'list.txt': 'x' });
    const found = [];
    for await (const source of findSources([folder])) found.push(source.format ?? source.error?.message);
    expect(found).toEqual(['folder', `${join(folder, 'broken.tif')}: the file is empty.`]);
    expect((await openSource(folder)).file.pageCount).toBe(2);
  });

  it('is refused where it is not one source', async () => {
    const folder = await box({ 'p1.png': await greyPage().png().toBuffer() });
    await expect(openSource(folder)).rejects.toThrow(/not a folder of page images alone/);
  });

  it('fails on a page that has vanished since', async () => {
    const png = await greyPage().png().toBuffer();
    const folder = await box({ 'p1.png': png, 'p2.png': png });
    const source = await openSource(folder);
    await rm(join(folder, 'p2.png'));
    await expect(source.renderPage(2)).rejects.toThrow(SourceError);
    await writeFile(join(folder, 'p2.png'), png);
    expect((await source.renderPage(2)).height).toBe(120);
  });
});
