import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterEntry, Mention } from '../../src/model/entry.js';
import type { LinkMention } from '../../src/model/envelope.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { bounds } from '../../src/text/edtf.js';
import { linkMention, linkMentions } from '../../src/threads/link-mentions.js';
import { party, sampleLetter, sampleRecord, sampleSource } from '../support/sample-entries.js';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-links-'));
  store = openStore(join(folder, 'letterbook.db'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const hall = party('John Hall');
const price = party('Ann M. Price');

const letter = (id: string, date: string | null, changes: Partial<LetterEntry> = {}): LetterEntry => ({
  ...sampleLetter(),
  id,
  record: id.split('/')[0] as string,
  date,
  ...(date === null ? { earliest: null, latest: null } : bounds(date)),
  senders: [price],
  recipients: [hall],
  references: [],
  ...changes,
});

const speaking = (quotation: string, date: string | null): Mention => ({
  date,
  party: null,
  quotation,
  letter: null,
});

const asked = letter('asked/1', '1963-05-11');
const answer = letter('answer/1', '1963-05-15', {
  senders: [hall],
  recipients: [price],
  mentions: [speaking('your letter of 11 May 1963', '1963-05-11')],
});

/** One source for each record; without letters, a record that holds none. */
function save(record: string, ...letters: readonly LetterEntry[]): void {
  const id = record.padEnd(64, '-');
  store.saveSource(sampleSource({ id, path: `${record}.pdf` }));
  store.saveRecords(id, [
    sampleRecord({
      id: record,
      sourceId: id,
      coverSheet: [],
      letters: letters.map((each, index) => {
        const { lines, pages } = sampleLetter({ sourceId: id, at: [2, index * 10, 5] });
        return { ...each, lines, pages };
      }),
    }),
  ]);
}

/** Settles and counts how often the rule was asked. */
function settle(): number {
  let count = 0;
  const counting: LinkMention = (...asking) => {
    count++;
    return linkMention(...asking);
  };
  store.settleMentions(counting);
  return count;
}

const answered = (): string | null | undefined => store.loadLetter('answer/1')?.mentions[0]?.letter;

describe('a mention is tied', () => {
  it('to a letter that was there before', () => {
    save('asked', asked);
    save('answer', answer);
    settle();
    expect(answered()).toBe('asked/1');
    expect(store.letterIdsMentioning('asked/1')).toEqual(['answer/1']);
  });

  it('to a letter that is ingested later', () => {
    save('answer', answer);
    settle();
    expect(answered()).toBeNull();
    save('asked', asked);
    settle();
    expect(answered()).toBe('asked/1');
  });

  it.each([
    ['of which only the month is known', '1963-05'],
    ['of which only the year is known', '1963'],
    ['whose day or month may be meant', '[1963-05-11,1963-11-05]'],
    ['of about that day', '1963-05-12~'],
  ])('to a letter %s', (_, date) => {
    save('answer', answer);
    settle();
    save('asked', letter('asked/1', date));
    settle();
    expect(answered()).toBe('asked/1');
  });

  it('to the one of two letters that stays', () => {
    save('answer', answer);
    save('asked', asked);
    save('other', letter('other/1', '1963-05-11'));
    settle();
    expect(answered()).toBeNull();
    save('other');
    settle();
    expect(answered()).toBe('asked/1');
  });

  it('to a letter of the turn of the year before, where it names no year', () => {
    save('answer', {
      ...answer,
      ...letter('answer/1', '1964-01-15', {
        senders: [hall],
        recipients: [price],
        mentions: [speaking('yours of 28 December', 'XXXX-12-28')],
      }),
    });
    settle();
    save('asked', letter('asked/1', '1963-12-28'), letter('asked/2', '1961-12-28'));
    settle();
    expect(answered()).toBe('asked/1');
  });
});

describe('a link is undone', () => {
  beforeEach(() => {
    save('asked', asked);
    save('answer', answer);
    settle();
    expect(answered()).toBe('asked/1');
  });

  it.each<[string, () => void]>([
    [
      'where the other letter is dated otherwise by a better reading',
      () => save('asked', letter('asked/1', '1963-05-12')),
    ],
    [
      'where somebody else is found to have written it',
      () => save('asked', { ...asked, senders: [party('Peter Long')] }),
    ],
    ['where it is no letter any more', () => save('asked')],
    ['where a second letter comes that fits alike', () => save('other', letter('other/1', '1963-05-11'))],
    [
      'where the letter that speaks of it is found to be older',
      () => save('answer', { ...answer, ...bounds('1963-05-01'), date: '1963-05-01' }),
    ],
  ])('%s', (_, change) => {
    change();
    settle();
    expect(answered()).toBeNull();
  });

  it('never for good: it comes back with the letter', () => {
    save('asked');
    settle();
    save('asked', asked);
    settle();
    expect(answered()).toBe('asked/1');
  });
});

describe('nothing is decided twice', () => {
  beforeEach(() => {
    save('asked', asked);
    save('answer', answer);
    expect(settle()).toBe(1);
  });

  it('where nothing changed', () => {
    save('asked', asked);
    save('answer', answer);
    expect(settle()).toBe(0);
    expect(answered()).toBe('asked/1');
  });

  it('where letters of other days come', () => {
    save('other', letter('other/1', '1963-05-12'), letter('other/2', '1961'), letter('other/3', null));
    expect(settle()).toBe(0);
  });
});

it('ties, box by box, what comparing all with all would tie', () => {
  const people = ['John Hall', 'J. Hall', 'Ann M. Price', 'Peter Long', 'Mary Long'].map((name) =>
    party(name),
  );
  const dates = [
    '1963-05-01',
    '1963-05-02',
    '1963-05-03',
    '1963-05',
    '1963',
    '1964-01-02',
    '1962~',
    '1963-05/..',
  ];
  const saidDates = [...dates, 'XXXX-05-02', 'XXXX-01-02', null];
  // A fixed sequence that wanders over all of them.
  let turn = 0;
  const next = <T>(list: readonly T[]): T => {
    turn = (turn * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((turn / 2147483648) * list.length)] as T;
  };
  const entries = Array.from({ length: 60 }, (_, index) =>
    letter(`r${index}/1`, next(dates), {
      senders: [next(people)],
      recipients: [next(people)],
      mentions: [speaking(next(['your letter', 'my letter']), next(saidDates))],
    }),
  );
  for (const [index, entry] of entries.entries()) {
    save(entry.record, entry);
    if (index % 7 === 0) settle();
  }
  settle();
  const tied = (all: readonly LetterEntry[]) => all.map(({ id, mentions }) => [id, mentions[0]?.letter]);
  const expected = tied(linkMentions(entries));
  expect(expected.filter(([, other]) => other !== null).length).toBeGreaterThan(5);
  expect(tied(entries.map(({ id }) => store.loadLetter(id) as LetterEntry))).toEqual(expected);
});
