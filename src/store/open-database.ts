import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.js';
import { copyInMemory } from './copy-in-memory.js';
import { migrations } from './schema/index.js';
import { guarded, storeErrorOf } from './store-error.js';

export type Db = Database.Database;

export interface OpenOptions {
  /** For commands that only read. Default false. */
  readonly readonly?: boolean;
  /** Whether a missing file is made. Default true; never when read-only. */
  readonly create?: boolean;
}

/** "LtBk": tells a Letterbook database from another program's. */
const applicationId = 0x4c74426b;

/** How long a command waits for another writer. */
const busyTimeoutMs = 10_000;

const versionOf = (db: Db): number => db.pragma('user_version', { simple: true }) as number;

function checkOrigin(db: Db, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (id === applicationId || isEmpty) return;
  throw new StoreError(
    `${path}: is another program's database.`,
    'Name another file with --db; this one is left as it is.',
  );
}

function checkVersion(db: Db, path: string, readonly: boolean): void {
  const version = versionOf(db);
  if (version > migrations.length) {
    throw new StoreError(
      `${path}: was made by a newer Letterbook (schema ${version}; this one knows ${migrations.length}).`,
      'Update Letterbook, or name another database with --db.',
    );
  }
  if (readonly && version < migrations.length) {
    throw new StoreError(
      version === 0
        ? `${path}: holds nothing yet.`
        : `${path}: was made by an older Letterbook (schema ${version}; this one needs ${migrations.length}).`,
      version === 0
        ? 'Ingest some scans first: letterbook ingest <folder>.'
        : 'Run letterbook reread once; it brings the database up to date.',
    );
  }
}

function migrate(db: Db): void {
  if (versionOf(db) === migrations.length) return;
  db.transaction(() => {
    for (const [index, migration] of migrations.entries()) {
      // Read anew within the transaction: another process may have been first.
      if (versionOf(db) > index) continue;
      db.exec(migration.sql);
      db.pragma(`user_version = ${index + 1}`);
    }
    db.pragma(`application_id = ${applicationId}`);
  }).immediate();
}

/** SQLite's own: of every database that holds something. */
const headBytes = 100;

/** A file of a few bytes is an empty database to SQLite, which writes over it. */
function refuseScrap(path: string): void {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size === 0 || size >= headBytes) return;
  throw new StoreError(
    `${path}: is not a Letterbook database.`,
    'Name another file with --db; this one is left as it is.',
  );
}

/** How SQLite says that it cannot make its files beside a database: on a read-only disk, in a folder of somebody else. */
const unwritable = /^SQLITE_(CANTOPEN|READONLY)/;

function openToRead(path: string): Db {
  const db = new Database(path, { readonly: true, timeout: busyTimeoutMs });
  try {
    versionOf(db);
    return db;
  } catch (error) {
    db.close();
    if (unwritable.test(String((error as { code?: unknown }).code)) && !existsSync(`${path}-wal`)) {
      return copyInMemory(path);
    }
    throw error;
  }
}

/** Opens the database at today's schema. Throws StoreError where it is missing, damaged, locked, foreign or newer. */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  const readonly = options.readonly ?? false;
  if ((readonly || options.create === false) && !existsSync(path)) {
    throw new StoreError(
      `${path}: there is no such database.`,
      'Make one with letterbook ingest <folder>, or name another with --db.',
    );
  }
  refuseMisplaced(path);
  refuseScrap(path);
  return guarded(path, () => {
    const db = readonly ? openToRead(path) : new Database(path, { timeout: busyTimeoutMs });
    try {
      checkOrigin(db, path);
      checkVersion(db, path, readonly);
      db.pragma('foreign_keys = ON');
      if (!readonly) {
        db.pragma('journal_mode = WAL');
        // A page costs seconds; a sync at its commit costs milliseconds and survives a power cut.
        db.pragma('synchronous = FULL');
        migrate(db);
      }
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function refuseMisplaced(path: string): void {
  if (!existsSync(dirname(path))) {
    throw new StoreError(
      `${path}: the folder ${dirname(path)} does not exist.`,
      'Make the folder, or name another database with --db.',
    );
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new StoreError(
      `${path}: is a folder, not a database.`,
      'Name a file with --db, in this folder or elsewhere.',
    );
  }
}

/** Throws the StoreError in which writing a database, or making it, would end for its place or permissions; touches nothing. */
export function checkWritable(path: string): void {
  refuseMisplaced(path);
  const isMade = existsSync(path);
  try {
    if (isMade) accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw storeErrorOf(path, isMade ? 'SQLITE_READONLY' : 'SQLITE_CANTOPEN', error) ?? error;
  }
}
