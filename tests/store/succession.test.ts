import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageText } from '../../src/model/page.js';
import { RecordReader, reread } from '../../src/reread.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import type { SavedRecords } from '../../src/store/records.js';
import { noFilter } from '../../src/store/search/letter-filter.js';
import { page } from '../support/page.js';
import { failedOutcome, readOutcome, sampleRecord, sampleSource } from '../support/sample-entries.js';

let folder: string;
let store: Store;
let reader: RecordReader;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-succession-'));
  store = openStore(join(folder, 'letterbook.db'));
  reader = new RecordReader(store);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** One side, on which a letter about something begins. */
const letter = (matter: string): string => `
                                       THE HARBOUR OFFICE

                                                 12 March 1998

  Mr. Peter Tolland
  Chief Engineer
  Quay 4

  Dear Mr. Tolland,

  Of the ${matter} I have heard nothing. The work will begin as soon as the parts have
  arrived, and I shall write to you again when it is done.

                                                 Yours sincerely,



                                                 Vera Anselm
                                                 Director
`;

const sheet = (number: string): string => `
  ${number}
  Expanded Number        ${number}
  External ID
  Title                  Item in MVL: Field Liaison Office
  Date Created              Date Registered           Date Closed
  25/02/2007                05/03/2007
  Primary Contact
  Home Location          ${number.slice(0, 15)} (In Container)
  Assignee               Ines Halloran since 06/02/2007 at 8:24 AM
  Container              ${number.slice(0, 11)}: FLO - General
  Record Type            Archival Item
`;

const [crane, dredger, lamp, ferry, buoy, anchor] = [
  'crane',
  'dredger',
  'lamp',
  'ferry',
  'buoy',
  'anchor',
].map(letter) as [string, string, string, string, string, string];

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const scanPath = (name: string): string => join(folder, name);

interface ScanOptions {
  /** Sides that cannot be read this time. */
  readonly failing?: readonly string[];
  /** Whether pages are images; otherwise the file has text of its own. */
  readonly areImages?: boolean;
  /** The run is killed when so many pages are read, before the records. */
  readonly killedAfter?: number;
}

/** What an ingest does with the file of these sides at a path. */
function ingest(
  name: string,
  sides: readonly string[],
  { failing = [], areImages = true, killedAfter }: ScanOptions = {},
): SavedRecords | null {
  const [path, id] = [scanPath(name), digestOf(sides.join())];
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, sides.join());
  store.saveSource(sampleSource({ id, path, pageCount: sides.length }));
  for (const pageNumber of store.pagesToRead(id, 'f1').slice(0, killedAfter)) {
    const side = sides[pageNumber - 1] ?? '';
    const read = readOutcome(page(side, { sourceId: id, pageNumber }));
    if (failing.includes(side)) store.savePage(failedOutcome(id, pageNumber, 'no answer'));
    else if (read.state === 'read')
      store.savePage({ ...read, imageDigest: areImages ? digestOf(side) : null });
  }
  const source = store.loadSource(id);
  if (!source || killedAfter !== undefined || !store.isToGroup(id)) return null;
  store.followRename(id);
  return store.saveRecords(id, reader.read(source));
}

/** What each letter that is listed is about, by its id. */
const listed = (): Record<string, string> =>
  Object.fromEntries(
    store
      .letterIds()
      .map((id) => [
        id,
        [...(store.loadLetter(id)?.text ?? '').matchAll(/Of the (\w+)/g)].map(([, what]) => what).join('+'),
      ]),
  );

