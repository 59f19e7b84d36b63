import { existsSync, lstatSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import type { UserError } from '../errors.js';
import type { SourceFile, SourceFormat } from '../model/source-file.js';
import type { Db } from './open-database.js';

export interface StoredSource extends SourceFile {
  /** Base name of the file when first ingested: what its records are called after where they have no number. */
  readonly name: string;
}

interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly format: SourceFormat;
  readonly bytes: number;
  readonly page_count: number;
}

const toSource = (row: SourceRow): StoredSource => ({
  id: row.id,
  name: row.name,
  path: row.path,
  format: row.format,
  bytes: row.bytes,
  pageCount: row.page_count,
});

/** Whether a path is that of a file or folder or lies in it, both resolved. */
const liesAt = (path: string, place: string): boolean => path === place || path.startsWith(place + sep);

/** Forgets the paths in a folder that were refused as files of their own: they are read as pages of it now. */
function forgetRefusedIn(db: Db, folder: string): void {
  const refused = db
    .prepare<[], string>('SELECT path FROM source_paths WHERE error IS NOT NULL')
    .pluck()
    .all();
  const place = resolve(folder);
  for (const path of refused) {
    if (liesAt(resolve(path), place)) db.prepare('DELETE FROM source_paths WHERE path = ?').run(path);
  }
}

/**
 * Has a source lie at another path where other bytes have come to this one. Where no other leads to it, it stays the
 * source that lay here last.
 */
const leavePath = (db: Db, id: string, path: string) =>
  db
    .prepare(
      `UPDATE source_files SET path = coalesce((SELECT min(path) FROM source_paths WHERE source_id = @id), path)
       WHERE id = @id AND path = @path`,
    )
    .run({ id, path });

/**
 * Saves a file that could be opened, with its pages waiting to be read. A file known already changes nothing, unless
 * another has superseded it or lay at its path: its records are to be found again then, and take the place of the other's.
 * True where other bytes lay at its path when that was last ingested: what was read from them is kept.
 */
export function saveSource(db: Db, file: SourceFile): boolean {
  return db
    .transaction(() => {
      const lastAt = db
        .prepare<[string], string | null>('SELECT source_id FROM source_paths WHERE path = ?')
        .pluck();
      const before = lastAt.get(file.path) ?? file.id;
      const known = loadSource(db, file.id);
      if (!known) {
        db.prepare(
          'INSERT INTO source_files (id, name, path, format, bytes, page_count) VALUES (?, ?, ?, ?, ?, ?)',
        ).run(file.id, basename(resolve(file.path)), file.path, file.format, file.bytes, file.pageCount);
        const insertPage = db.prepare('INSERT INTO pages (source_id, page_number) VALUES (?, ?)');
        for (let pageNumber = 1; pageNumber <= file.pageCount; pageNumber++)
          insertPage.run(file.id, pageNumber);
      } else if (
        known.path !== file.path &&
        (lastAt.get(known.path) !== file.id || !existsSync(known.path))
      ) {
        // The scans were moved: their pages are to be found where they lie now, and nowhere else.
        db.prepare('UPDATE source_files SET path = ? WHERE id = ?').run(file.path, file.id);
        db.prepare('DELETE FROM source_paths WHERE path = ? AND source_id = ?').run(known.path, file.id);
      }
      db.prepare(
        `UPDATE source_files SET superseded_by = NULL, records_current = 0
         WHERE id = @id AND (superseded_by IS NOT NULL OR @before <> @id)`,
      ).run({ id: file.id, before });
      db.prepare(
        `INSERT INTO source_paths (path, source_id) VALUES (?, ?)
       ON CONFLICT (path) DO UPDATE SET source_id = excluded.source_id, error = NULL, remedy = NULL`,
      ).run(file.path, file.id);
      if (before !== file.id) leavePath(db, before, file.path);
      if (file.format === 'folder') forgetRefusedIn(db, file.path);
      return before !== file.id;
    })
    .immediate();
}

/** Saves that a path could not be read and why. What was read from it before is kept. */
export function sourceFailed(db: Db, path: string, error: UserError): void {
  db.prepare(
    `INSERT INTO source_paths (path, error, remedy) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET error = excluded.error, remedy = excluded.remedy`,
  ).run(path, error.message, error.remedy);
}

/** Whether nothing lies at a path any more; false where nobody can tell, as in a folder that may not be entered. */
function liesNowhere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/**
 * Once these files and folders were looked through, forgets what was said earlier against paths among and in them, unless
 * it was said again: of a broken file that was taken away, even if it had been read before, or of an empty folder that has
 * been filled. A mistyped name, where nothing ever lay, is forgotten too.
 */
export function forgetRefusals(db: Db, looked: readonly string[], refused: readonly string[]): void {
  const places = looked.map((path) => resolve(path));
  const faulty = refused.map((path) => resolve(path));
  const told = db
    .prepare<[], { path: string; source_id: string | null }>(
      'SELECT path, source_id FROM source_paths WHERE error IS NOT NULL',
    )
    .all();
  for (const { path, source_id: sourceId } of told) {
    const resolved = resolve(path);
    if (!places.some((place) => liesAt(resolved, place))) continue;
    const isGone = liesNowhere(path);
    // What lies in a folder that could not be looked into may still be as it was.
    const isSaidAgain =
      faulty.includes(resolved) || (!isGone && faulty.some((place) => liesAt(resolved, place)));
    if (isSaidAgain && !(isGone && sourceId === null)) continue;
    if (sourceId === null) db.prepare('DELETE FROM source_paths WHERE path = ?').run(path);
    else db.prepare('UPDATE source_paths SET error = NULL, remedy = NULL WHERE path = ?').run(path);
  }
}

export function loadSource(db: Db, id: string): StoredSource | null {
  const row = db.prepare<[string], SourceRow>('SELECT * FROM source_files WHERE id = ?').get(id);
  return row ? toSource(row) : null;
}

/** In the order in which they came, without those that were superseded. */
export const loadSources = (db: Db): StoredSource[] =>
  db
    .prepare<[], SourceRow>('SELECT * FROM source_files WHERE superseded_by IS NULL ORDER BY rowid')
    .all()
    .map(toSource);

/** Whether pages of a source were read since its records were last saved. */
const hasNewPages = `records_current = 0 AND superseded_by IS NULL
  AND EXISTS (SELECT 1 FROM pages WHERE source_id = source_files.id AND ocr IS NOT NULL)`;

/** Sources of which pages were read since their records were last saved, in the order in which they came. */
export const sourcesToGroup = (db: Db): StoredSource[] =>
  db
    .prepare<[], SourceRow>(`SELECT * FROM source_files WHERE ${hasNewPages} ORDER BY rowid`)
    .all()
    .map(toSource);

/** Whether it is one of `sourcesToGroup`. */
export const isToGroup = (db: Db, id: string): boolean =>
  db.prepare(`SELECT 1 FROM source_files WHERE id = ? AND ${hasNewPages}`).get(id) !== undefined;
