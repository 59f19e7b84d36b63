import { describe, expect, it } from 'vitest';
import {
  agrees,
  nameCase,
  type PersonName,
  parsePersonName,
  samePerson,
  surnameKeys,
} from '../../src/text/person-name.js';

const named = (text: string): PersonName => {
  const name = parsePersonName(text);
  if (!name) throw new Error(`${text} is no name.`);
  return name;
};

describe('a name in normal form', () => {
  it.each([
    ['Kofi A. Annan', 'Kofi A. Annan'],
    ['[nes M. Calloway', 'Ines M. Calloway'],
    ['Kofi-A. Annan', 'Kofi A. Annan'],
    ['Ines M: Calloway', 'Ines M. Calloway'],
    ['Kofi A Annan', 'Kofi A. Annan'],
    ['KOFI ANNAN', 'Kofi Annan'],
    ['U Thant', 'U Thant'],
    ['Dag Hammarskjöld', 'Dag Hammarskjöld'],
    ['J.R.Bolton', 'J. R. Bolton'],
    ['J R Bolton', 'J. R. Bolton'],
    ['Mr. John R. Bolton', 'John R. Bolton'],
    ['His Excellency Mr. John R. Bolton', 'John R. Bolton'],
    ['The Honorable David Starr Jordan', 'David Starr Jordan'],
    ['Hon, David Starr Jordan,', 'David Starr Jordan'],
    ['Mr: David R. Hall', 'David R. Hall'],
    ['J. C .BRANNER ESQ,.', 'J. C. Branner'],
    ['J. C. Branner, Esq.', 'J. C. Branner'],
    ['Lt. Gen. Kebbede Guebre', 'Kebbede Guebre'],
    ['BOLTON, JOHN R.', 'John R. Bolton'],
    ['Dr. Ralph J. Bunche, Ph.D.', 'Ralph J. Bunche'],
    ["PETER O'BRIEN", "Peter O'Brien"],
    ['ANN MCDONALD', 'Ann McDonald'],
    ['Brian Smith-Jones', 'Brian Smith-Jones'],
    ['A. von Hollenegg', 'A. von Hollenegg'],
    ['Javier Pérez de Cuéllar', 'Javier Pérez de Cuéllar'],
    ['Henry L. Hall, Jr.', 'Henry L. Hall Jr.'],
    ['J0hn Ha1l', 'John Hall'],
    ['Mr. Hall', 'Mr. Hall'],
    ['MRS HALL', 'Mrs. Hall'],
    ['Manuel F. ARTIME Buesa', 'Manuel F. Artime Buesa'],
    ['Mr . Chas,G. Lathrop', null],
  ])('%s is %s', (text, full) => {
    expect(parsePersonName(text)?.full ?? null).toBe(full);
  });

  it('tells surname, given names and rank', () => {
    expect(named('Lt. Gen. Kebbede Guebre')).toMatchObject({
      surname: 'Guebre',
      given: ['Kebbede'],
      rank: 'Lt. Gen.',
    });
    expect(named('A. von Hollenegg').surname).toBe('von Hollenegg');
  });

  it('turns "HALL, DAVID" round only where names stand surname first', () => {
    expect(parsePersonName('HALL, DAVID')).toBeNull();
    expect(parsePersonName('HALL, DAVID', { surnameFirst: true })?.full).toBe('David Hall');
  });
});

it.each([
  'The Secretary-General',
  'United Nations',
  'New York',
  'Permanent Representative of the United States',
  'Ministry of Transport',
  'Dear Sir',
  'Yours sincerely',
  'I have the honour to be',
  '15 May 2006',
  'MEMORANDUM',
  'Hall, Director',
  'CLASSIFICAHON DISSEMINATION CONTROLS',
  '824 Valencia St.',
  'J. R.',
  '',
  '—',
])('%s is no name of a person', (text) => {
  expect(parsePersonName(text)).toBeNull();
});

describe('the same person', () => {
  it.each([
    ['J. R. Bolton', 'John R. Bolton'],
    ['John Bolton', 'John R. Bolton'],
    ['J. Bolton', 'JOHN BOLTON'],
    ['John R. Bo1ton', 'John R. Bolton'],
    ['Dag Hammarskjold', 'Dag Hammarskjöld'],
    ['Ralph Hammarskjöld', 'Ralph Hammarskjö1d'],
  ])('%s may be %s', (a, b) => {
    expect(samePerson(named(a), named(b))).toBe(true);
  });

  it.each([
    ['John Bolton', 'James Bolton'],
    ['J. R. Bolton', 'J. T. Bolton'],
    ['John Hall', 'John Hill'],
    ['Mr. Bolton', 'John R. Bolton'],
    ['Mr. Bolton', 'Mr. Bolton'],
  ])('%s is not known to be %s', (a, b) => {
    expect(samePerson(named(a), named(b))).toBe(false);
  });

  it.each([
    ['J. Barton', 'J. Baton', true],
    ['Martin Hall', 'Matin Hall', true],
    ['J. Barton', 'J. Bartno', true],
    ['J. Hall', 'J. Hal', false],
    ['J. Barton', 'J. Bato', false],
  ])('%s and %s, whichever comes first: %s', (a, b, expected) => {
    expect(agrees(named(a), named(b))).toBe(expected);
    expect(agrees(named(b), named(a))).toBe(expected);
  });

  it('shares a key of its surname with every name it agrees with', () => {
    for (const other of ['J. Baton', 'J. Bartton', 'J. Burton', 'J. Bartno', 'J. Bart0n']) {
      expect(agrees(named('J. Barton'), named(other))).toBe(true);
      const keys = surnameKeys(named(other));
      expect(surnameKeys(named('J. Barton')).filter((key) => keys.includes(key))).not.toEqual([]);
    }
  });

  it('lets a surname agree with every bearer, without saying that it is one', () => {
    expect(agrees(named('Mr. Bolton'), named('John R. Bolton'))).toBe(true);
    expect(agrees(named('Mr. Bolton'), named('John R. Hall'))).toBe(false);
  });
});

it.each([
  ['BOLTON', 'Bolton'],
  ["O'BRIEN", "O'Brien"],
  ['MCDONALD', 'McDonald'],
  ['SMITH-JONES', 'Smith-Jones'],
])('writes %s as %s', (capitals, shaped) => {
  expect(nameCase(capitals)).toBe(shaped);
});
