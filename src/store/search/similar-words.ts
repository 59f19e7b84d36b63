import { confusionShape, editDistance } from '../../text/ocr-confusion.js';
import type { Db } from '../open-database.js';

/** As the index parts and folds them: case and diacritics dropped, everything but letters and digits a border. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Remembers the words of what is indexed, to find those a recognizer may have made of them. */
export function saveWords(db: Db, texts: readonly string[]): void {
  const insert = db.prepare('INSERT INTO words (word, shape) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const word of new Set(texts.flatMap(wordsOf))) insert.run(word, confusionShape(word));
}

/** More words in place of one make a search that says nothing. */
const maxSimilar = 6;

/** Edits between the shapes of two words that may be one. Numbers and short words are too close to others. */
const editsAllowed = (shape: string): number => (shape.length < 5 ? 0 : shape.length < 9 ? 1 : 2);

const letterCount = (db: Db, word: string): number =>
  db.prepare<[string], number>('SELECT doc FROM letters_vocabulary WHERE term = ?').pluck().get(word) ?? 0;

/** Whether some letter has the word. */
export const isIndexed = (db: Db, word: string): boolean => letterCount(db, word) > 0;

const byLetterCount = (db: Db, words: readonly string[]): string[] =>
  words
    .map((word) => ({ word, count: letterCount(db, word) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, maxSimilar)
    .map(({ word }) => word);

/** A word without letters: another number is likelier meant as it stands than this one misread. */
const isNumber = (word: string): boolean => !/\p{L}/u.test(word);

/**
 * Words of the letters that a recognizer takes for this one, or this for them; the word itself not among them. Empty for
 * numbers.
 */
export const sameShapeWords = (db: Db, word: string): string[] =>
  isNumber(word)
    ? []
    : byLetterCount(
        db,
        db
          .prepare<[string, string], string>('SELECT word FROM words WHERE shape = ? AND word <> ?')
          .pluck()
          .all(confusionShape(word), word),
      );

/** Words of the letters a few edits from this one, only the nearest; the same shape first. Empty for numbers. */
export function nearestWords(db: Db, word: string): string[] {
  const same = sameShapeWords(db, word);
  const shape = confusionShape(word);
  const max = isNumber(word) ? 0 : editsAllowed(shape);
  if (same.length > 0 || max === 0) return same;
  const found: string[][] = Array.from({ length: max + 1 }, () => []);
  const candidates = db
    .prepare<[number, number], [string, string]>(
      'SELECT word, shape FROM words WHERE length(shape) BETWEEN ? AND ?',
    )
    .raw()
    .all(shape.length - max, shape.length + max);
  for (const [candidate, candidateShape] of candidates) {
    if (candidate === word) continue;
    found[editDistance(shape, candidateShape, max)]?.push(candidate);
  }
  for (const atDistance of found) {
    const present = byLetterCount(db, atDistance);
    if (present.length > 0) return present;
  }
  return [];
}
