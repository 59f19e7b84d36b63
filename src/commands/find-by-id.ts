import { exitCodes, UserError } from '../errors.js';
import type { LetterEntry } from '../model/entry.js';
import type { RecordSummary } from '../store/list-records.js';
import type { Store } from '../store/open-store.js';
import { say } from './terminal.js';

const unknown = (id: string): UserError =>
  new UserError(
    `${id}: no letter or record has this id.`,
    'letterbook list letters shows the ids there are.',
    {
      exitCode: exitCodes.nothingFound,
    },
  );

/** That an id was cited of a letter which is now part of another. */
export const cutAnew = (id: string, today: string): string =>
  `${id} was cut anew; showing ${today}, which holds its first line.`;

/** The letter an id stands for; where letters were cut anew since it was cited, the one in its place, with a word on it. */
export function findLetter(store: Store, id: string): LetterEntry | null {
  const today = store.resolveLetterId(id);
  if (today === null) return null;
  if (today.toUpperCase() !== id.toUpperCase()) say(cutAnew(id, today));
  return store.loadLetter(today);
}

/** Throws a UserError where there is no such letter. */
export function letterById(store: Store, id: string): LetterEntry {
  const letter = findLetter(store, id);
  if (letter) return letter;
  const record = store.loadRecordSummary(id);
  if (!record) throw unknown(id);
  throw new UserError(
    `${id}: is a record, not a letter.`,
    record.letters.length > 0
      ? `Its letters are ${record.letters.join(', ')}.`
      : 'No letter was found in it.',
  );
}

/** Throws a UserError where there is no such record. */
export function recordById(store: Store, id: string): RecordSummary {
  const record = store.loadRecordSummary(id);
  if (record) return record;
  throw new UserError(`${id}: no record has this id.`, 'letterbook list records shows the ids there are.', {
    exitCode: exitCodes.nothingFound,
  });
}

/** Throws a UserError where there is neither. */
export function letterOrRecordById(store: Store, id: string): LetterEntry | RecordSummary {
  const found = findLetter(store, id) ?? store.loadRecordSummary(id);
  if (!found) throw unknown(id);
  return found;
}
