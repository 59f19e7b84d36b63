import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { openDatabase } from '../../src/store/open-database.js';
import { migrations } from '../../src/store/schema/index.js';
import { guarded } from '../../src/store/store-error.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-database-'));
  path = join(folder, 'letterbook.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The error an action throws; fails the test where it throws none. */
function thrownBy(action: () => unknown): StoreError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return error as StoreError;
  }
  throw new Error('nothing was thrown');
}

describe('a new database', () => {
  it('has taken every step of the schema, keeps foreign keys and a write-ahead log', () => {
    const db = openDatabase(path);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });

  it('is brought up to date from any earlier step', () => {
    for (let version = 0; version < migrations.length; version++) {
      const file = join(folder, `${version}.db`);
      const old = new Database(file);
      for (const { sql } of migrations.slice(0, version)) old.exec(sql);
      old.pragma(`user_version = ${version}`);
      if (version > 0) old.pragma('application_id = 0x4c74426b');
      old.close();
      const db = openDatabase(file);
      expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
      db.close();
    }
  });

  it('knows of letters of an earlier step in which source they begin', () => {
    const old = new Database(path);
    for (const { sql } of migrations.slice(0, 5)) old.exec(sql);
    old.exec(`
      INSERT INTO source_files (id, name, path, format, bytes, page_count) VALUES ('s1', 'a.pdf', 'a.pdf', 'pdf', 1, 1);
      INSERT INTO record_ids (id, source_id, number, occurrence) VALUES ('a', 's1', 'a', 1);
      INSERT INTO letter_ids (id, record_id, ordinal, start_page, start_line) VALUES ('a/1', 'a', 1, 1, 0);
    `);
    old.pragma('user_version = 5');
    old.pragma('application_id = 0x4c74426b');
    old.close();
    const db = openDatabase(path);
    expect(db.prepare('SELECT source_id FROM letter_ids').pluck().all()).toEqual(['s1']);
    db.close();
  });

  it('names every step by its intention', () => {
    for (const { intention } of migrations) expect(intention).toMatch(/^[a-z][a-z ,]+$/);
  });
});

describe('a database in a folder of somebody else', () => {
  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;

  beforeEach(() => {
    openDatabase(path).close();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    // To root every folder is writable.
    if (isRoot) process.seteuid?.(nobody);
  });
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  });

  it('can be read', () => {
    const db = openDatabase(path, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM letters').pluck().get()).toBe(0);
    db.close();
  });

  it('cannot be written', () => {
    expect(thrownBy(() => openDatabase(path)).message).toBe(`${path}: the database is read-only.`);
  });
});

describe('what a user can mend', () => {
  it('is a damaged database', () => {
    openDatabase(path).close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 100, 3000));
    const error = thrownBy(() => openDatabase(path));
    expect(error.message).toBe(`${path}: the database is damaged.`);
    expect(error.remedy).toMatch(/backup/);
  });

  it('is a disk that is full', () => {
    const db = openDatabase(path);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const error = thrownBy(() =>
      guarded(path, () =>
        db.prepare("INSERT INTO source_paths (path, error) VALUES (hex(zeroblob(100000)), '')").run(),
      ),
    );
    expect(error.message).toBe(`${path}: the disk is full.`);
    expect(error.cause).toMatchObject({ code: 'SQLITE_FULL' });
    db.close();
  });

  it('is a database that another program holds', () => {
    const holder = openDatabase(path);
    holder.exec('BEGIN IMMEDIATE');
    const db = openDatabase(path);
    db.pragma('busy_timeout = 1');
    const error = thrownBy(() => guarded(path, () => db.exec('BEGIN IMMEDIATE')));
    expect(error.message).toBe(`${path}: the database is locked by another program.`);
    db.close();
    holder.close();
  });

  it('is a write to a database opened for reading', () => {
    openDatabase(path).close();
    const db = openDatabase(path, { readonly: true });
    const error = thrownBy(() => guarded(path, () => db.exec('DELETE FROM letters')));
    expect(error.message).toBe(`${path}: the database is read-only.`);
    db.close();
  });

  it('is a database of an older Letterbook, for those who only read', () => {
    const old = new Database(path);
    old.exec((migrations[0] as (typeof migrations)[0]).sql);
    old.pragma('user_version = 1');
    old.pragma('application_id = 0x4c74426b');
    old.close();
    expect(thrownBy(() => openDatabase(path, { readonly: true })).message).toMatch(/older Letterbook/);
  });

  it.each([1, 15, 99, 5_000])(
    'is a file of %i bytes that is something else, which is left as it is',
    (bytes) => {
      writeFileSync(path, 'x'.repeat(bytes));
      expect(thrownBy(() => openDatabase(path)).message).toBe(`${path}: is not a Letterbook database.`);
      expect(readFileSync(path, 'utf8')).toBe('x'.repeat(bytes));
    },
  );

  it('is a folder', () => {
    expect(thrownBy(() => openDatabase(folder)).message).toBe(`${folder}: is a folder, not a database.`);
  });

  it('is not a mistake of ours: that keeps its own error', () => {
    const db = openDatabase(path);
    expect(() => guarded(path, () => db.exec('SELECT nonsense'))).toThrow(/no such column/);
    expect(() => guarded(path, () => db.exec('SELECT nonsense'))).not.toThrow(StoreError);
    db.close();
  });
});
