import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdForIngest } from '../../src/store/ingest-hold.js';

const newDatabase = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'letterbook-')), 'box.db');

/** Another process that holds the database until it is killed. */
async function holder(database: string) {
  const module = new URL('../../dist/src/store/ingest-hold.js', import.meta.url).href;
  const program = `const { holdForIngest } = await import(${JSON.stringify(module)});
    process.stdout.write(holdForIngest(${JSON.stringify(database)}) ? 'held' : 'refused');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('held');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

test('a database is held by one, and by the next when that one lets go; nothing is left beside it', () => {
  const database = newDatabase();
  for (let turn = 0; turn < 3; turn++) {
    const letGo = holdForIngest(database);
    expect(letGo).not.toBeNull();
    letGo?.();
    expect(existsSync(`${database}-ingest`)).toBe(false);
  }
});

test('held by another process it is refused, until that process is gone, even by SIGKILL', async () => {
  const database = newDatabase();
  const kill = await holder(database);
  expect(holdForIngest(database)).toBeNull();
  await kill();
  const letGo = holdForIngest(database);
  expect(letGo).not.toBeNull();
  letGo?.();
});

test('two databases in one folder are held apart', async () => {
  const database = newDatabase();
  const kill = await holder(database);
  const letGo = holdForIngest(`${database}2`);
  expect(letGo).not.toBeNull();
  letGo?.();
  await kill();
});
