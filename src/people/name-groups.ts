import { officeLikeness } from '../text/office-likeness.js';
import { agrees, type PersonName, samePerson, surnameKeys } from '../text/person-name.js';

/** A name where it stands: in one letter, under one office. */
export interface NameInLetter {
  readonly name: PersonName;
  readonly office: string;
  readonly record: string;
}

/** A name as written in a group, and where it stands. */
interface WrittenName {
  readonly name: PersonName;
  readonly records: Set<string>;
  readonly offices: Set<string>;
}

/** Names taken for one person's. */
export interface NameGroup<T extends NameInLetter> {
  readonly members: T[];
  readonly written: Map<string, WrittenName>;
}

/** Offices are the same where they share so much of their words. */
const sameOffice = 0.6;

/** The same for names written with the same words. */
export const wordsOf = ({ name: { given, surname } }: NameInLetter): string =>
  `${given.join(' ')}, ${surname}`;

/** Groups of names, found by surname: of a hundred thousand names only those are compared that may agree. */
export class NameGroups<T extends NameInLetter> {
  readonly #groups: NameGroup<T>[] = [];
  readonly #groupsByKey = new Map<string, Set<NameGroup<T>>>();

  [Symbol.iterator](): Iterator<NameGroup<T>> {
    return this.#groups[Symbol.iterator]();
  }

  /** The groups every name of which may be the same person's. */
  fitting({ name }: T): readonly NameGroup<T>[] {
    return this.#near(name).filter(({ written }) =>
      [...written.values()].every((member) => samePerson(member.name, name)),
    );
  }

  /** The groups in which the same surname stands in the same record or under the same office. */
  supporting({ name, record, office }: T): readonly NameGroup<T>[] {
    return this.#near(name).filter(({ written }) =>
      [...written.values()].some(
        (member) =>
          agrees(name, member.name) &&
          (member.records.has(record) ||
            [...member.offices].some((other) => officeLikeness(office, other) >= sameOffice)),
      ),
    );
  }

  /** Adds to a group, or where there is none to a new one. */
  add(member: T, to?: NameGroup<T>): NameGroup<T> {
    const group: NameGroup<T> = to ?? { members: [], written: new Map() };
    if (!to) this.#groups.push(group);
    group.members.push(member);
    const words = wordsOf(member);
    const known = group.written.get(words);
    const written = known ?? { name: member.name, records: new Set(), offices: new Set() };
    written.records.add(member.record);
    written.offices.add(member.office);
    if (!known) {
      group.written.set(words, written);
      for (const key of surnameKeys(member.name)) {
        const sharing = this.#groupsByKey.get(key);
        if (sharing) sharing.add(group);
        else this.#groupsByKey.set(key, new Set([group]));
      }
    }
    return group;
  }

  #near(name: PersonName): readonly NameGroup<T>[] {
    return [...new Set(surnameKeys(name).flatMap((key) => [...(this.#groupsByKey.get(key) ?? [])]))];
  }
}
