import { statSync, unlinkSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Keeps a database for one ingest at a time, by the operating system's lock on an empty file beside it:
 * a lock that ends with its holder, however that ends. Null where another ingest holds it; else what lets go.
 */
export function holdForIngest(databasePath: string): (() => void) | null {
  const lockPath = `${databasePath}-ingest`;
  while (true) {
    const before = inodeOf(lockPath);
    const lock = new Database(lockPath, { timeout: 0 });
    try {
      lock.pragma('journal_mode = MEMORY');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
    // A holder takes its file away when it ends: only a lock on the file that was there before and still is counts.
    if (before !== null && before === inodeOf(lockPath)) {
      return () => {
        unlinkSync(lockPath);
        lock.close();
      };
    }
    lock.close();
  }
}

const inodeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.ino ?? null;
