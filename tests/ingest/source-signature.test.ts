import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { signatureOf } from '../../src/ingest/source-signature.js';
import { drawPage, newFolder } from '../support/run-ingest.js';

/** Two page images, the second without an extension, beside a database, a text and a folder of its own. */
let folder: string;

const within = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = newFolder();
  await drawPage(within('1.png'), 1);
  await drawPage(within('2'), 2);
  writeFileSync(within('letterbook.db'), 'one');
  writeFileSync(within('list.txt'), 'two');
  mkdirSync(within('inner'));
});

test('a file or folder left alone keeps its signature', async () => {
  expect(await signatureOf(folder)).toBe(await signatureOf(folder));
  expect(await signatureOf(within('1.png'))).toBe(await signatureOf(within('1.png')));
});

test.each<[string, () => void | Promise<void>]>([
  ['a page grows', () => appendFileSync(within('1.png'), 'more')],
  ['a page without an extension grows', () => appendFileSync(within('2'), 'more')],
  ['a page is added', () => drawPage(within('3.png'), 3)],
  ['a page is added that is still being written', () => writeFileSync(within('3.png'), '')],
  ['a page is taken away', () => rmSync(within('1.png'))],
  ['a page gets another name', () => renameSync(within('1.png'), within('3.png'))],
])('%s: the folder has another', async (_name, change) => {
  const before = await signatureOf(folder);
  await change();
  expect(await signatureOf(folder)).not.toBe(before);
});

test.each<[string, () => void]>([
  ['the database grows', () => appendFileSync(within('letterbook.db'), 'more')],
  ['the database gets a log', () => writeFileSync(within('letterbook.db-wal'), 'more')],
  ['a text is taken away', () => rmSync(within('list.txt'))],
  ['a file manager leaves its notes', () => writeFileSync(within('.DS_Store'), 'seen')],
  ['a folder beneath is filled', () => writeFileSync(within('inner/list.txt'), 'three')],
])('%s: the folder keeps its own', async (_name, change) => {
  const before = await signatureOf(folder);
  change();
  expect(await signatureOf(folder)).toBe(before);
});

test('nothing there: null', async () => {
  expect(await signatureOf('/no/such/file')).toBeNull();
});
