import { describe, expect, test } from 'vitest';
import { shippedLetterModel } from '../src/letter-model.js';
import { readRecords } from '../src/pipeline.js';
import { pages } from './support/page.js';

const model = shippedLetterModel();

const sheet = (number: string, registered: string): string => `
  ${number}
  Expanded Number        ${number}
  External ID
  Title                  Item in MVL: Field Liaison Office
  Date Created              Date Registered           Date Closed
  06/02/2007                ${registered}
  Primary Contact
  Home Location          ${number.slice(0, 15)} (In Container)
  Assignee               Ines Halloran since 06/02/2007 at 8:24 AM
  Container              ${number.slice(0, 11)}: FLO - General
  Record Type            Archival Item
`;

const letter = `
                                       THE HARBOUR OFFICE

                                                 12 March 1998

  Dear Mr. Tolland,

  I thank you for your letter of 3 March 1998 on the repair of the crane. The work will begin as soon
  as the parts have arrived, and I shall write to you again when it is done.

  Yours sincerely,



  Vera Anselm
  Director

  Mr. Peter Tolland
  Chief Engineer
  Quay 4
`;

const read = (boxDates: ReadonlyMap<string, readonly string[]> = new Map(), registered = '05/03/2007') =>
  readRecords(pages([sheet('R-0107-0012-004-00031', registered), letter].join('\n===\n')), 'scan', {
    model,
    cuts: [],
    boxDates,
  });

describe('reading a record', () => {
  test('gives its cover sheet and its letter, the sheet being no letter', () => {
    const [record, ...others] = read();
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      id: 'R-0107-0012-004-00031',
      arrangement: { series: 'R-0107', box: '0012', folder: '004', item: '00031' },
      coverSheet: [{ pageNumber: 1 }],
      pages: [{ pageNumber: 2 }],
    });
    expect(record?.letters).toHaveLength(1);
    expect(record?.letters[0]).toMatchObject({
      id: 'R-0107-0012-004-00031/1',
      date: '1998-03-12',
      senders: [{ name: 'Vera Anselm' }],
      recipients: [{ name: 'Peter Tolland' }],
    });
    expect(record?.letters[0]?.mentions).toMatchObject([{ date: '1998-03-03' }]);
  });

  test('every reading points at words that stand on its page', () => {
    const words = pages([sheet('R-0107-0012-004-00031', '05/03/2007'), letter].join('\n===\n'))
      .flatMap((page) => page.lines)
      .flatMap((line) => line.words.map((word) => word.text))
      .join(' ');
    const readings = read().flatMap(({ fields, letters }) => [
      ...fields,
      ...letters.flatMap((entry) => entry.fields),
    ]);
    expect(readings.length).toBeGreaterThan(10);
    for (const { evidence } of readings) {
      for (const word of evidence?.text.split(/\s+/) ?? []) expect(words).toContain(word);
    }
  });
});

describe('the order of day and month on cover sheets', () => {
  const created = (records: ReturnType<typeof read>): string | undefined =>
    records[0]?.fields.find(({ field }) => field === 'dateCreated')?.value;

  test('stays open while no date of the box decides it', () => {
    expect(created(read())).toBe('[2007-02-06,2007-06-02]');
  });

  test('is decided by another date on the sheet', () => {
    expect(created(read(new Map(), '25/02/2007'))).toBe('2007-02-06');
    expect(created(read(new Map(), '02/25/2007'))).toBe('2007-06-02');
  });

  test('is decided by another source of the same box, not by another box', () => {
    expect(created(read(new Map([['R-0107-0012', ['25/02/2007']]])))).toBe('2007-02-06');
    expect(created(read(new Map([['R-0107-0013', ['25/02/2007']]])))).toBe('[2007-02-06,2007-06-02]');
  });
});
