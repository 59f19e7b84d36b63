import type { Mention } from '../model/entry.js';
import type { Db } from './open-database.js';

/** Replaces what a letter says of others. A link is kept where the same words are said and none is given now. */
export function saveMentions(db: Db, letterId: string, mentions: readonly Mention[]): void {
  const linkedBefore = new Map(
    loadMentions(db, letterId).map((mention) => [mention.quotation, mention.letter]),
  );
  const isKnown = db.prepare('SELECT 1 FROM letter_ids WHERE id = ?');
  db.prepare('DELETE FROM mentions WHERE letter_id = ?').run(letterId);
  const insert = db.prepare(
    'INSERT INTO mentions (letter_id, position, date, party, quotation, linked) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [position, mention] of mentions.entries()) {
    const linked = mention.letter ?? linkedBefore.get(mention.quotation) ?? null;
    insert.run(
      letterId,
      position,
      mention.date,
      mention.party,
      mention.quotation,
      linked !== null && isKnown.get(linked) ? linked : null,
    );
  }
}

export const loadMentions = (db: Db, letterId: string): Mention[] =>
  db
    .prepare<[string], Mention>(
      'SELECT date, party, quotation, linked AS letter FROM mentions WHERE letter_id = ? ORDER BY position',
    )
    .all(letterId);
