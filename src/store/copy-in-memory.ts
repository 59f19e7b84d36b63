import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Where SQLite's header says by which version a file is written and read: 1 for a rollback journal, 2 for a write-ahead log. */
const journalBytes = [18, 19] as const;
const rollbackJournal = 1;

/**
 * A database that is read from a copy in memory: SQLite makes files beside a database with a write-ahead log even to
 * read it, which a read-only disk does not allow. Only for a database that was closed: what a log still holds is not in it.
 */
export function copyInMemory(path: string): Database.Database {
  const bytes = readFileSync(path);
  for (const index of journalBytes) bytes[index] = rollbackJournal;
  return new Database(bytes, { readonly: true });
}
