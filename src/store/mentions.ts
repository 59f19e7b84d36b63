import { isDeepStrictEqual } from 'node:util';
import { firstDayNear, isClose } from '../model/days.js';
import type { LetterEntry, Mention } from '../model/entry.js';
import type { Db } from './open-database.js';

/** Replaces what a letter says of others. A link to an id that never was is dropped. What is so already is not written. */
export function saveMentions(db: Db, letterId: string, mentions: readonly Mention[]): void {
  if (isDeepStrictEqual(loadMentions(db, letterId), mentions)) return;
  const isKnown = db.prepare('SELECT 1 FROM letter_ids WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO mentions (letter_id, position, date, party, quotation, linked) VALUES (?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    db.prepare('DELETE FROM mentions WHERE letter_id = ?').run(letterId);
    for (const [position, { date, party, quotation, letter }] of mentions.entries()) {
      const linked = letter !== null && isKnown.get(letter) ? letter : null;
      insert.run(letterId, position, date, party, quotation, linked);
    }
  }).immediate();
}

/** The mentions, each with the link its words had before where none is given: links are found after all is saved. */
export function keepLinks(db: Db, letterId: string, mentions: readonly Mention[]): Mention[] {
  const before = new Map(loadMentions(db, letterId).map((mention) => [mention.quotation, mention.letter]));
  return mentions.map((mention) => ({
    ...mention,
    letter: mention.letter ?? before.get(mention.quotation) ?? null,
  }));
}

/** Has what this letter says of others decided anew. */
export function unsettleMentionsIn(db: Db, letterId: string): void {
  db.prepare('UPDATE mentions SET settled = 0 WHERE letter_id = ?').run(letterId);
}

/** Has every mention decided anew that may mean a letter written in these days; open ends mean none. */
export function unsettleMentionsOf(
  db: Db,
  { earliest, latest }: Pick<LetterEntry, 'earliest' | 'latest'>,
): void {
  if (earliest === null || latest === null || !isClose({ earliest, latest })) return;
  db.prepare(
    `UPDATE mentions SET settled = 0
     WHERE settled = 1 AND earliest BETWEEN @nearest AND @latest AND latest >= @earliest`,
  ).run({ earliest, latest, nearest: firstDayNear(earliest) });
}

/** Ids of the letters that speak of this one, in the order of their dates. */
export const letterIdsMentioning = (db: Db, letterId: string): string[] =>
  db
    .prepare<[string], string>(
      `SELECT DISTINCT letters.id FROM mentions JOIN letters ON letters.id = letter_id
       WHERE linked = ? ORDER BY letters.earliest, letters.id`,
    )
    .pluck()
    .all(letterId);

export const loadMentions = (db: Db, letterId: string): Mention[] =>
  db
    .prepare<[string], Mention>(
      'SELECT date, party, quotation, linked AS letter FROM mentions WHERE letter_id = ? ORDER BY position',
    )
    .all(letterId);