describe('a file that was changed', () => {
  test('by a page put in front and one at the end keeps the ids of its letters, and nothing is listed twice', () => {
    ingest('scan.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
    const saved = ingest('scan.pdf', [ferry, crane, dredger, lamp, buoy]);
    expect(saved).toMatchObject({ added: ['scan/4', 'scan/5'], removed: [] });
    expect(saved?.superseded).toHaveLength(1);
    expect(listed()).toEqual({
      'scan/4': 'ferry',
      'scan/1': 'crane',
      'scan/2': 'dredger',
      'scan/3': 'lamp',
      'scan/5': 'buoy',
    });
    expect(store.loadLetter('scan/1')?.pages.map(({ pageNumber }) => pageNumber)).toEqual([2]);
  });

  test('keeps its record numbers, which are no duplicates', () => {
    const [first, second] = ['R-0107-0012-004-00031', 'R-0107-0012-004-00032'].map(sheet) as [string, string];
    ingest('scan.pdf', [first, crane, second, dredger]);
    ingest('scan.pdf', [first, crane, lamp, second, dredger]);
    expect(store.listRecords().map(({ id, duplicateOf, letters }) => [id, duplicateOf, letters])).toEqual([
      ['R-0107-0012-004-00031', null, ['R-0107-0012-004-00031/1', 'R-0107-0012-004-00031/2']],
      ['R-0107-0012-004-00032', null, ['R-0107-0012-004-00032/1']],
    ]);
  });

  test('in both places where it lies takes the place of its earlier state once the last has come', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('copy/scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    ingest('copy/scan.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
  });

  test('keeps its record numbers where its name is one of them', () => {
    const number = sheet('R-0107-0012-004-00031');
    ingest('R-0107-0012-004-00031.pdf', [number, crane, lamp]);
    renameSync(scanPath('R-0107-0012-004-00031.pdf'), scanPath('b.pdf'));
    ingest('b.pdf', [number, crane, lamp]);
    ingest('b.pdf', [dredger, number, crane, lamp]);
    expect(listed()).toEqual({
      'b/1': 'dredger',
      'R-0107-0012-004-00031/1': 'crane',
      'R-0107-0012-004-00031/2': 'lamp',
    });
  });

  test('never gives the id of a letter that was taken out to one that begins at the same place', () => {
    ingest('scan.pdf', [crane, dredger, lamp]);
    ingest('scan.pdf', [crane, ferry, lamp]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/4': 'ferry', 'scan/3': 'lamp' });
    expect(store.resolveLetterId('scan/2')).toBeNull();
    ingest('scan.pdf', [crane, ferry, lamp, dredger]);
    expect(listed(), 'once it is back').toMatchObject({ 'scan/2': 'dredger' });
  });

  test('is counted, exported and searched as it is now, and what was read is kept', () => {
    ingest('scan.pdf', [crane, dredger, lamp]);
    ingest('scan.pdf', [crane, dredger, ferry, buoy]);
    const { pageCount, pages, records, letters, sameImages, filesToGroup } = store.status();
    expect({ pageCount, text: pages.text, records, letters }).toEqual({
      pageCount: 4,
      text: 4,
      records: 1,
      letters: 4,
    });
    expect({ sameImages, filesToGroup }).toEqual({ sameImages: [], filesToGroup: [] });
    const exported = [...store.pageContents()].map(
      (content) => content.state === 'read' && pageText(content.page),
    );
    expect(exported.map((text) => /Of the (\w+)/.exec(String(text))?.[1])).toEqual([
      'crane',
      'dredger',
      'ferry',
      'buoy',
    ]);
    const found = (word: string) => store.search({ words: [word], limit: null, filter: noFilter });
    expect(found('crane').hits.map((hit) => hit.letter.id)).toEqual(['scan/1']);
    expect(found('lamp')).toMatchObject({ hits: [], pageHits: [] });
    expect(store.loadPages(digestOf([crane, dredger, lamp].join()))).toHaveLength(3);
  });

  test('stays in the place of its earlier state when all is read again', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    const before = listed();
    expect(reread(store)).toMatchObject({ added: [], changed: [], removed: [], superseded: [] });
    expect(listed()).toEqual(before);
  });

  test('is as it was where its letters cannot be saved', () => {
    ingest('scan.pdf', [crane, dredger]);
    const before = listed();
    const read = vi.spyOn(reader, 'read').mockReturnValue([sampleRecord()]);
    expect(() => ingest('scan.pdf', [crane, dredger, lamp])).toThrow('FOREIGN KEY');
    expect(listed()).toEqual(before);
    read.mockRestore();
    ingest('scan.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({ ...before, 'scan/3': 'lamp' });
  });

  test('tells a page that lies in it twice by the order', () => {
    ingest('scan.pdf', [crane, dredger, crane]);
    ingest('scan.pdf', [lamp, crane, dredger, crane]);
    expect(Object.keys(listed())).toEqual(['scan/4', 'scan/1', 'scan/2', 'scan/3']);
  });

  test('is known by its words where it has text of its own', () => {
    ingest('scan.pdf', [crane, dredger], { areImages: false });
    ingest('scan.pdf', [crane, dredger, lamp], { areImages: false });
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
  });

  test('is known where it was moved to', () => {
    ingest('scan.pdf', [crane, dredger]);
    mkdirSync(scanPath('sorted'));
    renameSync(scanPath('scan.pdf'), scanPath('sorted/scan.pdf'));
    ingest('sorted/scan.pdf', [crane, dredger]);
    ingest('sorted/scan.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
  });

  test('keeps the ids of its letters under another name, and when it is put back', () => {
    ingest('a.pdf', [crane, dredger]);
    renameSync(scanPath('a.pdf'), scanPath('b.pdf'));
    ingest('b.pdf', [crane, dredger]);
    ingest('b.pdf', [ferry, crane, dredger]);
    expect(listed()).toEqual({ 'a/3': 'ferry', 'a/1': 'crane', 'a/2': 'dredger' });
    ingest('b.pdf', [ferry, crane]);
    expect(listed()).toEqual({ 'a/3': 'ferry', 'a/1': 'crane' });
    ingest('b.pdf', [crane, dredger]);
    expect(listed()).toEqual({ 'a/1': 'crane', 'a/2': 'dredger' });
  });

  test('gives letters their ids back when pages that failed are read at last', () => {
    ingest('scan.pdf', [crane, dredger, lamp, ferry]);
    ingest('scan.pdf', [buoy, crane, dredger, lamp, ferry], { failing: [ferry] });
    expect(Object.values(listed())).toEqual(['buoy', 'crane', 'dredger', 'lamp']);
    ingest('scan.pdf', [buoy, crane, dredger, lamp, ferry]);
    expect(listed()).toMatchObject({ 'scan/4': 'ferry', 'scan/5': 'buoy' });
  });

  test('that was taken for another file at first gets the ids given first; those given since lead to them', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp], { failing: [crane, dredger] });
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan~2/1': 'lamp' });
    ingest('scan.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
    expect(store.resolveLetterId('scan~2/1')).toBe('scan/3');
  });
});

describe('of several earlier states', () => {
  test('one whose letters were never found is passed over, and never asked for again', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp], { killedAfter: 3 });
    ingest('scan.pdf', [crane, dredger, lamp, ferry]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp', 'scan/4': 'ferry' });
    expect(store.status()).toMatchObject({ pageCount: 4, filesToGroup: [] });
  });

  test('the ids given first stay', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp], { failing: [crane, dredger] });
    ingest('scan.pdf', [crane, dredger, lamp, ferry]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp', 'scan/4': 'ferry' });
    expect(store.resolveLetterId('scan~2/1')).toBe('scan/3');
  });
});

