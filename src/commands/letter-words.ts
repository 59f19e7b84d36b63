import type { Party } from '../model/entry.js';
import type { Origin } from '../model/field-value.js';

/** A name, else the office; `?` where neither is known. */
const shortName = ({ name, title, organization }: Party): string => name ?? title ?? organization ?? '?';

/** The first by name, the rest by number. */
export const shortNames = ([first, ...rest]: readonly Party[]): string =>
  first === undefined ? '?' : `${shortName(first)}${rest.length > 0 ? ` and ${rest.length} more` : ''}`;

/** Name, title, organization and place, as far as they are known. */
export const fullName = ({ name, title, organization, place }: Party): string =>
  [name, title, organization, place].filter((part) => part !== null).join(', ') || '?';

interface Letter {
  readonly date: string | null;
  readonly senders: readonly Party[];
  readonly recipients: readonly Party[];
}

export const fromTo = ({ senders, recipients }: Letter): string =>
  `${shortNames(senders)} to ${shortNames(recipients)}`;

/** A date as it is searched and cited: EDTF; `undated` where there is none. */
export const dateWords = ({ date }: Letter): string => date ?? 'undated';

export const originWords: Readonly<Record<Origin, string>> = {
  stated: 'stated on the page',
  'cover-sheet': 'from the cover sheet',
  inferred: 'worked out',
  person: 'decided by a person',
};
