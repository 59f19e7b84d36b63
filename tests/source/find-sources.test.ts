import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../src/source/index.js';
import { flateImage, pdfFile, scannedPage } from '../support/pdf-file.js';
import { box, greyPage } from '../support/scans.js';
import { tiffFile } from '../support/tiff-file.js';

const pdf = pdfFile([scannedPage(flateImage(20, 30, 1, () => 200))]);
const png = await greyPage().png().toBuffer();
const jpeg = await greyPage().jpeg().toBuffer();
const onePageTiff = tiffFile([{ width: 20, height: 30, grey: 200 }]);
const twoPageTiff = tiffFile([
  { width: 20, height: 30, grey: 200 },
  { width: 20, height: 30, grey: 100 },
]);

/** One line a source: its path within the folder and its format, or what is wrong with it. */
async function found(folder: string, paths: readonly string[] = ['']): Promise<string[]> {
  const lines: string[] = [];
  for await (const source of findSources(paths.map((path) => join(folder, path)))) {
    const name = relative(folder, source.path) || '.';
    if (source.error) lines.push(`${name}! ${source.error.message.slice(source.path.length + 2)}`);
    else if (source.partedBy) lines.push(`${name} parted by ${relative(folder, source.partedBy)}`);
    else lines.push(`${name} ${source.format}`);
  }
  return lines;
}

describe('a folder', () => {
  it('of page images alone is one source', async () => {
    const folder = await box({ 'p1.jpg': jpeg, 'p2.png': png, 'p3.tif': onePageTiff });
    expect(await found(folder)).toEqual(['. folder']);
  });

  it('of one image named for its page is one source, so that one-page items are not all called 001', async () => {
    const folder = await box({ 'item-1/001.jpg': jpeg, 'item-2/001.jpg': jpeg });
    expect(await found(folder)).toEqual(['item-1 folder', 'item-2 folder']);
  });

  it.each([
    ['a single image', { 'p1.jpg': jpeg }, ['p1.jpg jpeg']],
    [
      'a PDF beside images',
      { 'p1.jpg': jpeg, 'p2.jpg': jpeg, 'z.pdf': pdf },
      ['. parted by z.pdf', 'p1.jpg jpeg', 'p2.jpg jpeg', 'z.pdf pdf'],
    ],
    [
      'a PDF beside images that are not numbered alike',
      { 'a.jpg': jpeg, 'b.jpg': jpeg, 'c.pdf': pdf },
      ['a.jpg jpeg', 'b.jpg jpeg', 'c.pdf pdf'],
    ],
    [
      'a TIFF of two pages beside images',
      { 'p1.tif': onePageTiff, 'p2.jpg': jpeg, 'z.tif': twoPageTiff },
      ['. parted by z.tif', 'p1.tif tiff', 'p2.jpg jpeg', 'z.tif tiff'],
    ],
    [
      'scans in a subfolder beneath images',
      { 'p1.jpg': jpeg, 'p2.jpg': jpeg, 'rest/deep/c.pdf': pdf },
      ['. parted by rest', 'p1.jpg jpeg', 'p2.jpg jpeg', 'rest/deep/c.pdf pdf'],
    ],
    ['one image beside a PDF', { '001.jpg': jpeg, 'c.pdf': pdf }, ['001.jpg jpeg', 'c.pdf pdf']],
    ['no images', { 'a.tif': twoPageTiff, 'b.pdf': pdf }, ['a.tif tiff', 'b.pdf pdf']],
  ])('with %s has each scan for a source, and tells what parts its images', async (_, files, expected) => {
    expect(await found(await box(files))).toEqual(expected);
  });

  it('stays one source beside a subfolder without scans and files that are no scans', async () => {
    const folder = await box({
      'p1.jpg': jpeg,
      'p2.jpg': jpeg,
      'notes/list.txt': 'two pages',
      'Thumbs.db': 'x',
      'index.json': '{}',
      '.hidden.jpg': jpeg,
    });
    expect(await found(folder)).toEqual(['. folder']);
  });

  it('is walked in the order people number things, folders among files', async () => {
    const folder = await box({
      'item10.pdf': pdf,
      'item9/page2.jpg': jpeg,
      'item9/page10.jpg': jpeg,
      'item2.tif': twoPageTiff,
    });
    expect(await found(folder)).toEqual(['item2.tif tiff', 'item9 folder', 'item10.pdf pdf']);
  });

  it('reports what promises to be a scan and is none, and keeps the rest', async () => {
    const folder = await box({ 'a.pdf': '', 'b.tif': 'plain text', 'c.pdf': pdf, 'readme.txt': '' });
    expect(await found(folder)).toEqual([
      'a.pdf! the file is empty.',
      'b.tif! not a PDF or an image that Letterbook reads.',
      'c.pdf pdf',
    ]);
  });

  it('reports pictures that are not read, and stays one source without them', async () => {
    const folder = await box({ '001.jpg': jpeg, '002.heic': 'photo', '003.jpg': jpeg, 'notes.docx': 'x' });
    expect(await found(folder)).toEqual([
      '. folder',
      '002.heic! not a PDF or an image that Letterbook reads.',
    ]);
  });

  it('without scans is an error where it was named', async () => {
    expect(await found(await box({ 'readme.txt': 'nothing here' }))).toEqual([
      '.! the folder holds no scans.',
    ]);
  });
});