describe('while pages of a changed file wait to be read', () => {
  const before = { 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' };

  test.each([1, 2])(
    'its earlier state is listed, though all is read again; killed after page %d',
    (pagesRead) => {
      ingest('scan.pdf', [crane, dredger, lamp]);
      const changed = [crane, dredger, lamp, ferry];
      ingest('scan.pdf', changed, { killedAfter: pagesRead });
      reread(store);
      expect(listed()).toEqual(before);
      ingest('scan.pdf', changed);
      expect(listed()).toEqual({ ...before, 'scan/4': 'ferry' });
    },
  );
});

describe('ids that are cited stay where a run was killed before the records', () => {
  test('of the changed file, and the old one was put back', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp], { killedAfter: 3 });
    ingest('scan.pdf', [crane, dredger]);
    reread(store);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger' });
  });

  test.each([
    ['once more', [crane, dredger, lamp, ferry]],
    ['as before', [crane, dredger, lamp]],
  ])('of the old file put back, and that was changed %s', (_how, changed) => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    const before = listed();
    ingest('scan.pdf', [crane, dredger], { killedAfter: 2 });
    ingest('scan.pdf', changed);
    expect(listed()).toMatchObject(before);
    expect(store.letterIds()).toHaveLength(changed.length);
  });
});

describe('the old file put back', () => {
  test.each([
    ['with a page more', [crane, dredger, lamp]],
    ['grown to thrice its size', [crane, dredger, lamp, ferry, buoy, anchor]],
    ['shrunk to a page', [crane]],
  ])('succeeds the one %s, and that one it in its turn', (_how, changed) => {
    ingest('scan.pdf', [crane, dredger]);
    const before = listed();
    ingest('scan.pdf', changed);
    const between = listed();
    ingest('scan.pdf', [crane, dredger]);
    expect(listed()).toEqual(before);
    ingest('scan.pdf', changed);
    expect(listed()).toEqual(between);
    expect(store.status()).toMatchObject({ pageCount: changed.length, letters: changed.length });
  });

  test('whose letters a reading finds before the ingest does succeeds all the same', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    store.saveSource(sampleSource({ id: digestOf([crane, dredger].join()), path: scanPath('scan.pdf') }));
    expect(store.status().filesToGroup).toEqual([scanPath('scan.pdf')]);
    reread(store);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger' });
  });
});

