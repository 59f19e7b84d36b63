import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MisuseError } from '../../../src/errors.js';
import type { LetterEntry } from '../../../src/model/entry.js';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { type LetterFilter, noFilter } from '../../../src/store/search/letter-filter.js';
import { hitMarks } from '../../../src/store/search/point-at-words.js';
import { page } from '../../support/page.js';
import {
  party,
  reading,
  readOutcome,
  sampleLetter,
  sampleRecord,
  sampleSource,
} from '../../support/sample-entries.js';

let folder: string;
let store: Store;

const number = 'S-0041-0001-063-00069';
const { id: sourceId } = sampleSource();

const letter = (ordinal: number, changes: Partial<LetterEntry> & { text: string }): LetterEntry =>
  sampleLetter({
    id: `${number}/${ordinal}`,
    ordinal,
    at: [ordinal + 1, 0, 5],
    pages: [{ sourceId, pageNumber: ordinal + 1 }],
    subject: null,
    references: [],
    senders: [],
    recipients: [],
    ...changes,
  });

const letters = [
  letter(1, {
    text: 'Dear Mr. Quillon,\nthe har-\nbour of Aldport wants a dredger.',
    senders: [party('Maud O’Brien', { title: 'Harbour Master' })],
    recipients: [party('Lars Hammarskjöld')],
    references: ['ST/SGB/2003/13', '14-B'],
    date: '1961-03-04',
    earliest: '1961-03-04',
    latest: '1961-03-04',
  }),
  letter(2, {
    text: 'Mr. Qui11on has seen the dredger on Nov. 22.',
    kind: 'memorandum',
    senders: [party('Lars Hammarskjold'), party(null, { organization: 'Office of Ports' })],
    recipients: [party('Maud O’Brien')],
    copies: [party('Vera Stennis')],
    date: '1962',
    earliest: '1962-01-01',
    latest: '1962-12-31',
  }),
  letter(3, {
    text: 'A policy of zero tolerance. Of tolerance zero is not the same.',
    senders: [party('Kofl Osei')],
    date: null,
    earliest: null,
    latest: null,
  }),
  letter(4, { text: 'Tolerance is a virtue; zero is a number.', earliest: '2008-01-01', latest: null }),
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-search-'));
  store = openStore(join(folder, 'letterbook.db'));
  store.saveSource(sampleSource({ pageCount: 5 }));
  const typed = (pageNumber: number, text: string) => page(text, { sourceId, pageNumber });
  store.savePage(readOutcome(typed(1, 'Container S-0041-0001: Harbour works\nNotes: boxed by Ottoline')));
  for (const [index, { text }] of letters.entries()) store.savePage(readOutcome(typed(index + 2, text)));
  const pages = letters.flatMap((one) => one.pages);
  const fields = [reading('container', 'S-0041-0001'), reading('containerName', 'Harbour works - General')];
  fields.push(reading('documentDetails', 'Nothing attached'));
  store.saveRecords(sourceId, [sampleRecord({ letters, pages, fields })]);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const search = (words: string[], filter: Partial<LetterFilter> = {}, limit: number | null = 20) =>
  store.search({ words, filter: { ...noFilter, ...filter }, limit });

const found = (words: string[], filter: Partial<LetterFilter> = {}) =>
  search(words, filter)
    .hits.map((hit) => hit.letter.ordinal)
    .sort();

describe('words', () => {
  it.each<[string[], number[]]>([
    [['dredger'], [1, 2]],
    [['DREDGER', 'aldport'], [1]],
    [['harbour', 'dredger', 'wants'], [1]],
    [["O'Brien"], [1, 2]],
    [['hammarskjold'], [1, 2]],
    [['14-B'], [1]],
    [['Nov. 22'], [2]],
    [['ST/SGB/2003/13'], [1]],
    [['zero tolerance'], [3]],
    [['tolerance zero'], [3]],
    [['dredg*'], [1, 2]],
    [
      ['virtue', 'OR', 'policy'],
      [3, 4],
    ],
    [['tolerance', 'NOT', 'virtue'], [3]],
    [['stennis'], [2]],
  ])('%j', (words, ordinals) => {
    expect(found(words)).toEqual(ordinals);
  });

  it('broken at a line end are found joined', () => {
    expect(search(['harbour', 'aldport']).hits[0]?.snippet).toContain('harbour');
  });

  it('of the cover sheet find the letters behind it', () => {
    expect(found(['works', 'general'])).toEqual([1, 2, 3, 4]);
  });

  it('that every form prints find no letter', () => {
    expect(found(['attached'])).toEqual([]);
  });

  it.each([[number], [number.toLowerCase()]])(
    'that are the number %s find the letters of the record',
    (id) => {
      expect(search([id]).hits.map((hit) => hit.letter.ordinal)).toEqual([1, 2, 3, 4]);
    },
  );

  it.each([[`${number}/3`], [`${number}/3`.toLowerCase()]])(
    'that are the id %s find that letter alone',
    (id) => {
      const { hits, total, pageHits, notes } = search([id]);
      expect(hits.map((hit) => hit.letter.id)).toEqual([`${number}/3`]);
      expect({ total, pageHits, notes }).toEqual({ total: 1, pageHits: [], notes: [] });
      expect(search([id], { kind: 'memorandum' })).toMatchObject({ hits: [], pageHits: [] });
    },
  );

  it('that only look like an id are words like any others', () => {
    expect(found(['ST/SGB/2003/13'])).toEqual([1]);
    expect(search([`${number}/9`])).toMatchObject({ hits: [], notes: [] });
  });

  it('found nowhere give nothing', () => {
    expect(search(['xylophone'])).toEqual({ hits: [], total: 0, pageHits: [], notes: [] });
  });

  it('found only outside letters give the page and its record', () => {
    const { hits, pageHits } = search(['ottoline']);
    expect(hits).toEqual([]);
    expect(pageHits).toMatchObject([{ page: { sourceId, pageNumber: 1 }, record: number }]);
  });

  it('in a letter that an excluded name rules out do not bring its page back', () => {
    expect(search(['seen', 'NOT', 'stennis'])).toMatchObject({ hits: [], pageHits: [] });
  });
});

describe('a hit', () => {
  it('shows its own words, marked, and the page they stand on', () => {
    const hits = search(['dredger']).hits;
    expect(hits).toHaveLength(2);
    for (const hit of hits) {
      expect(hit.page?.pageNumber).toBe(hit.letter.ordinal + 1);
      expect(hit.snippet).toContain(`${hitMarks.begin}dredger${hitMarks.end}`);
      expect(hit.snippet).toContain(hit.letter.ordinal === 1 ? 'Aldport' : 'Nov. 22');
    }
  });

  it('in a name shows the name', () => {
    expect(search(['stennis']).hits[0]?.snippet).toContain(`${hitMarks.begin}Stennis${hitMarks.end}`);
  });
});

it('without words shows how a letter begins, cut between words', () => {
  const long = letter(9, { text: `Dear Sir,\n${'twenty dredgers '.repeat(20)}` });
  const own = openStore(join(folder, 'opening.db'));
  own.saveSource(sampleSource({ pageCount: 10 }));
  own.saveRecords(sourceId, [sampleRecord({ letters: [letter(8, { text: 'Dear Sir,\nno.' }), long] })]);
  const { hits } = own.search({ words: [], filter: noFilter, limit: null });
  own.close();
  expect(hits.map(({ snippet }) => snippet)).toEqual([
    'Dear Sir, no.',
    expect.stringMatching(/^Dear Sir, .* twenty( dredgers)?…$/),
  ]);
});

it('that are the id of a letter now part of another find that one, with a note', () => {
  const own = openStore(join(folder, 'cut-anew.db'));
  own.saveSource(sampleSource());
  const record = (...parts: [number, number, number][]) =>
    sampleRecord({
      id: 'Quay',
      letters: parts.map((at, index) => sampleLetter({ id: `Quay/${index + 1}`, ordinal: index + 1, at })),
    });
  own.saveRecords(sourceId, [record([2, 0, 10], [2, 10, 10])]);
  own.saveRecords(sourceId, [record([2, 0, 20])]);
  const { hits, notes } = own.search({ words: ['quay/2'], filter: noFilter, limit: 20 });
  own.close();
  expect(hits.map((hit) => hit.letter.id)).toEqual(['Quay/1']);
  expect(notes).toEqual([{ type: 'cut-anew', id: 'quay/2', today: 'Quay/1' }]);
});

describe('words a recognizer misreads', () => {
  it('are found too where few letters have the word, with a note', () => {
    const { hits, notes } = search(['quillon']);
    expect(hits.map((hit) => hit.letter.ordinal)).toEqual([1, 2]);
    expect(notes).toEqual([{ type: 'similar', word: 'quillon', isKnown: true, shown: ['qui11on'] }]);
  });

  it('are found by the nearest word where no letter has the word', () => {
    const { hits, notes } = search(['dredgor']);
    expect(hits).toHaveLength(2);
    expect(notes).toEqual([{ type: 'similar', word: 'dredgor', isKnown: false, shown: ['dredger'] }]);
  });

  it('are not guessed for numbers and short words', () => {
    expect(found(['23'])).toEqual([]);
    expect(found(['0']), "of O'Brien").toEqual([]);
    expect(found(['zera'])).toEqual([]);
  });

  it('in a row are found apart where no letter has the row, with a note', () => {
    const { hits, notes } = search(['dredger wants']);
    expect(hits.map((hit) => hit.letter.ordinal)).toEqual([1]);
    expect(notes).toEqual([{ type: 'words-apart' }]);
  });
});

describe('filters', () => {
  it.each<[Partial<LetterFilter>, number[]]>([
    [{ from: 'obrien' }, [1]],
    [{ from: "O'Brien" }, [1]],
    [{ from: 'harbour master' }, [1]],
    [{ from: 'master maud' }, [1]],
    [{ from: 'hammarskjöld' }, [2]],
    [{ from: 'office ports' }, [2]],
    [{ from: 'kofi' }, [3]],
    [{ to: 'HAMMARSKJOLD' }, [1]],
    [{ to: 'stennis' }, []],
    [{ from: 'hammarskjöld', to: 'obrien maud' }, [2]],
    [{ from: 'hammarskjöld', to: 'stennis maud' }, []],
    [{ from: 'hammarskjöld', to: "maud o'brien" }, [2]],
    [{ after: '1962-06' }, [2, 4]],
    [{ before: '1961' }, [1]],
    [{ after: '1961-03-04', before: '1961-03-04' }, [1]],
    [{ after: '1961-03-05', before: '1962-01-01' }, [2]],
    [{ kind: 'memorandum' }, [2]],
    [{ container: 's-0041-0001' }, [1, 2, 3, 4]],
    [{ container: 'harbour works' }, [1, 2, 3, 4]],
    [{ container: 'S-0099' }, []],
    [{ record: number }, [1, 2, 3, 4]],
    [{ record: 'other' }, []],
  ])('%j', (filter, ordinals) => {
    expect(found([], filter)).toEqual(ordinals);
  });

  it('of time keep a letter whose date has no year, not one without a date', () => {
    const own = openStore(join(folder, 'no-year.db'));
    own.saveSource(sampleSource({ pageCount: 5 }));
    const open = { earliest: null, latest: null };
    const dated = [letter(1, { text: '21 March', date: 'XXXX-03-21', ...open })];
    dated.push(letter(2, { text: 'no date', date: null, ...open }));
    dated.push(
      letter(3, { text: 'March 1961', date: '1961-03', earliest: '1961-03-01', latest: '1961-03-31' }),
    );
    own.saveRecords(sourceId, [sampleRecord({ letters: dated })]);
    const within = (filter: Partial<LetterFilter>) =>
      own
        .search({ words: [], filter: { ...noFilter, ...filter }, limit: null })
        .hits.map((hit) => hit.letter.date);
    expect(within({ after: '1961' })).toEqual(['1961-03', 'XXXX-03-21']);
    expect(within({ before: '1960' })).toEqual(['XXXX-03-21']);
    expect(within({ after: '1990', before: '1991' })).toEqual(['XXXX-03-21']);
    own.close();
  });

  it('and words narrow down together', () => {
    expect(found(['dredger'], { from: 'hammarskjöld', after: '1962' })).toEqual([2]);
  });

  it('without words give letters by date, undated last, as many as asked for', () => {
    expect(search([], {}).hits.map((hit) => hit.letter.ordinal)).toEqual([1, 2, 4, 3]);
    expect(search([], {}, 1)).toMatchObject({ total: 4 });
  });

  it.each<[Partial<LetterFilter>, RegExp]>([
    [{ after: 'yesterday' }, /--after yesterday: is not a date/],
    [{ before: '2006-13' }, /--before 2006-13: is not a date/],
    [{ after: '2005', before: '2004' }, /--after 2005: is later than --before 2004/],
    [{ kind: 'poem' }, /--kind poem: is no kind of letter/],
    [{ from: '...' }, /has no word to look for/],
  ])('%j mean nothing', (filter, message) => {
    expect(() => search([], filter)).toThrow(MisuseError);
    expect(() => search([], filter)).toThrow(message);
  });
});
