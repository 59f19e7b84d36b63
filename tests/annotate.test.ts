import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { annotate } from '../src/annotate.js';
import type { LetterEntry } from '../src/model/entry.js';
import type { PageRef } from '../src/model/page.js';
import { findSources, openSource } from '../src/source/index.js';
import { openStore, type Store } from '../src/store/open-store.js';
import { page } from './support/page.js';
import { reading, readOutcome, sampleLetter } from './support/sample-entries.js';
import { box, greyPage } from './support/scans.js';

const words = `
                                       Dallas, March 4, 1931
  Dear Mr. Hall:
  Your file has arrived and will be sent to you by rail on Monday next.
  Sincerely yours,
`;

/** A store that holds one scan of a page and the letter read from it. */
async function scannedLetter(): Promise<{ store: Store; letter: LetterEntry; scan: string; folder: string }> {
  const folder = await box({});
  const scan = join(folder, 'letter.png');
  return { ...(await letterOf(scan, scan, folder)), scan, folder };
}

/** A store that holds a source, of which this scan is the first page, and the letter read from it. */
async function letterOf(
  path: string,
  scan: string,
  folder: string,
): Promise<{ store: Store; letter: LetterEntry }> {
  const typed = page(words);
  await greyPage(typed.width, typed.height).png().toFile(scan);
  const source = await openSource(path);
  await source.close();
  const read = { ...typed, ref: { sourceId: source.file.id, pageNumber: 1 } };
  const store = openStore(join(folder, 'letterbook.db'));
  onTestFinished(() => store.close());
  store.saveSource(source.file);
  store.savePage(readOutcome(read));
  const letter = sampleLetter({ sourceId: source.file.id, at: [1, 0, typed.lines.length], fields: [] });
  return { store, letter };
}

test('draws the cut and the zones on the page image, at the size of the scan', async () => {
  const { store, letter, folder } = await scannedLetter();
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  const paths = await annotate(drawn, join(folder, 'look'), store);
  expect(paths).toEqual([join(folder, 'look', 'S-0041-0001-063-00069_1-page-001.png')]);
  const { data, info } = await sharp(paths[0]).raw().toBuffer({ resolveWithObject: true });
  const typed = page(words);
  expect([info.width, info.height]).toEqual([typed.width, typed.height]);
  const [first] = typed.lines;
  const above = (first?.box.top ?? 0) - 6;
  const rightMargin = (above * info.width + info.width - 20) * info.channels;
  // The rule above the letter's first line is red from edge to edge.
  expect([...data.subarray(rightMargin, rightMargin + 3)]).toEqual([255, 0, 0]);
});

test('underlines the words behind all that the catalogue says, and of no rival', async () => {
  const { store, letter, folder } = await scannedLetter();
  const behind = (left: number) => ({
    rule: 'test',
    page: letter.pages[0] as PageRef,
    box: { left, top: 400, right: left + 60, bottom: 430 },
    text: 'Hall',
  });
  const fields = [
    reading('recipient', 'Thomas Hall', { confidence: 0.9, evidence: behind(100) }),
    reading('recipient', 'Ruth Fenn', { confidence: 0.85, evidence: behind(300) }),
    reading('recipient', 'Otis Wells', { confidence: 0.2, evidence: behind(500) }),
  ];
  const drawn = { id: letter.id, pages: letter.pages, letters: [{ ...letter, fields }], coverValues: [] };
  const [path] = await annotate(drawn, join(folder, 'look'), store);
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const isUnderlined = (left: number): boolean =>
    [0, 1, 2, 3, 4].some((down) => data[((430 + down) * info.width + left + 30) * info.channels] === 0);
  expect([100, 300, 500].map(isUnderlined)).toEqual([true, true, false]);
});

test.each([
  ['another size', { width: 40, height: 50 }],
  ['the same size', page(words)],
])('refuses to draw over a scan that was replaced by one of %s since', async (_size, other) => {
  const { store, letter, scan, folder } = await scannedLetter();
  const replaced = await greyPage(other.width, other.height).negate().png().toBuffer();
  await writeFile(scan, replaced);
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  await expect(annotate(drawn, join(folder, 'look'), store)).rejects.toMatchObject({
    message: `${scan}: is not the scan that was read.`,
    remedy: 'Ingest it again: it was changed since.',
  });
});

test('says when the scan is gone and when the folder cannot be made', async () => {
  const { store, letter, scan, folder } = await scannedLetter();
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  await expect(annotate(drawn, scan, store)).rejects.toThrow(/letter\.png: the folder cannot be made/);
  await rm(scan);
  await expect(annotate(drawn, join(folder, 'look'), store)).rejects.toThrow(
    /letter\.png: the scan is no longer there/,
  );
});

