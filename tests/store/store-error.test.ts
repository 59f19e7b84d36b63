import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { openStore } from '../../src/store/open-store.js';
import { page } from '../support/page.js';
import { readOutcome, sampleRecord, sampleSource } from '../support/sample-entries.js';

let folder: string;
let path: string;
const pageCount = 40;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-damage-'));
  path = join(folder, 'box.db');
  const store = openStore(path);
  const { id: sourceId } = sampleSource();
  store.saveSource(sampleSource({ pageCount }));
  for (let pageNumber = 1; pageNumber <= pageCount; pageNumber++) {
    const words = Array.from({ length: 400 }, (_, index) => `quay${(index * pageNumber * 7919) % 9973}`);
    const lines = Array.from({ length: 40 }, (_, line) => words.slice(line * 10, line * 10 + 10).join(' '));
    store.savePage(readOutcome(page(lines.join('\n'), { sourceId, pageNumber })));
  }
  store.saveRecords(sourceId, [sampleRecord()]);
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

/** How many pages come before the database says what is wrong, and what it says. */
function readPages(): { pages: number; error: unknown } {
  const store = openStore(path, { readonly: true });
  let pages = 0;
  try {
    for (const _ of store.pageContents()) pages++;
    return { pages, error: null };
  } catch (error) {
    return { pages, error };
  } finally {
    store.close();
  }
}

const damaged = () => expect.objectContaining({ message: `${path}: the database is damaged.`, exitCode: 2 });

describe('damage met in the middle of a database', () => {
  it('is none where there is none', () => {
    expect(readPages()).toEqual({ pages: pageCount, error: null });
  });

  it('is told of when a disk has lost a part of the file', () => {
    const file = openSync(path, 'r+');
    const half = Math.floor(statSync(path).size / 4096 / 2) * 4096;
    writeSync(file, Buffer.alloc(4096 * 8), 0, 4096 * 8, half);
    closeSync(file);
    const { pages, error } = readPages();
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toEqual(damaged());
    expect(pages).toBeLessThan(pageCount);
  });

  it('is told of when the words of a page are not what was saved', () => {
    change(`UPDATE pages SET ocr = x'789c00ff' WHERE page_number = 20`);
    expect(readPages()).toEqual({ pages: 19, error: damaged() });
  });

  it('is told of when a letter is not what was saved', () => {
    change(`PRAGMA ignore_check_constraints = ON; UPDATE letters SET entry = '{"references": [';`);
    const store = openStore(path, { readonly: true });
    expect(() => store.loadLetter('S-0041-0001-063-00069/1')).toThrow(damaged());
    store.close();
  });
});
