import type { OcrPage, PageRef } from '../model/page.js';
import type { Db } from './open-database.js';
import { loadPage } from './pages.js';

/** A page with its words, or why there are none. */
export type PageContent =
  | { readonly state: 'read'; readonly page: OcrPage }
  | { readonly state: 'failed' | 'waiting'; readonly ref: PageRef; readonly reason: string | null };

interface PageRow {
  readonly source_id: string;
  readonly page_number: number;
  readonly state: string;
  readonly error: string | null;
}

const pagesOfSources = `SELECT source_id, page_number, state, error
  FROM pages JOIN source_files ON source_files.id = source_id`;

const inOrder = 'ORDER BY source_files.rowid, page_number';

/** The pages of these refs, or all in force in the order of the sources, one at a time. */
export function* pageContents(db: Db, refs: readonly PageRef[] | null = null): Generator<PageContent> {
  const rows = refs
    ? db
        .prepare<[string], PageRow>(
          `${pagesOfSources} WHERE (source_id, page_number) IN
             (SELECT value ->> '$.sourceId', value ->> '$.pageNumber' FROM json_each(?)) ${inOrder}`,
        )
        .all(JSON.stringify(refs))
    : db.prepare<[], PageRow>(`${pagesOfSources} WHERE superseded_by IS NULL ${inOrder}`).all();
  for (const { source_id: sourceId, page_number: pageNumber, state, error } of rows) {
    const page = loadPage(db, sourceId, pageNumber);
    yield page
      ? { state: 'read', page }
      : {
          state: state === 'failed' ? 'failed' : 'waiting',
          ref: { sourceId, pageNumber },
          reason: error,
        };
  }
}
