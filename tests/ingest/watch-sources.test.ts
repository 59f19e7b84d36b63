import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { watchSources } from '../../src/ingest/watch-sources.js';
import { drawPage, newFolder } from '../support/run-ingest.js';

/** Does one thing after each look, and stops after the last; which paths were given after how many looks. */
async function watch(folder: string, ...steps: (() => void | Promise<void>)[]): Promise<string[]> {
  const stopping = new AbortController();
  const given: string[] = [];
  let looks = 0;
  const looked = () => {
    const step = steps[looks++];
    if (step) Promise.resolve(step());
    else stopping.abort();
  };
  const found = watchSources([folder], { lookMs: 30, signal: stopping.signal, looked });
  for await (const { path: source, error } of found) {
    given.push(`${looks}: ${path.relative(folder, source)}${error ? ' refused' : ''}`);
  }
  return given;
}

const nothing = () => {};

/** Two scans side by side in a folder beside a text, so that each is a source of its own. */
async function hotFolder(): Promise<string> {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'box'));
  return folder;
}

test('an empty folder is waited for', async () => {
  expect(await watch(newFolder(), nothing, nothing)).toEqual([]);
});

test('a scan is given once, when two looks find it the same', async () => {
  const folder = await hotFolder();
  await drawPage(path.join(folder, 'box', 'a.png'), 1);
  expect(await watch(folder, nothing, nothing, nothing)).toEqual(['1: box/a.png']);
});

test('a scan that is still being written is left until it is whole', async () => {
  const folder = await hotFolder();
  const file = path.join(folder, 'box', 'a.png');
  await drawPage(file, 1);
  const grow = () => appendFileSync(file, 'more');
  expect(await watch(folder, grow, grow, nothing, nothing)).toEqual(['3: box/a.png']);
});

test('a folder of page images is given whatever the database in it does', async () => {
  const folder = newFolder();
  await drawPage(path.join(folder, '001.png'), 1);
  await drawPage(path.join(folder, '002.png'), 2);
  const save = () => appendFileSync(path.join(folder, 'letterbook.db-wal'), 'a page');
  expect(await watch(folder, save, save, save)).toEqual(['1: ']);
});

test('one that comes later or changes is given then', async () => {
  const folder = await hotFolder();
  const file = path.join(folder, 'box', 'a.pdf');
  const given = await watch(
    folder,
    () => writeFileSync(file, '%PDF-1.4 first'),
    nothing,
    nothing,
    () => appendFileSync(file, ' changed'),
    nothing,
    nothing,
  );
  expect(given).toEqual(['2: box/a.pdf', '5: box/a.pdf']);
});

test('a folder is given once no other scan parts its page images any more', async () => {
  const [folder, elsewhere] = [await hotFolder(), newFolder()];
  for (const name of ['1.png', '2.png']) await drawPage(path.join(folder, 'box', name), 1);
  const stray = path.join(folder, 'box', 'later', 'c.png');
  mkdirSync(path.dirname(stray));
  await drawPage(stray, 3);
  const moveAway = () => renameSync(stray, path.join(elsewhere, 'c.png'));
  expect(await watch(folder, nothing, moveAway, nothing, nothing)).toEqual([
    '1: box',
    '1: box/1.png',
    '1: box/2.png',
    '1: box/later/c.png',
    '3: box',
  ]);
});

test('an empty folder is waited for however it is named', async () => {
  expect(await watch(`${newFolder()}/`, nothing, nothing)).toEqual([]);
});
