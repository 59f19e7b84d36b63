import type { Party } from '../model/entry.js';
import type { Origin, Origins } from '../model/field-value.js';

/** A name, else the office; `?` where neither is known. */
const shortName = ({ name, title, organization }: Party): string => name ?? title ?? organization ?? '?';

/** The first by name, the rest by number. */
export const shortNames = ([first, ...rest]: readonly Party[]): string =>
  first === undefined ? '?' : `${shortName(first)}${rest.length > 0 ? ` and ${rest.length} more` : ''}`;

/** Name, title, organization and place, as far as they are known. */
export const fullName = ({ name, title, organization, place }: Party): string =>
  [name, title, organization, place].filter((part) => part !== null).join(', ') || '?';

/** A date as it is searched and cited: EDTF; `undated` where there is none. */
export const dateWords = (date: string | null): string => date ?? 'undated';

export const originWords: Readonly<Record<Origin, string>> = {
  stated: 'stated on the page',
  'cover-sheet': 'from the cover sheet',
  inferred: 'worked out',
  person: 'decided by a person',
};

/** A letter in a listing: a star stands behind what the letter itself does not state. */
interface ListedLetter {
  readonly date: string | null;
  readonly senders: readonly Party[];
  readonly recipients: readonly Party[];
  readonly subject: string | null;
  readonly origins: Origins;
}

const isStated = ({ origins }: ListedLetter, field: string): boolean =>
  (origins[field] ?? 'stated') === 'stated';

const starred = (words: string, letter: ListedLetter, field: string): string =>
  isStated(letter, field) ? words : `${words}*`;

export const listedDate = (letter: ListedLetter): string => starred(dateWords(letter.date), letter, 'date');

export const listedParties = (letter: ListedLetter): string =>
  `${starred(shortNames(letter.senders), letter, 'sender')} to ${starred(shortNames(letter.recipients), letter, 'recipient')}`;

export const listedSubject = (letter: ListedLetter): string =>
  letter.subject === null ? '' : starred(letter.subject, letter, 'subject');

/** What the stars mean; null where none of these fields of the letters has one. */
export const starLegend = (letters: readonly ListedLetter[], fields: readonly string[]): string | null =>
  letters.some((letter) => fields.some((field) => !isStated(letter, field)))
    ? '* not stated in the letter itself; letterbook show tells where it comes from.'
    : null;
