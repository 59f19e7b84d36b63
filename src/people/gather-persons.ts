import type { LetterEntry, Party } from '../model/entry.js';
import { plain } from '../text/ocr-confusion.js';
import { type PersonName, parsePersonName } from '../text/person-name.js';
import { type NameGroup, NameGroups, type NameInLetter, wordsOf } from './name-groups.js';

export type PartyRole = 'sender' | 'recipient' | 'through' | 'copy';

/** One way a person is written, and where. */
export interface NameForm {
  readonly form: string;
  /** The ids of the letters it stands in, in order, each once. */
  readonly letters: readonly string[];
}

/** Somebody who wrote or was written to, under every form of the name. */
export interface Person {
  /** The fullest form; of equally full ones the commonest. */
  readonly name: string;
  /** The commonest first. */
  readonly forms: readonly NameForm[];
  /** Offices and organizations as written, the commonest first. */
  readonly offices: readonly string[];
  /** Ids of letters by what the person is in them. */
  readonly letters: Readonly<Record<PartyRole, readonly string[]>>;
}

/** What of a letter tells who wrote and was written to. */
export type Correspondents = Pick<LetterEntry, 'id' | 'senders' | 'recipients' | 'through' | 'copies'>;

/** A name where it stands: in one letter, in one role. */
interface Appearance extends NameInLetter {
  readonly form: string;
  readonly letter: string;
  readonly role: PartyRole;
}

/**
 * The persons of the letters, those of most letters first. Forms are one person's where surname and given names agree; a
 * surname alone joins only where its office agrees or where it can be nobody else in the same record. A form that fits
 * several persons stays apart from all of them. Two persons are never made one by a single word.
 */
export function gatherPersons(letters: Iterable<Correspondents>): readonly Person[] {
  const appearances = [...letters].flatMap(appearancesIn);
  // Fullest first, so that "J. Hall" does not decide between "John Hall" and "James Hall" before both are known.
  const fullestFirst = inOrder(appearances, (each) => -fullness(each.name));
  const groups = new NameGroups<Appearance>();
  const groupByWords = new Map<string, NameGroup<Appearance>>();
  for (const appearance of fullestFirst.filter((each) => each.name.given.length > 0)) {
    const words = wordsOf(appearance);
    const known = groupByWords.get(words);
    const fitting = known ? [known] : groups.fitting(appearance);
    groupByWords.set(words, groups.add(appearance, fitting.length === 1 ? fitting[0] : undefined));
  }
  const surnamesByForm = new Map<string, NameGroup<Appearance>>();
  for (const appearance of fullestFirst.filter((each) => each.name.given.length === 0)) {
    const supporting = groups.supporting(appearance);
    if (supporting.length === 1) {
      groups.add(appearance, supporting[0]);
      continue;
    }
    // Surnames written alike stay together, apart from everybody with a given name.
    const form = plain(appearance.form);
    surnamesByForm.set(form, groups.add(appearance, surnamesByForm.get(form)));
  }
  const persons = [...groups].map(({ members }) => personFrom(members));
  persons.sort((a, b) => a.name.localeCompare(b.name));
  return inOrder(persons, (person) => -new Set(Object.values(person.letters).flat()).size);
}

/** Those of the least rank first; what ranks alike stays in its order. */
const inOrder = <T>(all: readonly T[], rank: (one: T) => number): readonly T[] =>
  all
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);

function appearancesIn(letter: Correspondents): readonly Appearance[] {
  const record = letter.id.slice(0, letter.id.lastIndexOf('/'));
  const of = (parties: readonly Party[], role: PartyRole): readonly Appearance[] =>
    parties.flatMap((party) => {
      const name = party.name === null ? null : parsePersonName(party.name);
      const office = [party.title, party.organization].filter((part) => part !== null).join(', ');
      return party.name !== null && name
        ? [{ form: party.name, name, office, record, letter: letter.id, role }]
        : [];
    });
  return [
    ...of(letter.senders, 'sender'),
    ...of(letter.recipients, 'recipient'),
    ...of(letter.through, 'through'),
    ...of(letter.copies, 'copy'),
  ];
}

const fullness = (name: PersonName): number => name.given.join('').replace(/[^\p{L}]/gu, '').length;

function personFrom(group: readonly Appearance[]): Person {
  const forms = byFrequency(group.map((each) => each.form));
  const fullest = [...group].sort((a, b) => fullness(b.name) - fullness(a.name))[0] as Appearance;
  const lettersOf = (chosen: (each: Appearance) => boolean): readonly string[] => [
    ...new Set(group.filter(chosen).map((each) => each.letter)),
  ];
  const inRole = (role: PartyRole): readonly string[] => lettersOf((each) => each.role === role);
  return {
    name:
      forms.find((form) => fullness(parsePersonName(form) ?? fullest.name) === fullness(fullest.name)) ??
      fullest.form,
    forms: forms.map((form) => ({ form, letters: lettersOf((each) => each.form === form) })),
    offices: byFrequency(group.map((each) => each.office).filter((office) => office !== '')),
    letters: {
      sender: inRole('sender'),
      recipient: inRole('recipient'),
      through: inRole('through'),
      copy: inRole('copy'),
    },
  };
}

function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
