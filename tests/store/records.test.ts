import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.js';
import { saveRecords } from '../../src/store/records.js';
import { goneThrough } from '../support/gone-through.js';
import { page } from '../support/page.js';
import { party, readOutcome, sampleLetter, sampleRecord, sampleSource } from '../support/sample-entries.js';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-records-'));
  store = openStore(join(folder, 'letterbook.db'));
  store.saveSource(sampleSource());
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const number = 'S-0041-0001-063-00069';
const { id: sourceId } = sampleSource();

/** Saves letters that begin on these pages and lines, each so many lines long. */
const save = (...letters: (readonly [page: number, line: number, count: number])[]) =>
  store.saveRecords(sourceId, [
    sampleRecord({
      letters: letters.map((at, index) =>
        sampleLetter({ at, id: `${number}/${index + 1}`, ordinal: index + 1, subject: `from ${at}` }),
      ),
    }),
  ]);

describe('ids of letters', () => {
  it('count from 1 within the record', () => {
    save([2, 0, 20], [3, 0, 20]);
    expect(store.letterIds(number)).toEqual([`${number}/1`, `${number}/2`]);
  });

  it('stay when another letter is split; the new one gets the next number', () => {
    save([2, 0, 20], [3, 0, 20]);
    const saved = save([2, 0, 10], [2, 10, 10], [3, 0, 20]);
    expect(saved.added).toEqual([`${number}/3`]);
    expect(store.letterIds(number), 'in the order of the scan').toEqual([
      `${number}/1`,
      `${number}/3`,
      `${number}/2`,
    ]);
    expect(store.loadLetter(`${number}/3`)?.ordinal).toBe(3);
  });

  it('are remembered when their letter is merged into the one before, and lead there', () => {
    save([2, 0, 10], [2, 10, 10], [3, 0, 20]);
    expect(save([2, 0, 20], [3, 0, 20]).removed).toEqual([`${number}/2`]);
    expect(store.loadLetter(`${number}/2`)).toBeNull();
    expect(store.resolveLetterId(`${number}/2`)).toBe(`${number}/1`);
    expect(store.letterIds(number)).toEqual([`${number}/1`, `${number}/3`]);
  });

  it('are never given to another letter, and come back with their own', () => {
    save([2, 0, 10], [2, 10, 10]);
    save([2, 0, 20]);
    expect(save([2, 0, 20], [3, 0, 5]).added).toEqual([`${number}/3`]);
    expect(save([2, 0, 10], [2, 10, 10], [3, 0, 5]).added).toEqual([`${number}/2`]);
    expect(store.resolveLetterId(`${number}/2`)).toBe(`${number}/2`);
  });

  it('lead to the new number where the cover sheet is read otherwise', () => {
    save([2, 0, 10]);
    store.saveRecords(sourceId, [sampleRecord({ id: 'S-0041-0001-063-00070' })]);
    expect(store.resolveLetterId(`${number}/1`)).toBe('S-0041-0001-063-00070/1');
    expect(store.loadRecord(number)).toBeNull();
  });
});

it('saving the records of a source looks up what it needs and goes through no table', () => {
  save([2, 0, 10], [2, 10, 10], [3, 0, 20]);
  const letters = [sampleLetter({ at: [2, 0, 20] }), sampleLetter({ at: [3, 0, 20] })];
  const tables = goneThrough(join(folder, 'letterbook.db'), (db) => {
    expect(saveRecords(db, sourceId, [sampleRecord({ letters })]).removed).toEqual([`${number}/2`]);
  });
  expect(tables).toEqual([]);
});

describe('the full-text index', () => {
  it('holds exactly the words of the letters after every kind of change', () => {
    save([2, 0, 10], [2, 10, 10], [3, 0, 20]);
    save([2, 0, 20], [3, 0, 20]);
    save([2, 0, 10], [2, 10, 10]);
    store.savePage(readOutcome(typed('Dear Sir,')));
    store.savePage(readOutcome(typed('Dear Madam,'), 'f2'));
    const db = new Database(join(folder, 'letterbook.db'));
    // With rank 1 FTS5 compares the index with the tables it reads from, and throws where they differ.
    for (const index of ['letters_index', 'pages_index']) {
      db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
    }
    db.close();
  });
});

