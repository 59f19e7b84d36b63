import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceError, StoreError } from '../../src/errors.js';
import { listFiles } from '../../src/store/list-files.js';
import { openStore } from '../../src/store/open-store.js';
import { pageContents } from '../../src/store/page-content.js';
import { pageStates } from '../../src/store/page-states.js';
import { status } from '../../src/store/status.js';
import { goneThrough } from '../support/gone-through.js';
import { page } from '../support/page.js';
import {
  failedOutcome,
  readOutcome,
  sampleLetter,
  sampleRecord,
  sampleSource,
} from '../support/sample-entries.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-store-'));
  path = join(folder, 'letterbook.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const sourceId = sampleSource().id;
const typed = (pageNumber: number, text = 'Dear Sir,') => page(text, { sourceId, pageNumber });

/** Every row of every table that readers see, to compare two states of a database. */
function contentOf(file: string): unknown {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%index%' AND name NOT LIKE '%vocabulary%'",
    )
    .pluck()
    .all() as string[];
  const content = tables.map((table) => [
    table,
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  db.close();
  return content;
}

describe('pages to read', () => {
  it('are all pages of a new source, and none once they were read with the same settings', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    expect(store.pagesToRead(sourceId, 'f1')).toEqual([1, 2, 3]);
    store.savePage(readOutcome(typed(2)));
    expect(store.pagesToRead(sourceId, 'f1')).toEqual([1, 3]);
    expect(store.pagesToRead(sourceId, 'other settings')).toEqual([1, 2, 3]);
    store.close();
  });

  it('holds failed pages again', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    store.savePage(failedOutcome(sourceId, 1, 'deadline of 60 s passed'));
    expect(store.pagesToRead(sourceId, 'f1')).toEqual([1, 2, 3]);
    store.close();
  });
});

it('a folder that is ingested from within is called after where it lies, not "."', () => {
  const store = openStore(path);
  store.saveSource(sampleSource({ path: '.' }));
  expect(store.loadSource(sourceId)?.name).toBe(basename(process.cwd()));
  store.close();
});

it('status tells how many words stand on a page whose ink is not print', () => {
  const store = openStore(path);
  store.saveSource(sampleSource());
  store.savePage(readOutcome({ ...typed(1, 'Harbour Office,\nAldport'), kind: 'unread' }));
  store.savePage(readOutcome({ ...typed(2), kind: 'unread', lines: [] }));
  expect(store.status().unreadPages).toEqual([
    { page: { sourceId, pageNumber: 1 }, words: 3 },
    { page: { sourceId, pageNumber: 2 }, words: 0 },
  ]);
  store.close();
});

