import { describe, expect, it } from 'vitest';
import { assembleEntry } from '../../src/fields/assemble-entry.js';
import { letterFields } from '../../src/fields/index.js';
import { readFields } from '../../src/fields/read-fields.js';
import type { LetterEntry } from '../../src/model/entry.js';
import type { FieldValue } from '../../src/model/field-value.js';
import { lineText } from '../../src/model/page.js';
import { plain } from '../../src/text/ocr-confusion.js';
import { zonedLetter } from '../support/zoned-letter.js';

function read(text: string, options: Parameters<typeof zonedLetter>[1] = {}): readonly FieldValue[] {
  const { letter, pages } = zonedLetter(text, options);
  return readFields(letter, { coverValues: [], pages });
}

const valuesOf = (field: string, text: string): string[] =>
  read(text)
    .filter((value) => value.field === field)
    .map((value) => value.value);

function entryOf(text: string): LetterEntry {
  const { letter, pages } = zonedLetter(text);
  return assembleEntry(letter, pages, readFields(letter, { coverValues: [], pages }));
}

describe('what kind of document it is', () => {
  it.each([
    ['memorandum', 'letterhead | INTEROFFICE MEMORANDUM'],
    ['memorandum', 'memo-label | TO: Mr. Hall\nmemo-label | FROM: Ann Price'],
    ['cable', 'letterhead | OUTGOING CODE CABLE'],
    ['open-letter', 'letterhead | OPEN LETTER\nsalutation | Dear Secretary-General'],
    ['minutes', 'subject | Minutes of the third meeting'],
    [
      'note-verbale',
      'body | The Mission of Ostmark presents its\nbody | compliments to the Office of Legal Affairs.',
    ],
    ['letter', 'salutation | Dear Sir:\nbody | A cable came.'],
    ['letter', 'closing | Yours truly,'],
    ['other', 'body | Theodolite, with two legs and case'],
  ])('%s', (kind, text) => {
    expect(entryOf(text).kind).toBe(kind);
  });
});

describe('the subject', () => {
  it.each([
    ['SUBJECT : Transport of stores', 'Transport of stores'],
    ['Survey of bridges on the coast road', 'Survey of bridges on the coast road'],
  ])('%s', (line, subject) => {
    expect(entryOf(`subject | ${line}`).subject).toBe(subject);
  });

  it('goes on over lines', () => {
    expect(
      entryOf('subject | SUBJECT: Transport of stores to the\nsubject |          northern district').subject,
    ).toBe('Transport of stores to the northern district');
  });

  it('goes on from a row that it shares with the date of a report', () => {
    expect(
      entryOf(`
        dateline | SUBJECT  Transport of stores        DATE DISTR. 4 May 1965
        subject  |          to the northern district
      `).subject,
    ).toBe('Transport of stores to the northern district');
  });

  it('goes on with a preposition that is no label', () => {
    const entry = entryOf(`
      subject | SUBJECT: PERMANENT COMMITTEE
      subject |          FOR TRAVEL TO THE COAST
    `);
    expect(entry.subject).toBe('PERMANENT COMMITTEE FOR TRAVEL TO THE COAST');
    expect(entry.recipients).toEqual([]);
  });

  it('stands beneath the notice printed at the head of a form, on a line taken for its date', () => {
    const { subject } = entryOf(`
      letterhead | FIELD REPORT
      form-line  | This material contains information affecting the working of the wells
      form-line  | and the transmission of it to an unauthorized person is prohibited.
      dateline   | SUBJECT  WELLS OF THE LOWER FIELD DATE DISTR. 4 JANUARY 1963
      subject    |          AND THEIR KEEPERS
      body       | The wells of the lower field are kept by two men of the village who
      body       | have held the keys since the autumn of last year.
    `);
    expect(subject).toBe('WELLS OF THE LOWER FIELD AND THEIR KEEPERS');
  });

  it('is not the name of the kind', () => {
    expect(entryOf('subject | OPEN LETTER').subject).toBeNull();
    expect(entryOf('subject | SUBJECT: (Optional)').subject).toBeNull();
    expect(entryOf('subject | BACKGROUND USE ONLY').subject).toBeNull();
  });
});