describe("a person's cut", () => {
  const firstLineOf = (id: string) => {
    const line = store.loadLetter(id)?.lines[0];
    if (!line) throw new Error(`${id} has no line`);
    return line;
  };
  const merge = (id: string): void => {
    const { page: cutPage, lineIndex } = firstLineOf(id);
    store.saveCut({ page: cutPage, lineIndex, begins: false });
    reread(store);
  };

  test('holds in the changed file, wherever the page lies in it', () => {
    ingest('scan.pdf', [crane, dredger, lamp]);
    merge('scan/2');
    ingest('scan.pdf', [ferry, crane, dredger, lamp]);
    expect(listed()).toEqual({ 'scan/4': 'ferry', 'scan/1': 'crane+dredger', 'scan/3': 'lamp' });
    expect(store.resolveLetterId('scan/2')).toBe('scan/1');
  });

  test('that merged two letters holds only where the one still stands behind the other', () => {
    ingest('scan.pdf', [anchor, crane, dredger, lamp, buoy]);
    merge('scan/3');
    ingest('scan.pdf', [anchor, dredger, lamp, buoy]);
    expect(listed()).toEqual({ 'scan/1': 'anchor', 'scan/3': 'dredger', 'scan/4': 'lamp', 'scan/5': 'buoy' });
    ingest('scan.pdf', [anchor, crane, dredger, lamp, buoy]);
    expect(Object.values(listed())).toEqual(['anchor', 'crane+dredger', 'lamp', 'buoy']);
  });

  test('on a page that was taken out waits for the page', () => {
    ingest('scan.pdf', [crane, dredger, lamp, ferry]);
    merge('scan/4');
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [buoy, crane, dredger, lamp, ferry]);
    expect(Object.values(listed())).toEqual(['buoy', 'crane', 'dredger', 'lamp+ferry']);
  });

  test('made in the changed file holds in the old one when that is put back, and the last word counts', () => {
    ingest('scan.pdf', [crane, dredger]);
    merge('scan/2');
    ingest('scan.pdf', [crane, dredger, lamp]);
    const [cut] = store.loadCuts(digestOf([crane, dredger, lamp].join()));
    if (!cut) throw new Error('the cut was not carried over');
    store.saveCut({ ...cut, begins: true });
    reread(store);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger', 'scan/3': 'lamp' });
    ingest('scan.pdf', [crane, dredger]);
    expect(listed()).toEqual({ 'scan/1': 'crane', 'scan/2': 'dredger' });
  });
});

describe('a file that lies elsewhere now', () => {
  test('because names were shifted is known there when it changes', () => {
    ingest('1.pdf', [crane, dredger]);
    ingest('2.pdf', [ferry, buoy]);
    renameSync(scanPath('2.pdf'), scanPath('3.pdf'));
    renameSync(scanPath('1.pdf'), scanPath('2.pdf'));
    ingest('1.pdf', [anchor]);
    ingest('2.pdf', [crane, dredger]);
    ingest('3.pdf', [ferry, buoy]);
    ingest('3.pdf', [ferry, buoy, lamp]);
    expect(Object.values(listed()).sort()).toEqual(['anchor', 'buoy', 'crane', 'dredger', 'ferry', 'lamp']);
    expect(store.loadSource(digestOf([crane, dredger].join()))?.path).toBe(scanPath('2.pdf'));
  });

  test('because two names were swapped is known there when it changes', () => {
    ingest('1.pdf', [crane, dredger]);
    ingest('2.pdf', [ferry, buoy]);
    ingest('1.pdf', [ferry, buoy]);
    ingest('2.pdf', [crane, dredger]);
    ingest('2.pdf', [crane, dredger, lamp]);
    expect(listed()).toEqual({
      '1/1': 'crane',
      '1/2': 'dredger',
      '1/3': 'lamp',
      '2/1': 'ferry',
      '2/2': 'buoy',
    });
  });

  test('because only its copy was left is looked for there', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('copy/scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [lamp]);
    expect(store.loadSource(digestOf([crane, dredger].join()))?.path).toBe(scanPath('copy/scan.pdf'));
  });
});