describe('what became of the pages', () => {
  const none = { text: 0, blank: 0, unread: 0, failed: 0, waiting: 0 };

  /** Files of three pages: one with a page of each kind that was read, one with a failed page, further ones not begun. */
  function saveFiles(count: number): void {
    const store = openStore(path);
    const files = Array.from({ length: count }, (_, index) =>
      sampleSource({ id: String(index).repeat(64), path: `box/${index}.pdf` }),
    );
    for (const file of files) store.saveSource(file);
    for (const [index, kind] of (['text', 'blank', 'unread'] as const).entries()) {
      const read = page('Dear Sir,', { sourceId: '0'.repeat(64), pageNumber: index + 1 });
      store.savePage(readOutcome({ ...read, kind }));
    }
    if (count > 1) store.savePage(failedOutcome('1'.repeat(64), 1, 'deadline of 60 s passed'));
    store.sourceFailed('box/locked.pdf', new SourceError('box/locked.pdf: the PDF is locked.', 'Unlock it.'));
    store.close();
  }

  it('is told of all files, of some and of each', () => {
    saveFiles(3);
    const store = openStore(path);
    expect(store.pageStates()).toEqual({ text: 1, blank: 1, unread: 1, failed: 1, waiting: 5 });
    const begunAndNot = ['0'.repeat(64), '2'.repeat(64)];
    expect(store.pageStates(begunAndNot)).toEqual({ text: 1, blank: 1, unread: 1, failed: 0, waiting: 3 });
    expect(store.pageStates([])).toEqual(none);
    expect(store.listFiles().map(({ path: file, state, pages }) => [file, state, pages])).toEqual([
      ['box/0.pdf', 'read', { ...none, text: 1, blank: 1, unread: 1 }],
      ['box/1.pdf', 'incomplete', { ...none, failed: 1, waiting: 2 }],
      ['box/2.pdf', 'incomplete', { ...none, waiting: 3 }],
      ['box/locked.pdf', 'refused', null],
    ]);
    expect(store.status().refusedFiles).toEqual([
      { path: 'box/locked.pdf', error: 'box/locked.pdf: the PDF is locked.', remedy: 'Unlock it.' },
    ]);
    store.close();
  });

  it('is told of a file that another version has replaced only as far as it was read', () => {
    const store = openStore(path);
    const [older, newer] = ['0'.repeat(64), '1'.repeat(64)];
    store.saveSource(sampleSource({ id: older, pageCount: 5 }));
    for (const [index, changes] of [{ kind: 'unread' }, { rotation: 90 }, {}].entries()) {
      const read = page('Dear Sir,', { sourceId: older, pageNumber: index + 1 });
      store.savePage(readOutcome({ ...read, ...changes } as typeof read));
    }
    store.savePage(failedOutcome(older, 3, 'deadline of 60 s passed'));
    store.savePage(failedOutcome(older, 4, 'deadline of 60 s passed'));
    const lists = () => {
      const { pageCount, pages, failedPages, turnedPages, unreadPages } = store.status();
      return { pageCount, pages, listed: [failedPages, turnedPages, unreadPages].map((list) => list.length) };
    };
    const before = { text: 2, blank: 0, unread: 1, failed: 1, waiting: 1 };
    expect(lists()).toEqual({ pageCount: 5, pages: before, listed: [2, 1, 1] });
    store.saveSource(sampleSource({ id: newer, pageCount: 1 }));
    store.sourceFailed('box/locked.pdf', new SourceError('box/locked.pdf: the PDF is locked.', 'Unlock it.'));
    const after = { text: 2, blank: 0, unread: 1, failed: 0, waiting: 1 };
    expect(lists()).toEqual({ pageCount: 4, pages: after, listed: [0, 0, 0] });
    store.close();
  });

  it('is looked up where few pages are asked for', () => {
    saveFiles(3);
    const refs = [{ sourceId: '0'.repeat(64), pageNumber: 2 }];
    expect(goneThrough(path, (db) => pageStates(db, ['0'.repeat(64)]))).toEqual([]);
    expect(goneThrough(path, (db) => expect([...pageContents(db, refs)]).toHaveLength(1))).toEqual([]);
  });

  it('is found by going through the pages as often for one file as for three', () => {
    saveFiles(1);
    const forOne = [listFiles, status].map((action) => goneThrough(path, action));
    saveFiles(3);
    expect([listFiles, status].map((action) => goneThrough(path, action))).toEqual(forOne);
  });
});

describe('a page', () => {
  it('comes back with every word and box', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    const letter = typed(1, 'Dear Mr. Hall:\n\n      Your file has arrived.');
    store.savePage(readOutcome(letter));
    expect(store.loadPages(sourceId)).toEqual([letter]);
    expect(store.loadPage(sourceId, 1)).toEqual(letter);
    expect(store.loadPage(sourceId, 2)).toBeNull();
    store.close();
  });

  it('keeps its words when a later reading fails', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    store.savePage(readOutcome(typed(1)));
    store.savePage(failedOutcome(sourceId, 1, 'out of memory', 'f2'));
    expect(store.loadPages(sourceId)).toEqual([typed(1)]);
    expect(store.pagesToRead(sourceId, 'f2')).toEqual([1, 2, 3]);
    store.close();
  });

  it('is never saved before its source', () => {
    const store = openStore(path);
    expect(() => store.savePage(readOutcome(typed(1)))).toThrow(/before its source/);
    store.close();
  });
});

