import type { LetterEntry, Party } from '../model/entry.js';
import { plain } from '../text/ocr-confusion.js';
import { officeLikeness } from '../text/office-likeness.js';
import { agrees, type PersonName, parsePersonName, samePerson } from '../text/person-name.js';

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

/** A name where it stands: in one letter, in one role. */
interface Appearance {
  readonly form: string;
  readonly name: PersonName;
  readonly office: string;
  readonly letter: string;
  readonly role: PartyRole;
}

/**
 * The persons of the letters, those of most letters first. Forms are one person's where surname and given names agree; a
 * surname alone joins only where its office agrees or where it can be nobody else in the same record. Two persons are never
 * made one by a single word.
 */
export function gatherPersons(entries: readonly LetterEntry[]): readonly Person[] {
  const appearances = entries.flatMap(appearancesIn);
  const groups: Appearance[][] = [];
  // Fullest first, so that "J. Hall" does not decide between "John Hall" and "James Hall" before both are known.
  const fullestFirst = [...appearances].sort((a, b) => fullness(b.name) - fullness(a.name));
  for (const appearance of fullestFirst.filter((each) => each.name.given.length > 0)) {
    const fitting = groups.filter((group) =>
      group.every((member) => samePerson(member.name, appearance.name)),
    );
    if (fitting.length === 1) fitting[0]?.push(appearance);
    else groups.push([appearance]);
  }
  for (const appearance of fullestFirst.filter((each) => each.name.given.length === 0)) {
    const fitting = groups.filter((group) => group.some((member) => isSupported(appearance, member)));
    if (fitting.length === 1) fitting[0]?.push(appearance);
    else joinAlike(groups, appearance);
  }
  return groups.map(personFrom).sort((a, b) => countOf(b) - countOf(a) || a.name.localeCompare(b.name));
}

function appearancesIn(entry: LetterEntry): readonly Appearance[] {
  const of = (parties: readonly Party[], role: PartyRole): readonly Appearance[] =>
    parties.flatMap((party) => {
      const name = party.name === null ? null : parsePersonName(party.name);
      const office = [party.title, party.organization].filter((part) => part !== null).join(', ');
      return party.name !== null && name ? [{ form: party.name, name, office, letter: entry.id, role }] : [];
    });
  return [
    ...of(entry.senders, 'sender'),
    ...of(entry.recipients, 'recipient'),
    ...of(entry.through, 'through'),
    ...of(entry.copies, 'copy'),
  ];
}

/** A surname is somebody's where office or record say so too. */
function isSupported(surname: Appearance, member: Appearance): boolean {
  if (!agrees(surname.name, member.name)) return false;
  const recordOf = (letter: string): string => letter.slice(0, letter.lastIndexOf('/'));
  return (
    recordOf(surname.letter) === recordOf(member.letter) ||
    officeLikeness(surname.office, member.office) >= 0.6
  );
}

/** Surnames written alike stay together, apart from everybody with a given name. */
function joinAlike(groups: Appearance[][], appearance: Appearance): void {
  const alike = groups.find((group) =>
    group.every((member) => plain(member.form) === plain(appearance.form)),
  );
  if (alike) alike.push(appearance);
  else groups.push([appearance]);
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

const countOf = (person: Person): number => new Set(Object.values(person.letters).flat()).size;

function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