describe('a file that was renamed and changed before one ingest', () => {
  const gone = (...names: string[]): void => {
    for (const name of names) rmSync(scanPath(name));
  };

  test('takes the place of its earlier state, and keeps ids and cuts of its letters', () => {
    ingest('a.pdf', [crane, dredger, lamp]);
    const { page: cutPage, lineIndex } = store.loadLetter('a/2')?.lines[0] ?? {};
    if (!cutPage || lineIndex === undefined) throw new Error('a/2 has no line');
    store.saveCut({ page: cutPage, lineIndex, begins: false });
    reread(store);
    gone('a.pdf');
    const saved = ingest('b.pdf', [ferry, crane, dredger, lamp]);
    expect(saved?.superseded).toHaveLength(1);
    expect(listed()).toEqual({ 'a/4': 'ferry', 'a/1': 'crane+dredger', 'a/3': 'lamp' });
    expect(store.status()).toMatchObject({ pageCount: 4, sameImages: [], filesToGroup: [] });
    expect(store.listFiles().map(({ path }) => path)).toEqual([scanPath('b.pdf')]);
    expect(ingest('b.pdf', [ferry, crane, dredger, lamp]), 'the second time').toBeNull();
  });

  test('does so once the last of its pages was read', () => {
    ingest('a.pdf', [crane, dredger]);
    gone('a.pdf');
    const changed = [crane, dredger, lamp];
    ingest('b.pdf', changed, { killedAfter: 2 });
    expect(listed()).toEqual({ 'a/1': 'crane', 'a/2': 'dredger' });
    ingest('b.pdf', changed);
    expect(listed()).toEqual({ 'a/1': 'crane', 'a/2': 'dredger', 'a/3': 'lamp' });
  });

  test('and comes back under its old name is a copy then', () => {
    ingest('a.pdf', [crane, dredger]);
    gone('a.pdf');
    ingest('b.pdf', [crane, dredger, lamp]);
    ingest('a.pdf', [crane, dredger]);
    expect(Object.keys(listed())).toEqual(['a/1', 'a/2', 'a/3', 'a~2/1', 'a~2/2']);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['half of its pages are others', 'b.pdf', [crane, dredger], [crane, lamp]],
    ['it is a part of it', 'b.pdf', [crane, dredger, lamp, ferry], [crane, dredger]],
    ['it is in another folder', 'sorted/b.pdf', [crane, dredger], [crane, dredger, lamp]],
  ])('is listed beside it where %s', (_why, name, before, after) => {
    ingest('a.pdf', before);
    gone('a.pdf');
    ingest(name, after);
    expect(store.letterIds()).toHaveLength(before.length + after.length);
  });

  test('is listed beside it where a copy of it still lies anywhere', () => {
    ingest('a.pdf', [crane, dredger]);
    ingest('copy/a.pdf', [crane, dredger]);
    gone('a.pdf');
    ingest('b.pdf', [crane, dredger, lamp]);
    expect(Object.keys(listed())).toEqual(['a/1', 'a/2', 'b/1', 'b/2', 'b/3']);
  });

  test('is listed beside it where it was known before: ids that are cited stay', () => {
    ingest('a.pdf', [crane, dredger]);
    ingest('b.pdf', [crane, dredger, lamp]);
    gone('a.pdf');
    store.followRename(digestOf([crane, dredger, lamp].join()));
    reread(store);
    expect(Object.keys(listed())).toEqual(['a/1', 'a/2', 'b/1', 'b/2', 'b/3']);
  });
});

describe('both files stay', () => {
  test('where less than half of the pages are the same: a scanner writes under the same name again', () => {
    ingest('scan.pdf', [crane, dredger, lamp]);
    ingest('scan.pdf', [crane, ferry, buoy]);
    expect(listed()).toEqual({
      'scan/1': 'crane',
      'scan/2': 'dredger',
      'scan/3': 'lamp',
      'scan~2/1': 'crane',
      'scan~2/2': 'ferry',
      'scan~2/3': 'buoy',
    });
    expect(store.status()).toMatchObject({ pageCount: 6, letters: 6 });
  });

  test('where the earlier one still lies elsewhere', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('copy/scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    expect(Object.keys(listed())).toEqual(['scan/1', 'scan/2', 'scan~2/1', 'scan~2/2', 'scan~2/3']);
  });

  test('where the earlier one turns up elsewhere later: it is a copy then', () => {
    ingest('scan.pdf', [crane, dredger]);
    ingest('scan.pdf', [crane, dredger, lamp]);
    ingest('old/scan.pdf', [crane, dredger]);
    expect(Object.keys(listed())).toEqual(['scan/1', 'scan/2', 'scan/3', 'scan~2/1', 'scan~2/2']);
  });
});