describe('sources to group', () => {
  it('are those with pages read since their records were saved', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    expect(store.sourcesToGroup()).toEqual([]);
    store.savePage(readOutcome(typed(1)));
    expect(store.sourcesToGroup().map((source) => source.id)).toEqual([sourceId]);
    store.saveRecords(sourceId, [sampleRecord()]);
    expect(store.sourcesToGroup()).toEqual([]);
    store.savePage(readOutcome(typed(1)));
    expect(store.sourcesToGroup(), 'the same words again').toEqual([]);
    store.savePage(readOutcome(typed(1, 'Dear Madam,'), 'f2'));
    expect(store.sourcesToGroup()).toHaveLength(1);
    store.close();
  });
});

describe('a record', () => {
  it('comes back as it was saved, with its letters and every reading', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    const record = sampleRecord();
    store.saveRecords(sourceId, [record]);
    expect(store.loadRecord(record.id)).toEqual({ ...record, duplicateOf: null });
    expect(store.loadLetter(`${record.id}/1`)).toEqual(record.letters[0]);
    store.close();
  });

  it('changes nothing when saved twice', () => {
    const store = openStore(path);
    store.saveSource(sampleSource());
    const records = [
      sampleRecord({ letters: [sampleLetter(), sampleLetter({ at: [3, 0, 4], id: 'x/2', ordinal: 2 })] }),
    ];
    expect(store.saveRecords(sourceId, records).added).toHaveLength(2);
    const first = contentOf(path);
    expect(store.saveRecords(sourceId, records)).toEqual({
      added: [],
      changed: [],
      removed: [],
      unchanged: ['S-0041-0001-063-00069/1', 'S-0041-0001-063-00069/2'],
      superseded: [],
    });
    expect(contentOf(path)).toEqual(first);
    store.close();
  });
});

describe('opening', () => {
  const opening =
    (options = {}) =>
    () =>
      openStore(path, options).close();

  it('makes a missing database only for those who write', () => {
    expect(opening({ readonly: true })).toThrow(StoreError);
    expect(opening({ create: false })).toThrow(/letterbook\.db: there is no such database/);
    expect(opening()).not.toThrow();
    expect(opening({ readonly: true })).not.toThrow();
  });

  it('refuses a file that is no database, and leaves it as it is', () => {
    writeFileSync(
      path,
      'Dear Sir, this is a letter and no database at all, as you may see from its length.'.repeat(20),
    );
    expect(opening()).toThrow(/is not a Letterbook database/);
  });

  it("refuses another program's database", () => {
    const other = new Database(path);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(opening()).toThrow(/another program's database/);
  });

  it('refuses a database of a newer Letterbook and says so', () => {
    opening()();
    const newer = new Database(path);
    newer.pragma('user_version = 99');
    newer.close();
    expect(opening()).toThrow(/newer Letterbook \(schema 99; this one knows \d+\)/);
  });

  it('names the file and the remedy where the folder is missing', () => {
    path = join(folder, 'no/such/folder/letterbook.db');
    expect(opening()).toThrow(StoreError);
  });
});

describe('a source that failed', () => {
  it('is remembered with its reason until it can be read', () => {
    const store = openStore(path);
    store.sourceFailed(
      'box/0069.pdf',
      new SourceError('box/0069.pdf: the PDF is locked.', 'Remove the password.'),
    );
    store.saveSource(sampleSource());
    expect(store.loadSources()).toEqual([{ ...sampleSource(), name: '0069.pdf' }]);
    store.close();
  });

  it('is forgotten when the folder it lies in is read as one source', () => {
    const store = openStore(path);
    for (const file of ['box/folder 7/p1.png', 'box/folder 70/p1.png', 'box/folder 7'])
      store.sourceFailed(file, new SourceError(`${file}: cannot be read.`, 'Scan it again.'));
    store.saveSource(sampleSource({ path: './box/folder 7/', format: 'folder' }));
    expect(store.listFiles().map((file) => [file.path, file.state])).toEqual([
      ['./box/folder 7/', 'incomplete'],
      ['box/folder 70/p1.png', 'refused'],
    ]);
    store.close();
  });
});
