import Database from 'better-sqlite3';
import { guarded } from './store-error.js';

/** SQLite's version, once it has shown that it can search full text. Throws where it cannot or does not load. */
export const probeSqlite = (): string =>
  guarded('SQLite', () => {
    const db = new Database(':memory:');
    try {
      db.exec("CREATE VIRTUAL TABLE probe USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
      return db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown';
    } finally {
      db.close();
    }
  });
