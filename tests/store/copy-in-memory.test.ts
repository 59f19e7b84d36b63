import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyInMemory } from '../../src/store/copy-in-memory.js';
import { openStore } from '../../src/store/open-store.js';
import { sampleRecord, sampleSource } from '../support/sample-entries.js';

it('reads a closed database without making or changing a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-copy-'));
  const path = join(folder, 'letterbook.db');
  const store = openStore(path);
  store.saveSource(sampleSource());
  store.saveRecords(sampleSource().id, [sampleRecord()]);
  store.close();
  const before = readFileSync(path);
  const db = copyInMemory(path);
  expect(
    db.prepare("SELECT count(*) FROM letters_index WHERE letters_index MATCH 'dredger'").pluck().get(),
  ).toBe(1);
  expect(() => db.exec('DELETE FROM letters')).toThrow(/readonly/);
  expect(readdirSync(folder)).toEqual(['letterbook.db']);
  db.close();
  expect(readFileSync(path)).toEqual(before);
  rmSync(folder, { recursive: true });
});