describe('references', () => {
  it.each([
    ['body | the bulletin (ST/SGB/2003/13). Teams', ['ST/SGB/2003/13']],
    ['body | as said in A/C.1/212 and in S/RES/1325 (2000).', ['A/C.1/212', 'S/RES/1325 (2000)']],
    ['reference | Our ref.: EC/TR/62/44', ['EC/TR/62/44']],
    ['reference | No. 147/05', ['147/05']],
    ['memo-label | NUMBER: 2207', ['2207']],
  ])('%s', (text, references) => {
    expect(valuesOf('reference', text)).toEqual(references);
  });

  it.each([
    'stamp | COPY A/B/C/L/S',
    'body | and/or the Chief, WH/3 perhaps, said so on 11/25/63',
    'body | it was 9/10 of the whole',
    'body | the AND/OR of it',
  ])('%s: none, or none that is no symbol', (text) => {
    expect(valuesOf('reference', text).filter((value) => value !== 'WH/3')).toEqual([]);
  });
});

describe('stamps', () => {
  const stamps = (text: string) =>
    read(text)
      .filter((value) => value.field === 'stamp')
      .map(({ value, attributes }) => [value, attributes]);

  it('have their kind, date and party', () => {
    expect(
      stamps(`
        dateline  | 15 May 1963
        signature | Ann Price
        stamp     | ACTION Mr. Hall on 11/25/63
        stamp     | COPY A/B/C
        stamp     | RECEIVED NOV 2 6 1963
      `),
    ).toEqual([
      ['ACTION Mr. Hall on 11/25/63', { type: 'action', date: '1963-11-25', party: 'Mr. Hall' }],
      ['COPY A/B/C', { type: 'copy' }],
      ['RECEIVED NOV 2 6 1963', { type: 'received', date: '1963-11-26' }],
    ]);
  });

  it('are known by their word beneath the signature though their zone was missed', () => {
    expect(stamps('signature | Ann Price\nbody | ACTION Mr. Hall').map(([value]) => value)).toEqual([
      'ACTION Mr. Hall',
    ]);
    expect(stamps('stamp | COPY AIBICILIS\nstamp | COPY CIVIL').map(([value]) => value)).toEqual([
      'COPY A/B/C/L/S',
      'COPY CIVIL',
    ]);
    expect(stamps('body | ACTION has been taken.\nsignature | Ann Price')).toEqual([]);
  });
});

describe('the marking', () => {
  it.each([
    ['stamp | S-E-C-R-E-T', ['secret']],
    ['stamp | STRICTLY CONFIDENTIAL', ['strictly confidential']],
    ['stamp | C0NFlDENTlAL', ['confidential']],
    ['body | Secret', []],
    ['letterhead | SECRETARIAT', []],
  ])('%s', (text, markings) => {
    expect(valuesOf('classification', text)).toEqual(markings);
  });
});

