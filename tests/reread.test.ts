import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RecordReader, reread } from '../src/reread.js';
import { openStore, type Store } from '../src/store/open-store.js';
import { pages } from './support/page.js';
import { readOutcome, sampleSource } from './support/sample-entries.js';

let folder: string;
let store: Store;
let reader: RecordReader;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-reread-'));
  store = openStore(join(folder, 'letterbook.db'));
  reader = new RecordReader(store);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const sheet = (number: string, created: string): string => `
  ${number}
  Expanded Number        ${number}
  External ID
  Title                  Item in MVL: Field Liaison Office
  Date Created              Date Registered           Date Closed
  ${created}                05/03/2007
  Primary Contact
  Home Location          ${number.slice(0, 15)} (In Container)
  Assignee               Ines Halloran since 06/02/2007 at 8:24 AM
  Container              ${number.slice(0, 11)}: FLO - General
  Record Type            Archival Item
`;

const letter = (dated: string, said: string, from: string, to: string): string => `
                                       THE HARBOUR OFFICE

                                                 ${dated}

  Mr. ${to}
  Chief Engineer
  Quay 4

  Dear Mr. ${to.split(' ')[1]},

  ${said} The work will begin as soon as the parts have arrived, and I shall write to you
  again when it is done.

                                                 Yours sincerely,



                                                 ${from}
                                                 Director
`;

/** One scan of some sides, ingested and read but not settled. */
function ingested(name: string, ...sides: readonly string[]): void {
  const id = name.padEnd(64, '-');
  store.saveSource(sampleSource({ id, path: `${name}.pdf`, pageCount: sides.length }));
  for (const page of pages(sides.join('\n===\n'), { sourceId: id, pageNumber: 1 })) {
    store.savePage(readOutcome(page));
  }
  const source = store.loadSource(id);
  if (source) store.saveRecords(id, reader.read(source));
}

const created = (number: string): string | undefined =>
  store.loadRecord(number)?.fields.find(({ field }) => field === 'dateCreated')?.value;

describe('the order of day and month on a cover sheet', () => {
  const first = 'R-0107-0012-004-00031';

  beforeEach(() => {
    ingested('first', sheet(first, '06/02/2007'));
    reader.settle();
    expect(created(first)).toBe('[2007-02-06,2007-06-02]');
  });

  test('is decided by a record of the same box that is ingested later', () => {
    ingested('second', sheet('R-0107-0012-004-00032', '25/02/2007'));
    reader.settle();
    expect(created(first)).toBe('2007-02-06');
  });

  test('costs no reading while nothing of the box decides it', () => {
    ingested(
      'second',
      sheet('R-0107-0012-004-00032', '07/03/2007'),
      letter('12 March 1998', '', 'Vera Anselm', 'Peter Tolland'),
    );
    ingested('third', sheet('R-0107-0013-004-00001', '25/02/2007'));
    const read = vi.spyOn(reader, 'read');
    reader.settle();
    expect(read).not.toHaveBeenCalled();
  });

  test.each([
    ['06/02/07', '[1907-02-06,1907-06-02,2007-02-06,2007-06-02]', '[1907-02-06,2007-02-06]'],
    ['00/02/07', '[1907,1907-02,2007,2007-02]', '[1907-02,2007-02]'],
    ['00/00/07', '[1907,2007]', '[1907,2007]'],
  ])('is decided once and for all of %s, of which the century stays open', (date, open, decided) => {
    const second = 'R-0107-0012-004-00032';
    ingested('second', sheet(second, date));
    reader.settle();
    expect(created(second)).toBe(open);
    ingested('third', sheet('R-0107-0012-004-00033', '25/02/2007'));
    reader.settle();
    expect(created(second)).toBe(decided);
    const read = vi.spyOn(reader, 'read');
    reader.settle();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a letter that answers another', () => {
  const answer = letter(
    '12 March 1998',
    'I thank you for your letter of 3 March 1998.',
    'Vera Anselm',
    'Peter Tolland',
  );
  const asked = letter('3 March 1998', 'The crane is broken.', 'Peter Tolland', 'Vera Anselm');
  const answered = () => store.loadLetter('R-0107-0012-004-00031/1')?.mentions.map(({ letter: id }) => id);

  test('is tied to it when that is ingested later, and stays so when all is read again', () => {
    ingested('answer', sheet('R-0107-0012-004-00031', '25/02/2007'), answer);
    reader.settle();
    expect(answered()).toEqual([null]);
    ingested('asked', sheet('R-0107-0012-004-00032', '25/02/2007'), asked);
    reader.settle();
    expect(answered()).toEqual(['R-0107-0012-004-00032/1']);
    expect(reread(store)).toMatchObject({ added: [], changed: [], removed: [] });
    expect(answered()).toEqual(['R-0107-0012-004-00032/1']);
  });
});
