import { describe, expect, it } from 'vitest';
import { assembleEntry } from '../../src/fields/assemble-entry.js';
import { readFields } from '../../src/fields/read-fields.js';
import type { LetterEntry } from '../../src/model/entry.js';
import { zonedLetter } from '../support/zoned-letter.js';

function entryOf(text: string): LetterEntry {
  const { letter, pages } = zonedLetter(text, { probability: 0.6 });
  return assembleEntry(letter, pages, readFields(letter, { coverValues: [], pages }));
}

const body = `
  body | Two scales of twelve tons were put up at the railhead on the day
  body | after, and a third at the depot, as your people had asked of us.
`;

describe('a letter whose zones were missed is read by its form', () => {
  it('has its signature beneath the closing', () => {
    const { senders } = entryOf(`${body}
      body | Yours sincerely,
      body | Ann M. Price
      body | Executive Secretary
    `);
    expect(senders).toMatchObject([{ name: 'Ann M. Price', title: 'Executive Secretary' }]);
  });

  it('has its signature in the column of the closing, whatever it was taken for, where only ink was told to be one', () => {
    const { senders } = entryOf(`${body}
      closing   |                     Yours sincerely,
      signature |                         ee Mien
      copies    |                     Ann M. Price
      copies    |                     Executive Secretary
      copies    | cc: Treasury
    `);
    expect(senders).toMatchObject([{ name: 'Ann M. Price', title: 'Executive Secretary' }]);
  });

  it('has its address at the foot, apart from the name above it', () => {
    const { senders, recipients } = entryOf(`${body}
      body |                     Yours sincerely,
      body |                     Ann M. Price
      |
      |
      |
      body | Mr. John R. Hall
      body | Office of Works
      body | Port Arlen
    `);
    expect(recipients).toMatchObject([
      { name: 'John R. Hall', organization: 'Office of Works', place: 'Port Arlen' },
    ]);
    expect(senders[0]?.name).toBe('Ann M. Price');
  });

  it('has its place and date beneath the text', () => {
    const { date, place } = entryOf(`${body}
      body |                     New York, 21 June 2005
    `);
    expect([date, place]).toEqual(['2005-06-21', 'New York']);
  });

  it('has its copies from "Copies to:" on, without the file copy', () => {
    const { copies, recipients } = entryOf(`${body}
      address | Copies to: Mr. A. Grieve, Saint-Aubin
      address |            Miss T. Olufemi, Treasury
      address |            File
    `);
    expect(copies.map((party) => party.name)).toEqual(['A. Grieve', 'T. Olufemi']);
    expect(recipients).toEqual([]);
  });

  it('keeps a received stamp out of the address and the date', () => {
    const { date, recipients, stamps } = entryOf(`
      dateline   |                       April 2, 2004
      reference  | RECEIVED
      dateline   | 5 APR 2004
      address    | REGISTRY
      |
      |
      address    | Mr. John R. Hall
      salutation | Dear Mr. Hall:
    `);
    expect(date).toBe('2004-04-02');
    expect(stamps).toEqual(['RECEIVED', '5 APR 2004', 'REGISTRY']);
    expect(recipients.map((party) => party.name)).toEqual(['John R. Hall']);
  });

  it('mentions a letter on lines taken for a form', () => {
    const { mentions } = entryOf(`
      dateline  | 15 May 1963
      form-line | I have the honour to acknowledge the receipt of your letter
      form-line | of February 26, 1963, on the subject of the frontier posts.
    `);
    expect(mentions.map(({ date }) => date)).toEqual(['1963-02-26']);
  });
});
