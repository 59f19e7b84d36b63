import { describe, expect, it } from 'vitest';
import { assembleEntry } from '../../src/fields/assemble-entry.js';
import { readFields } from '../../src/fields/read-fields.js';
import type { LetterEntry, Party } from '../../src/model/entry.js';
import type { FieldValue } from '../../src/model/field-value.js';
import { zonedLetter } from '../support/zoned-letter.js';

function entryOf(text: string, coverValues: readonly FieldValue[] = [], ordinal = 1): LetterEntry {
  const { letter, pages } = zonedLetter(text, { ordinal });
  return assembleEntry(letter, pages, readFields(letter, { coverValues, pages }));
}

const line = ({ name, title, organization, place }: Party): string =>
  [name, title, organization, place].map((part) => part ?? '-').join(' | ');

const senders = (text: string): string[] => entryOf(text).senders.map(line);
const recipients = (text: string): string[] => entryOf(text).recipients.map(line);

describe('whom a letter is to', () => {
  it.each([
    [
      'an inside address at the foot of the page',
      `
      salutation | Excellency,
      address    | His Excellency
      address    | Mr. David R. Hall
      address    | Permanent Representative of Tavaria
      address    | to the United Nations
      address    | New York’
      `,
      'David R. Hall | Permanent Representative of Tavaria to the United Nations | - | New York',
    ],
    [
      'an office',
      `
      address | The Director
      address | Division of Field Supply
      address | Port Arlen
      `,
      '- | Director | Division of Field Supply | Port Arlen',
    ],
    ['an organization', 'address | Office of Legal Affairs', '- | - | Office of Legal Affairs | -'],
    [
      'the TO of a memorandum',
      'memo-label | TO : Mr. Declan Hall, Coordinator of Relief',
      'Declan Hall | Coordinator of Relief | - | -',
    ],
    ['a label misread', 'memo-label | T0; Chief, Support Branch', '- | Chief | Support Branch | -'],
    ['a salutation alone', 'salutation | Dear Mr. Whitcombe,', 'Mr. Whitcombe | - | - | -'],
    ['an office saluted', 'salutation | Dear Secretary General', '- | Secretary General | - | -'],
    [
      'an office read with white behind its hyphen',
      'salutation | Dear Secretary- General,',
      '- | Secretary-General | - | -',
    ],
    [
      'the lines above the salutation, though their zone was missed',
      `
      dateline   |                  March 22, 1905.
      body       | Dr. David Starr Hall,
      body       | Port Arlen
      salutation | Dear Doctor Hall:
      body       | It was my intention to be present at the opening of the fair.
      body       | The weather has made it impossible for me to leave the house.
      `,
      'David Starr Hall | - | - | Port Arlen',
    ],
    ['a route line', 'memo-label | ALPHA INFO BRAVO CITE CHARLIE 1234', 'ALPHA | - | - | -'],
    [
      'a head whose labels are too faint to read',
      `
      memo-label | Chief of Station, Kelmos
      memo-label | Chief, Eastern Division
      `,
      '- | Chief of Station | - | Kelmos',
    ],
  ])('%s', (_, text, expected) => {
    expect(recipients(text)).toEqual([expected]);
  });

  it('has the name from the salutation and the address once', () => {
    expect(
      recipients(`
        address    | Mr. John R. Hall
        address    | Director
        salutation | Dear Mr. Hall:
      `),
    ).toEqual(['John R. Hall | Director | - | -']);
  });

  it.each(['salutation | Dear Sir:', 'salutation | Gentlemen:', 'memo-label | TO :', 'address | — | ~ .'])(
    'is nobody in %j',
    (text) => {
      expect(recipients(text)).toEqual([]);
    },
  );
});

describe('whom a letter is from', () => {
  it.each([
    [
      'the name typed under the one in ink, and the office beneath',
      `
      closing   | Sincerely,
      signature | J. R. Hall
      signature | John R. Hall
      signature | Executive Secretary
      `,
      'John R. Hall | Executive Secretary | - | -',
    ],
    [
      'a name with the office of the paper',
      `
      letterhead | THE SECRETARY-GENERAL
      signature  | Tomas-A. Eklund
      `,
      'Tomas A. Eklund | Secretary-General | - | -',
    ],
    [
      'an office that signs without name',
      'signature | Chairman of Committee.',
      '- | Chairman of Committee | - | -',
    ],
    ['the FROM of a memorandum', "memo-label | FROM s+ Mr. Peter O'Neil", "Peter O'Neil | - | - | -"],
    [
      'the paper, for want of better',
      'letterhead | PERMANENT MISSION OF OSTMARK',
      '- | - | PERMANENT MISSION OF OSTMARK | -',
    ],
    [
      'the formula of a note',
      `
      body | The Legation of Ostmark presents its compliments to the Office of
      body | Legal Affairs and has the honour to transmit two copies herewith.
      `,
      '- | - | Legation of Ostmark | -',
    ],
  ])('%s', (_, text, expected) => {
    expect(senders(text)).toEqual([expected]);
  });

  it('is each signatory of an open letter, with what stands beneath the name', () => {
    expect(
      senders(`
        letterhead | OPEN LETTER
        salutation | Dear Secretary-General,
        closing    | Yours in hope,
        signature  | Ruth Abernethy
        signature  | League of the Lower Valley
        signature  | Member states of the Assembly
      `),
    ).toEqual([
      'Ruth Abernethy | - | League of the Lower Valley | -',
      '- | - | Member states of the Assembly | -',
    ]);
  });

  it.each([
    'signature | irl. CFE 2¢/ fo Rf alpr——',
    'signature | fufs "3',
    'signature | OFFICE',
    'signature | Jedinating Officers\nsignature | RELEASING OFFICER',
    'signature | GROUP 1 EXCLUDED FROM AUTOMATIC DOWNGRADING',
    'closing | Yours truly,',
  ])('is nobody in %j', (text) => {
    expect(senders(text)).toEqual([]);
  });
});

describe('through and copies', () => {
  it('are roles of their own', () => {
    const entry = entryOf(`
      memo-label | TO:      Mr. John Hall
      memo-label | THROUGH: Mrs. Hanna Verlooy, Director
      memo-label | FROM:    Ann Price
      body       | 1. Two scales were put up at the railhead on the day after.
      copies     | cc: Mr. R. Thandeka
      copies     |     Miss C. Aldous
      copies     |     File
    `);
    expect(entry.through.map(line)).toEqual(['Hanna Verlooy | Director | - | -']);
    expect(entry.copies.map((party) => party.name)).toEqual(['R. Thandeka', 'C. Aldous']);
  });
});

describe('what the cover sheet hands down', () => {
  const from: FieldValue = {
    field: 'from',
    value: 'HALL, DAVID',
    origin: 'stated',
    confidence: 0.9,
    evidence: null,
  };

  it('stands only where the letter is silent, and says where it is from', () => {
    const silent = entryOf('body | Two scales were put up at the railhead.', [from]);
    expect(silent.senders.map(line)).toEqual(['David Hall | - | - | -']);
    expect(silent.fields.find((value) => value.field === 'sender')?.origin).toBe('cover-sheet');
    expect(entryOf('signature | Ann Price', [from]).senders.map(line)).toEqual(['Ann Price | - | - | -']);
  });

  it("is the first letter's alone", () => {
    expect(entryOf('body | Two scales were put up at the railhead.', [from], 2).senders).toEqual([]);
  });
});