describe('letters it speaks of', () => {
  const mentions = (body: string) =>
    entryOf(`
      dateline  | 15 May 1963
      address   | Mr. John Hall
      body      | ${body}
      signature | Ann Price
    `).mentions.map(({ date, party }) => [date, party]);

  it.each([
    ['I write in response to your letter of 11 May 1963 which came today.', [['1963-05-11', 'John Hall']]],
    ['Many thanks for your kind letter dated May 3, 1963.', [['1963-05-03', 'John Hall']]],
    ['Replying to yours of 30 May in relation to this.', [['1962-05-30', 'John Hall']]],
    ['Further to my cable of 2 March 1963 I now say more.', [['1963-03-02', 'Ann Price']]],
    ["Mr. Long's telegram of 3 April 1963 says the same.", [['1963-04-03', 'Mr. Long']]],
    [
      'I refer to the letter of the Secretary-General dated 22 March 1963.',
      [['1963-03-22', 'Secretary-General']],
    ],
    ['REURTEL 1893 OF 12 MAY. THREE AIRCRAFT ARE NOW PROMISED.', [['1963-05-12', 'John Hall']]],
  ])('%s', (body, expected) => {
    expect(mentions(body)).toEqual(expected);
  });

  it.each([
    ['15 May 1963', '1960-02-29'],
    ['15 May 1964', '1964-02-29'],
    ['28 February 1964', '1960-02-29'],
    ['15 January 1904', '1896-02-29'],
  ])('yours of 29 February, in a letter of %s, is of the last year with that day: %s', (dateline, date) => {
    const { mentions } = entryOf(`
      dateline  | ${dateline}
      body      | Replying to yours of 29 February in relation to this.
      signature | Ann Price
    `);
    expect(mentions.map((mention) => mention.date)).toEqual([date]);
  });

  it.each([
    'Your letter has come.',
    'The meeting of 11 May 1963 was short.',
    'We met on 11 May 1963; your letters were not read.',
  ])('%s: none', (body) => {
    expect(mentions(body)).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    ['en', 'I am glad to tell you that the Commission has agreed to meet the cost of the survey in full.'],
    [
      'fr',
      'Je suis heureux de vous dire que la Commission est prête à prendre les frais du relevé à sa charge.',
    ],
    [
      'es',
      'Tengo el honor de comunicar a usted que la Comisión ha resuelto pagar los gastos de la obra por entero.',
    ],
    [
      'de',
      'Ich freue mich, Ihnen sagen zu können, dass die Kommission die Kosten der Aufnahme ganz auf sich nimmt.',
    ],
  ])('%s', (code, text) => {
    expect(entryOf(`body | ${text}`).language).toBe(code);
  });

  it('is not said of a few words, nor of what is no text', () => {
    expect(entryOf('body | Many thanks for your letter.').language).toBeNull();
    expect(entryOf(`body | ${'XKRB TTOW ZENR '.repeat(10)}`).language).toBeNull();
  });
});

it('says the place of the dateline', () => {
  expect(entryOf('dateline | Port Arlen, 21 June 2005').place).toBe('Port Arlen');
  expect(entryOf('dateline | San Jose Cal. March 22nd, 1905.').place).toBe('San Jose Cal.');
  expect(entryOf('dateline | Date: 21 June 2005').place).toBeNull();
  expect(entryOf('dateline | DATEDISTR. 21 June 2005').place).toBeNull();
  expect(entryOf('dateline | MID-JULY 1963').place).toBeNull();
});

describe('of every reading', () => {
  const text = `
    letterhead | MINISTRY OF WORKS
    reference  | Our ref.: EC/44
    dateline   |             Port Arlen, 15 May 1963
    address    | Mr. John Hall
    salutation | Dear Mr. Hall:
    body       | I write in response to your letter of 11 May 1963 about ST/SGB/12.
    closing    | Sincerely,
    signature  | Ann Price
    copies     | cc: Mr. Long
    stamp      | RECEIVED 17 MAY 1963
  `;

  it('the words stand in its evidence, and they stand on the page', () => {
    const { pages } = zonedLetter(text);
    const onPage = plain(pages.flatMap((page) => page.lines.map(lineText)).join(' '));
    for (const { field, value, evidence } of read(text).filter((each) => each.origin === 'stated')) {
      expect(plain(onPage), `${field} ${value}`).toContain(plain(evidence?.text ?? 'no evidence'));
    }
  });

  it('the confidence falls with that of words and zones, and lies between 0 and 1', () => {
    const sure = read(text);
    const faint = read(text, { confidence: 0.4 });
    const doubtful = read(text, { probability: 0.4 });
    for (const [index, reading] of sure.entries()) {
      expect(reading.confidence).toBeGreaterThan(0);
      expect(reading.confidence).toBeLessThanOrEqual(1);
      if (!reading.evidence) continue;
      expect(faint[index]?.confidence).toBeLessThan(reading.confidence);
      expect(doubtful[index]?.confidence).toBeLessThan(reading.confidence);
    }
  });

  it('the field is one of the list, in its order', () => {
    const names = letterFields.map((field) => field.name);
    const order = read(text).map((value) => names.indexOf(value.field));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
