import { describe, expect, it } from 'vitest';
import type { LetterEntry, Party } from '../../src/model/entry.js';
import { gatherPersons } from '../../src/people/gather-persons.js';
import { party, sampleLetter } from '../support/sample-entries.js';

const letter = (id: string, from: Party, to?: Party): LetterEntry => ({
  ...sampleLetter(),
  id,
  record: id.split('/')[0] as string,
  senders: [from],
  recipients: to ? [to] : [],
  through: [],
  copies: [],
});

const formsOf = (entries: readonly LetterEntry[]): string[][] =>
  gatherPersons(entries)
    .map((person) => person.forms.map((form) => form.form).sort())
    .sort((a, b) => (a[0] as string).localeCompare(b[0] as string));

describe('forms of one name', () => {
  it('are gathered under the fullest, with their letters and offices', () => {
    const [person] = gatherPersons([
      letter('a/1', party('J. R. Hall')),
      letter('a/2', party('Ann Price'), party('John R. Hall', { title: 'Director' })),
      letter('b/1', party('John R. Hall')),
    ]);
    expect(person).toEqual({
      name: 'John R. Hall',
      forms: [
        { form: 'John R. Hall', letters: ['a/2', 'b/1'] },
        { form: 'J. R. Hall', letters: ['a/1'] },
      ],
      offices: ['Director'],
      letters: { sender: ['b/1', 'a/1'], recipient: ['a/2'], through: [], copy: [] },
    });
  });

  it.each([
    ['a letter taken for another of the same shape', 'Hammarskjold', 'Hammarskj0ld'],
    ['a letter taken for any other', 'Brackenridge', 'Brackenriage'],
    ['a letter lost', 'Brackenridge', 'Bracknridge'],
    ['a letter too many', 'Brackenridge', 'Braickenridge'],
    ['two letters in the wrong order', 'Brackenridge', 'Brakcenridge'],
    ['a letter lost at the end of a name of six', 'Walton', 'Walto'],
  ])('are joined where the surname has %s', (_, right, wrong) => {
    expect(
      formsOf([letter('a/1', party(`Peter ${right}`)), letter('b/1', party(`Peter ${wrong}`))]),
    ).toHaveLength(1);
  });

  it('join a surname by office or within a record', () => {
    const director = { title: 'Director of Supply' };
    expect(
      formsOf([letter('a/1', party('John R. Hall', director)), letter('b/1', party('Mr. Hall', director))]),
    ).toEqual([['John R. Hall', 'Mr. Hall']]);
    expect(formsOf([letter('a/1', party('John R. Hall')), letter('a/2', party('Mr. Hall'))])).toEqual([
      ['John R. Hall', 'Mr. Hall'],
    ]);
  });
});

describe('two persons', () => {
  it('are never made one by a surname', () => {
    expect(formsOf([letter('a/1', party('John R. Hall')), letter('b/1', party('Mr. Hall'))])).toEqual([
      ['John R. Hall'],
      ['Mr. Hall'],
    ]);
  });

  it('keep an initial that fits both apart from either', () => {
    expect(
      formsOf([
        letter('a/1', party('John Hall')),
        letter('b/1', party('James Hall')),
        letter('c/1', party('J. Hall')),
      ]),
    ).toEqual([['J. Hall'], ['James Hall'], ['John Hall']]);
  });

  it('leave a form that fits both to be one entry, however often it is written', () => {
    const mornings = ['c/1', 'c/2', 'd/1'].map((id) => letter(id, party('J. Hall')));
    expect(
      formsOf([letter('a/1', party('John Hall')), ...mornings, letter('b/1', party('James Hall'))]),
    ).toEqual([['J. Hall'], ['James Hall'], ['John Hall']]);
  });

  it('stay two with other given names', () => {
    expect(formsOf([letter('a/1', party('John Hall')), letter('a/2', party('Ann Hall'))])).toHaveLength(2);
  });
});

it('counts no offices as persons', () => {
  expect(gatherPersons([letter('a/1', party(null, { title: 'Secretary-General' }))])).toEqual([]);
});