describe('one number in two files', () => {
  const other = sampleSource({ id: 'b'.repeat(64), path: 'box/0069.tif', format: 'tiff' });
  const inOther = (coverSheet = [{ sourceId: other.id, pageNumber: 1 }]) =>
    sampleRecord({ sourceId: other.id, coverSheet, letters: [sampleLetter({ sourceId: other.id })] });

  it('is kept twice, the later one marked and linked', () => {
    store.saveSource(other);
    save([2, 0, 5]);
    expect(store.saveRecords(other.id, [inOther()]).added).toEqual([`${number}~2/1`]);
    expect(store.loadRecord(`${number}~2`)?.duplicateOf).toBe(number);
    expect(store.loadLetter(`${number}~2/1`)?.record).toBe(`${number}~2`);
    expect(store.loadRecord(number)?.duplicateOf).toBeNull();
  });

  it('keeps the mark when saved again', () => {
    store.saveSource(other);
    save([2, 0, 5]);
    store.saveRecords(other.id, [inOther()]);
    expect(store.saveRecords(other.id, [inOther()]).unchanged).toEqual([`${number}~2/1`]);
  });

  it('is no duplicate where the number is only the name of the file', () => {
    store.saveSource(other);
    save([2, 0, 5]);
    store.saveRecords(other.id, [inOther([])]);
    expect(store.loadRecord(`${number}~2`)?.duplicateOf).toBeNull();
  });
});

describe('who wrote to whom', () => {
  it('is told of every letter that names anybody, in the order of the scan', () => {
    const [hall, price] = [party('John Hall'), party('Ann Price', { title: 'Director', place: 'Aldport' })];
    const nobody = { senders: [], recipients: [], through: [], copies: [] };
    store.saveRecords(sourceId, [
      sampleRecord({
        letters: [
          sampleLetter({ ...nobody, id: 'x/1', at: [3, 9, 5], recipients: [price, hall] }),
          sampleLetter({ ...nobody, id: 'x/2', at: [2, 9, 5] }),
          sampleLetter({ ...nobody, id: 'x/3', at: [2, 0, 5], senders: [hall], copies: [price] }),
        ],
      }),
    ]);
    expect([...store.allParties()]).toEqual([
      { ...nobody, id: `${number}/3`, senders: [hall], copies: [price] },
      { ...nobody, id: `${number}/1`, recipients: [price, hall] },
    ]);
  });

  it('need not be told to the end before the next letters are saved', () => {
    save([2, 0, 5], [2, 9, 5]);
    const asked: string[] = [];
    for (const { id } of store.allParties()) {
      asked.push(id);
      break;
    }
    expect(asked).toEqual([`${number}/1`]);
    expect(save([2, 0, 5], [2, 9, 5], [3, 9, 5]).added).toEqual([`${number}/3`]);
  });
});

describe('links between letters', () => {
  const mention = { date: '1961-02-28', party: 'O’Brien', quotation: 'your letter of 28 February' };
  const saveTwo = (link: string | null) =>
    store.saveRecords(sourceId, [
      sampleRecord({
        letters: [
          sampleLetter({ mentions: [{ ...mention, letter: link }] }),
          sampleLetter({ id: `${number}/2`, at: [3, 0, 5] }),
        ],
      }),
    ]);

  it('are kept when the letters are read again without any, and replaced by new ones', () => {
    saveTwo(`${number}/2`);
    saveTwo(null);
    expect(store.loadLetter(`${number}/1`)?.mentions).toEqual([{ ...mention, letter: `${number}/2` }]);
    expect(store.letterIdsMentioning(`${number}/2`)).toEqual([`${number}/1`]);
    store.settleMentions(() => ({ days: null, letter: null }));
    expect(store.letterIdsMentioning(`${number}/2`)).toEqual([]);
  });

  it('never lead to a letter that never was', () => {
    saveTwo('nowhere/1');
    expect(store.loadLetter(`${number}/1`)?.mentions[0]?.letter).toBeNull();
  });
});

describe("a person's cut", () => {
  it('outlives every saving of records, and the last word on a line counts', () => {
    const cut = { page: { sourceId, pageNumber: 2 }, lineIndex: 7, begins: true };
    store.saveCut(cut);
    save([2, 0, 7], [2, 7, 5]);
    expect(store.loadCuts(sourceId)).toEqual([cut]);
    store.saveCut({ ...cut, begins: false });
    expect(store.loadCuts(sourceId)).toEqual([{ ...cut, begins: false }]);
  });

  it('finds its line again where a second recognition counts the lines otherwise', () => {
    const first = typed('Dear Sir,\nthe quay wants mending.\nDear Madam,\nthe crane too.');
    store.savePage(readOutcome(first));
    store.saveCut({ page: first.ref, lineIndex: 2, begins: true });
    const [, second, third, fourth] = first.lines;
    if (!second || !third || !fourth) throw new Error('the page has four lines');
    store.savePage(readOutcome({ ...first, lines: [second, third, fourth] }, 'f2'));
    expect(store.loadCuts(sourceId)).toEqual([{ page: first.ref, lineIndex: 1, begins: true }]);
  });
});

const typed = (text: string) => page(text, { sourceId, pageNumber: 2 });
