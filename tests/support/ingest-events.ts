import { SourceError } from '../../src/errors.js';
import type { IngestEvent } from '../../src/ingest/outcome.js';
import type { PageTask } from '../../src/model/page-task.js';
import type { SourceFile } from '../../src/model/source-file.js';
import { page } from './page.js';

export const fileOf = (path: string, pageCount: number): SourceFile => ({
  id: `digest of ${path}`,
  path,
  format: 'pdf',
  bytes: 1_000,
  pageCount,
});

export const found = (path: string, pagesToRead: number, sameAs: string | null = null): IngestEvent => ({
  type: 'source',
  file: fileOf(path, pagesToRead),
  pagesToRead,
  sameAs,
  isReplaced: false,
});

export const refused = (path: string): IngestEvent => ({
  type: 'refused',
  path,
  error: new SourceError(`${path}: the file is empty.`, 'Copy it again from its original.'),
});

const taskOf = (pageNumber: number, path: string): PageTask => ({
  key: `${pageNumber}`,
  sourceId: `digest of ${path}`,
  path,
  format: 'pdf',
  pageNumber,
  settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' },
});

export const pageRead = (pageNumber: number, path = 'a.pdf'): IngestEvent => ({
  type: 'page',
  outcome: {
    state: 'read',
    task: taskOf(pageNumber, path),
    page: page('Dear Mr. Hall:', { pageNumber }),
    imageDigest: null,
    isRecalled: false,
    attempts: 1,
    cost: { render: 0.1, prepare: 0.2, recognize: 1.5 },
  },
  saving: 0.01,
});

export const pageFailed = (pageNumber: number, path = 'a.pdf'): IngestEvent => ({
  type: 'page',
  outcome: { state: 'failed', task: taskOf(pageNumber, path), reason: 'no answer within 120 s', attempts: 2 },
  saving: 0.01,
});
