import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/fields/read-fields.js';
import type { FieldValue } from '../../src/model/field-value.js';
import { zonedLetter } from '../support/zoned-letter.js';

const cover = (field: string, value: string): FieldValue => ({
  field,
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: null,
});

function dates(text: string, coverValues: readonly FieldValue[] = []): readonly FieldValue[] {
  const { letter, pages } = zonedLetter(text);
  return readFields(letter, { coverValues, pages }).filter((value) => value.field === 'date');
}

const best = (text: string, coverValues: readonly FieldValue[] = []) => {
  const [first] = dates(text, coverValues);
  return first && [first.value, first.evidence?.rule, first.origin];
};

describe('the date of a letter', () => {
  it('is its dateline, and says where it stands', () => {
    const [first] = dates(`
      dateline   |                     Dallas, March 4, 1931
      salutation | Dear Mr. Hall:
      body       | Your file of 2 March 1931 has arrived.
    `);
    expect(first).toMatchObject({ value: '1931-03-04', origin: 'stated' });
    expect(first?.evidence).toMatchObject({
      rule: 'dateline',
      text: 'March 4, 1931',
      box: { left: 1140, top: 200 },
    });
  });

  it('is the date of a memorandum, in a column of its own or behind a name', () => {
    expect(best('memo-label | TO: Mr. Hall    DATE: 4 Maroh 1965')).toEqual([
      '1965-03-04',
      'memo-date',
      'stated',
    ]);
    expect(best('memo-label | DATE           4 May 1965')).toEqual(['1965-05-04', 'memo-date', 'stated']);
  });

  it('is not the date of the information told, whose label stands on two lines', () => {
    expect(
      best(`
        reference  | COUNTRY: MERANIA                    DATE DISTR. 23 November 1963
        reference  | DATE OF 22 November 1963     REFERENCES IN 89614
        body       | INFO.
      `),
    ).toEqual(['1963-11-23', 'memo-date', 'stated']);
  });

  it('is a date alone at the head though its zone was missed', () => {
    expect(
      best(`
        letterhead | ATTORNEYS AT LAW
        body       |                     March 22, 1905.
        salutation | Dear Sir:
        body       | It was my intention to be present, but it cannot be.
      `),
    ).toEqual(['1905-03-22', 'date-alone', 'stated']);
  });

  it('is sooner the dateline than the stamp of whoever received it, though that comes first', () => {
    expect(
      dates(`
        stamp      | RECEIVED MAR 17 1964
        dateline   |                   March 11, 1964
        salutation | Sir,
      `).map((value) => value.value),
    ).toEqual(['1964-03-11', '1964-03-17']);
  });

  it('is the hour at which a teletype passed the message on, where nothing else dates it', () => {
    expect(
      best(`
        stamp      | AUG 19 01252 62
        memo-label | TO: DIRECTOR
        body       | 1. BELIEVES IT PRACTICALLY IMPOSSIBLE GET VISA.
      `),
    ).toEqual(['1962-08-19', 'date-time-group', 'stated']);
    expect(best('stamp | 19 AUG 62')?.[1]).toBe('stamp');
  });

  it('has the century of the record', () => {
    expect(best('dateline | 8/Mch/05', [cover('title', 'Letters of 1905')])?.[0]).toBe('1905-03-08');
  });

  it('suits the record: of two readings the one that agrees with the cover sheet comes first', () => {
    const text = `
      memo-label | APR 5 1962
      memo-label | MAR 9 1962
    `;
    expect(best(text, [cover('date', '1962-04-05')])?.[0]).toBe('1962-04-05');
    expect(best(text, [cover('date', '1962-03-09')])?.[0]).toBe('1962-03-09');
    const [alone] = dates('dateline | APR 5 1962');
    const [agreed] = dates('dateline | APR 5 1962', [cover('date', '1962-04-05')]);
    expect(agreed?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
  });

  it('takes the year from elsewhere only as an inference', () => {
    const text = `
      dateline | May 11
      body     | Since 4 May 1963 nothing has been heard of the convoys sent out.
    `;
    expect(dates(text).map((value) => [value.value, value.origin])).toContainEqual([
      '1963-05-11',
      'inferred',
    ]);
  });
});

describe('the 29th of February without its year', () => {
  const cited = (year: number) =>
    dates(`
      dateline | Dallas, February 29
      body     | Since 4 May ${year} nothing has been heard of the convoys sent out.
    `).map(({ value, origin }) => [value, origin]);

  it('is of the year of the letter’s other dates where that is a leap year', () => {
    expect(cited(1964)).toContainEqual(['1964-02-29', 'inferred']);
  });

  it('stays without a year where that year has no such day', () => {
    expect(cited(1963)).toEqual([['XXXX-02-29', 'stated']]);
  });
});

describe('a letter without date', () => {
  it('is not before the youngest document it cites', () => {
    expect(
      best(`
        salutation | Dear Secretary-General
        body       | Resolutions 1487 (2003) and 1561 (2004) say so, and your report of
        body       | 3 June 2002 said it before them.
      `),
    ).toEqual(['2004/..', 'not-before', 'inferred']);
  });

  it('has the date of its cover sheet', () => {
    expect(best('salutation | Dear Sir:', [cover('date', '1962-04-05')])).toEqual([
      '1962-04-05',
      undefined,
      'cover-sheet',
    ]);
  });

  it('has the day of its cover sheet where it says no more than the month of it', () => {
    expect(best('dateline | September 1962', [cover('date', '1962-09-25')])?.[0]).toBe('1962-09-25');
    expect(best('dateline | 24 September 1962', [cover('date', '1962-09-25')])?.[0]).toBe('1962-09-24');
  });

  it.each([
    ['records-system dates', 'salutation | Dear Sir:', [cover('dateCreated', '2007-06-02')]],
    ['days that are to come', 'body | The party hopes to land on 4 November 1968 with two launches.', []],
    ['numbers', 'reference | File 105-35253-991', []],
    ['times', 'body | We shall meet at 8.30 on Thursday if the road is open.', []],
  ] as const)('does not take %s for its own', (_, text, coverValues) => {
    expect(dates(text, coverValues)).toEqual([]);
  });
});
