import type { LetterEntry, Party } from '../model/entry.js';
import type { Db } from './open-database.js';

type Role = 'sender' | 'recipient' | 'through' | 'copy';

export type Parties = Pick<LetterEntry, 'senders' | 'recipients' | 'through' | 'copies'>;

interface PartyRow extends Party {
  readonly role: Role;
}

/** What of the parties is searched, one a line. */
export const partyWords = (parties: readonly Party[]): string =>
  parties.map((party) => [party.name, party.title, party.organization].filter(Boolean).join(', ')).join('\n');

/** Replaces the parties of a letter. */
export function saveParties(db: Db, letter: Parties & { readonly id: string }): void {
  db.prepare('DELETE FROM parties WHERE letter_id = ?').run(letter.id);
  const insert = db.prepare(
    `INSERT INTO parties (letter_id, role, position, name, title, organization, place)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const partiesByRole: readonly (readonly [Role, readonly Party[]])[] = [
    ['sender', letter.senders],
    ['recipient', letter.recipients],
    ['through', letter.through],
    ['copy', letter.copies],
  ];
  for (const [role, parties] of partiesByRole) {
    for (const [position, { name, title, organization, place }] of parties.entries()) {
      insert.run(letter.id, role, position, name, title, organization, place);
    }
  }
}

export const loadParties = (db: Db, letterId: string): Parties =>
  byRole(
    db
      .prepare<[string], PartyRow>(
        'SELECT role, name, title, organization, place FROM parties WHERE letter_id = ? ORDER BY position',
      )
      .all(letterId),
  );

/** The parties of every letter that names any, in the order of records and scans, one letter at a time. */
export function* allParties(db: Db): Generator<Parties & { readonly id: string }> {
  let id: string | null = null;
  let rows: PartyRow[] = [];
  const every = db.prepare<[], PartyRow & { letter: string }>(
    `SELECT letters.id AS letter, role, name, title, organization, parties.place AS place
     FROM letters JOIN parties ON letter_id = letters.id
     ORDER BY letters.record_id, start_page, start_line, letters.rowid, position`,
  );
  for (const { letter, ...row } of every.iterate()) {
    if (id !== null && id !== letter) {
      yield { id, ...byRole(rows) };
      rows = [];
    }
    id = letter;
    rows.push(row);
  }
  if (id !== null) yield { id, ...byRole(rows) };
}

function byRole(rows: readonly PartyRow[]): Parties {
  const inRole = (wanted: Role): Party[] =>
    rows.filter(({ role }) => role === wanted).map(({ role: _role, ...party }) => party);
  return {
    senders: inRole('sender'),
    recipients: inRole('recipient'),
    through: inRole('through'),
    copies: inRole('copy'),
  };
}
