import type { SourceFormat } from '../model/source-file.js';
import type { Db } from './open-database.js';
import { type PageStates, pageStatesBySource } from './page-states.js';

/** A path that was ingested, and what became of it. */
export interface FileSummary {
  readonly path: string;
  /** `read`: every page came to an end; `incomplete`: some wait or failed; `refused`: it could not be opened. */
  readonly state: 'read' | 'incomplete' | 'refused';
  /** SHA-256; null where it could never be opened. */
  readonly id: string | null;
  readonly format: SourceFormat | null;
  readonly bytes: number | null;
  readonly pageCount: number | null;
  readonly pages: PageStates | null;
  readonly error: string | null;
  readonly remedy: string | null;
}

interface FileRow {
  readonly path: string;
  readonly id: string | null;
  readonly format: SourceFormat | null;
  readonly bytes: number | null;
  readonly page_count: number | null;
  readonly error: string | null;
  readonly remedy: string | null;
}

/** All paths in their order. */
export function listFiles(db: Db): FileSummary[] {
  const statesBySource = pageStatesBySource(db);
  return db
    .prepare<[], FileRow>(
      `SELECT source_paths.path, source_files.id, format, bytes, page_count, error, remedy
       FROM source_paths LEFT JOIN source_files ON source_files.id = source_id ORDER BY source_paths.path`,
    )
    .all()
    .map((row): FileSummary => {
      const pages = row.id === null ? null : (statesBySource.get(row.id) ?? null);
      const isRead = pages !== null && pages.failed === 0 && pages.waiting === 0;
      return {
        path: row.path,
        state: row.error !== null ? 'refused' : isRead ? 'read' : 'incomplete',
        id: row.id,
        format: row.format,
        bytes: row.bytes,
        pageCount: row.page_count,
        pages,
        error: row.error,
        remedy: row.remedy,
      };
    });
}

/** A path that could not be opened when it was last ingested. */
export interface RefusedFile {
  readonly path: string;
  readonly error: string;
  readonly remedy: string | null;
}

/** In the order of their paths. */
export const refusedFiles = (db: Db): RefusedFile[] =>
  db
    .prepare<[], RefusedFile>(
      'SELECT path, error, remedy FROM source_paths WHERE error IS NOT NULL ORDER BY path',
    )
    .all();
