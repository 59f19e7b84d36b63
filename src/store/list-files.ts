import type { SourceFormat } from '../model/source-file.js';
import type { Db } from './open-database.js';
import { type PageStates, pageStates } from './page-states.js';

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
export const listFiles = (db: Db): FileSummary[] =>
  db
    .prepare<[], FileRow>(
      `SELECT source_paths.path, source_files.id, format, bytes, page_count, error, remedy
       FROM source_paths LEFT JOIN source_files ON source_files.id = source_id ORDER BY source_paths.path`,
    )
    .all()
    .map((row): FileSummary => {
      const pages = row.id === null ? null : pageStates(db, [row.id]);
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