describe('a file', () => {
  it('is known by its first bytes, not by its extension', async () => {
    const folder = await box({ 'a.pdf': twoPageTiff, 'b.dat': pdf, 'c.txt': png });
    expect(await found(folder)).toEqual(['a.pdf tiff', 'b.dat pdf', 'c.txt png']);
  });

  it('that was named is reported even where a walk would pass over it', async () => {
    const folder = await box({ 'readme.txt': 'words' });
    expect(await found(folder, ['readme.txt', 'gone.pdf'])).toEqual([
      'readme.txt! not a PDF or an image that Letterbook reads.',
      'gone.pdf! there is no such file or folder.',
    ]);
  });

  it('comes once however often it is named', async () => {
    const folder = await box({ 'a.pdf': pdf });
    expect(await found(folder, ['a.pdf', './a.pdf', 'a.pdf'])).toEqual(['a.pdf pdf']);
  });
});

describe('however it is named', () => {
  it('a folder has one path', async () => {
    const folder = await box({ 'item/001.png': png, 'item/002.png': png });
    const item = join(folder, 'item');
    for (const named of [item, `${item}/`, `${folder}/./item`, `${folder}//item//`])
      for await (const { path } of findSources([named])) expect(path).toBe(item);
  });

  it('a name of nothing is not the current folder', async () => {
    for await (const { error } of findSources(['']))
      expect(error?.message).toBe(': there is no such file or folder.');
  });
});

describe('a link', () => {
  it('that leads back to its own folder ends nowhere', async () => {
    const folder = await box({ 'a.pdf': pdf, 'sub/b.pdf': pdf });
    await symlink(folder, join(folder, 'sub', 'again'));
    await symlink('loop', join(folder, 'loop'));
    const lines = await found(folder);
    expect(lines.slice(0, 2)).toEqual([
      'a.pdf pdf',
      expect.stringMatching(/again! a link out of its folder/),
    ]);
    expect(lines.slice(2)).toEqual(['sub/b.pdf pdf']);
  });

  it('out of its folder is not followed and is reported where it leads to scans', async () => {
    const elsewhere = await box({ 'secret.pdf': pdf, 'words.txt': 'words' });
    const folder = await box({ 'a.pdf': pdf });
    await symlink(join(elsewhere, 'secret.pdf'), join(folder, 'z.pdf'));
    await symlink(join(elsewhere, 'words.txt'), join(folder, 'words.txt'));
    expect(await found(folder)).toEqual([
      'a.pdf pdf',
      expect.stringMatching(/^z.pdf! a link out of its folder/),
    ]);
  });

  it('to a scan beside it adds no second source', async () => {
    const folder = await box({ 'a.pdf': pdf });
    await symlink('a.pdf', join(folder, 'b.pdf'));
    expect(await found(folder)).toEqual(['a.pdf pdf']);
  });

  it('named by the user is followed', async () => {
    const folder = await box({ 'real/a.pdf': pdf });
    await symlink('real', join(folder, 'named'));
    expect(await found(folder, ['named'])).toEqual(['named/a.pdf pdf']);
  });

  it('that leads nowhere is reported where it promises a scan', async () => {
    const folder = await box({ 'a.pdf': pdf });
    await mkdir(join(folder, 'sub'));
    await symlink('gone.pdf', join(folder, 'sub', 'b.pdf'));
    await symlink('gone.txt', join(folder, 'sub', 'c.txt'));
    expect(await found(folder)).toEqual(['a.pdf pdf', 'sub/b.pdf! the link leads nowhere.']);
  });
});
