import type { LetterEntry, Party } from '../model/entry.js';
import type { Db } from './open-database.js';

type Role = 'sender' | 'recipient' | 'through' | 'copy';

type Parties = Pick<LetterEntry, 'senders' | 'recipients' | 'through' | 'copies'>;

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
  const byRole: readonly (readonly [Role, readonly Party[]])[] = [
    ['sender', letter.senders],
    ['recipient', letter.recipients],
    ['through', letter.through],
    ['copy', letter.copies],
  ];
  for (const [role, parties] of byRole) {
    for (const [position, { name, title, organization, place }] of parties.entries()) {
      insert.run(letter.id, role, position, name, title, organization, place);
    }
  }
}

export function loadParties(db: Db, letterId: string): Parties {
  const rows = db
    .prepare<[string], PartyRow>(
      'SELECT role, name, title, organization, place FROM parties WHERE letter_id = ? ORDER BY position',
    )
    .all(letterId);
  const inRole = (wanted: Role): Party[] =>
    rows.filter(({ role }) => role === wanted).map(({ role: _role, ...party }) => party);
  return {
    senders: inRole('sender'),
    recipients: inRole('recipient'),
    through: inRole('through'),
    copies: inRole('copy'),
  };
}
