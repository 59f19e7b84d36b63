import type { Db } from '../open-database.js';
import { type LetterFilter, letterConditions } from './letter-filter.js';
import {
  matchExpression,
  parseQuery,
  type Query,
  type Variants,
  wantedWords,
  withoutPhrases,
} from './parse-query.js';
import { sameShapeWords } from './similar-words.js';

/** What to look for in the index: words, and names at either end. */
export interface Wanted {
  readonly words: Query | null;
  readonly from: Query | null;
  readonly to: Query | null;
}

const nameQuery = (name: string | null): Query | null =>
  name === null ? null : withoutPhrases(parseQuery([name]));

export const wantedOf = (words: Query | null, filter: LetterFilter): Wanted => ({
  words,
  from: nameQuery(filter.from),
  to: nameQuery(filter.to),
});

export const queriesOf = ({ words, from, to }: Wanted): Query[] =>
  [words, from, to].filter((query) => query !== null);

/** Every word that is looked for with what `similar` finds in its place, itself first. Words without any are left out. */
export function variantsOf(
  queries: readonly Query[],
  similar: (word: string) => readonly string[],
): Variants {
  const words = new Set(queries.flatMap(wantedWords));
  const variants = [...words].map((word) => [word, [word, ...similar(word)]] as const);
  return new Map(variants.filter(([, inPlace]) => inPlace.length > 1));
}

/** Null where nothing is to be looked up in the index. Names are always looked for in every shape a recognizer gives them. */
export function indexExpression(db: Db, wanted: Wanted, variants: Variants = new Map()): string | null {
  const parts: string[] = [];
  if (wanted.words) parts.push(`(${matchExpression(wanted.words, variants)})`);
  for (const [column, query] of [
    ['senders', wanted.from],
    ['recipients', wanted.to],
  ] as const) {
    if (!query) continue;
    const names = new Map([...variantsOf([query], (word) => sameShapeWords(db, word)), ...variants]);
    parts.push(`{${column}} : (${matchExpression(query, names)})`);
  }
  return parts.length > 0 ? parts.join(' AND ') : null;
}

interface FoundRows {
  /** Best first. */
  readonly rowids: readonly number[];
  /** Of all that match, at most `countLimit`. */
  readonly total: number;
}

/** Counting all letters that have an everyday word would cost more than finding the best. */
export const countLimit = 10_000;

/** Letters that match the expression and the filter; without an expression all that fit the filter, by date. */
export function findRows(
  db: Db,
  expression: string | null,
  filter: LetterFilter,
  limit: number | null,
): FoundRows {
  const { sql, values } = letterConditions(filter);
  const from =
    expression === null
      ? `FROM letters WHERE 1 ${sql}`
      : `FROM letters_index CROSS JOIN letters ON letters.rowid = letters_index.rowid
         WHERE letters_index MATCH @expression ${sql}`;
  const order =
    expression === null ? 'earliest IS NULL, earliest, record_id, start_page, start_line' : 'rank';
  const parameters = { ...values, ...(expression === null ? {} : { expression }) };
  const rowids = db
    .prepare<[Record<string, string | number>], number>(
      `SELECT letters.rowid ${from} ORDER BY ${order} LIMIT @limit`,
    )
    .pluck()
    .all({ ...parameters, limit: limit ?? -1 });
  if (limit === null || rowids.length < limit) return { rowids, total: rowids.length };
  const total = db
    .prepare<[Record<string, string>], number>(`SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${countLimit})`)
    .pluck()
    .get(parameters);
  return { rowids, total: total ?? rowids.length };
}