describe('of a folder of page images it says', () => {
  /** A folder of three page images, and the letter read from its first. */
  async function scannedPages() {
    const [second, third] = await Promise.all([40, 50].map((width) => greyPage(width).png().toBuffer()));
    const folder = await box({ 'box/2.png': second as Buffer, 'box/3.png': third as Buffer });
    const item = join(folder, 'box');
    const { store, letter } = await letterOf(item, join(item, '1.png'), folder);
    const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
    return { item, drawing: () => annotate(drawn, join(folder, 'look'), store) };
  }

  test.each([
    [['2.png'], 2],
    [['1.png', '3.png'], 1],
    [['1.png', '2.png', '3.png'], 0],
  ])('that of its three pages %j are gone', async (gone, left) => {
    const { item, drawing } = await scannedPages();
    for (const name of gone) await rm(join(item, name));
    await expect(drawing()).rejects.toMatchObject({
      message: `${item}: page images are no longer there; 3 were read, and it holds ${left}.`,
      remedy: 'Bring them back, or ingest the folder as it is now.',
    });
  });

  test('that a file lies in its place', async () => {
    const { item, drawing } = await scannedPages();
    await rm(item, { recursive: true });
    await writeFile(item, '');
    await expect(drawing()).rejects.toMatchObject({
      message: `${item}: is not the scan that was read.`,
      remedy: 'Ingest it again: it was changed since.',
    });
  });
});

test('says which picture cannot be written', async () => {
  const { store, letter, folder } = await scannedLetter();
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  const path = join(folder, 'look', 'S-0041-0001-063-00069_1-page-001.png');
  await mkdir(path, { recursive: true });
  await expect(annotate(drawn, join(folder, 'look'), store)).rejects.toMatchObject({
    message: `${path}: the picture cannot be written (EISDIR).`,
    exitCode: 2,
  });
});

test('says where it looks for a scan that was ingested by a relative path', async () => {
  const folder = await box({});
  const scan = join(folder, 'letter.png');
  const { store, letter } = await letterOf(relative('.', scan), scan, folder);
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  await rm(scan);
  await expect(annotate(drawn, join(folder, 'look'), store)).rejects.toMatchObject({
    message: `${relative('.', scan)}: the scan is not there, looked for from the current folder.`,
    remedy:
      'Run the command where the scan was ingested, or ingest it again from here: nothing is read twice.',
  });
});

test('keeps its pictures in the folder whatever a record is called', async () => {
  const { store, letter, folder } = await scannedLetter();
  const drawn = { id: '../../up/1', pages: letter.pages, letters: [letter], coverValues: [] };
  const [path] = await annotate(drawn, join(folder, 'look'), store);
  expect(path).toBe(join(folder, 'look', '__.._up_1-page-001.png'));
});

describe('a folder for the pictures is refused', () => {
  /** A folder of two page images, and another that leads to it. */
  async function scannedFolder() {
    const folder = await box({ 'box/2.png': await greyPage().png().toBuffer() });
    const [item, scan] = [join(folder, 'box'), join(folder, 'box', 'S-0041-0001-063-00069_1-page-001.png')];
    const { store, letter } = await letterOf(item, scan, folder);
    await symlink(item, join(folder, 'link'));
    const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
    return { store, drawn, folder, scan };
  }

  test.each(['box', 'box/look', 'link', 'link/look/1', 'link/../box/'])(
    'where it is one of page images or lies in one: %s',
    async (out) => {
      const { store, drawn, folder, scan } = await scannedFolder();
      const before = await readFile(scan);
      await expect(annotate(drawn, `${folder}/${out}`, store)).rejects.toThrow(
        `${folder}/${out}: scans that were ingested lie there (${join(folder, 'box')}).`,
      );
      expect((await readFile(scan)).equals(before)).toBe(true);
      expect(existsSync(join(folder, 'box', 'look'))).toBe(false);
    },
  );

  test('where a scan lies in it, but not beside or beneath it', async () => {
    const { store, letter, scan, folder } = await scannedLetter();
    const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
    await expect(annotate(drawn, folder, store)).rejects.toThrow(
      `scans that were ingested lie there (${scan})`,
    );
    await mkdir(`${folder}/look`);
    expect(await annotate(drawn, `${folder}/look`, store)).toHaveLength(1);
  });
});

test('what it draws beneath scans is no scan to the next ingest, wherever it is moved', async () => {
  const { store, letter, scan, folder } = await scannedLetter();
  const drawn = { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] };
  const [picture] = await annotate(drawn, join(folder, 'look'), store);
  await rename(picture as string, join(folder, '002.png'));
  await annotate(drawn, join(folder, 'look'), store);
  const found: string[] = [];
  for await (const { path } of findSources([folder])) found.push(path);
  expect(found).toEqual([scan]);
});
