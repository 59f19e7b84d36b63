import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/ingest/source-signature.js';
import { newFolder } from '../support/run-ingest.js';

function folderOfTwo(): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'inner'));
  writeFileSync(path.join(folder, 'a'), 'one');
  writeFileSync(path.join(folder, 'inner', 'b'), 'two');
  return folder;
}

test('a file or folder left alone keeps its signature', async () => {
  const folder = folderOfTwo();
  expect(await signatureOf(folder)).toBe(await signatureOf(folder));
  expect(await signatureOf(path.join(folder, 'a'))).toBe(await signatureOf(path.join(folder, 'a')));
});

test.each<[string, (folder: string) => void]>([
  ['a file grows', (folder) => appendFileSync(path.join(folder, 'a'), 'more')],
  ['a file deep within grows', (folder) => appendFileSync(path.join(folder, 'inner', 'b'), 'more')],
  ['a file is added', (folder) => writeFileSync(path.join(folder, 'c'), '')],
  ['a file is taken away', (folder) => rmSync(path.join(folder, 'a'))],
  ['a file gets another name', (folder) => renameSync(path.join(folder, 'a'), path.join(folder, 'z'))],
])('%s: the folder has another', async (_name, change) => {
  const folder = folderOfTwo();
  const before = await signatureOf(folder);
  change(folder);
  expect(await signatureOf(folder)).not.toBe(before);
});

test('nothing there: null', async () => {
  expect(await signatureOf('/no/such/file')).toBeNull();
});
