import type { LetterSummary } from '../../model/entry.js';
import type { PageRef } from '../../model/page.js';
import { resolveLetterId } from '../letter-ids.js';
import type { Db } from '../open-database.js';
import { findRows, indexExpression, queriesOf, variantsOf, type Wanted, wantedOf } from './find-letters.js';
import { type LetterFilter, letterConditions } from './letter-filter.js';
import { loadSummary } from './letter-summary.js';
import { parseQuery, type Query, type Variants, withoutPhrases } from './parse-query.js';
import { findPages, type PageHit, pageOfHit, snippetOf } from './point-at-words.js';
import { isIndexed, nearestWords, sameShapeWords } from './similar-words.js';

export interface SearchRequest {
  /** As typed; empty for all letters that fit the filter. */
  readonly words: readonly string[];
  readonly filter: LetterFilter;
  /** Null for all. */
  readonly limit: number | null;
}

export interface LetterHit {
  readonly letter: LetterSummary;
  /** One line; found words stand between `hitMarks`. */
  readonly snippet: string;
  /** Where the words stand; null where only names or the cover sheet have them. */
  readonly page: PageRef | null;
}

/** How what is shown differs from what was asked for, for the user to be told. */
export type SearchNote =
  | { readonly type: 'words-apart' }
  | { readonly type: 'cut-anew'; readonly id: string; readonly today: string }
  | {
      readonly type: 'similar';
      readonly word: string;
      readonly isKnown: boolean;
      readonly shown: readonly string[];
    };

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly LetterHit[];
  /** Of all letters found, counted no further than `countLimit`. */
  readonly total: number;
  /** Pages outside letters, looked for only where no letter is found and none is filtered out or excluded. */
  readonly pageHits: readonly PageHit[];
  readonly notes: readonly SearchNote[];
}

/** With fewer hits than these, words of the same shape are looked for too. */
const few = 3;

interface Found {
  readonly rowids: readonly number[];
  readonly total: number;
  readonly words: Query | null;
  readonly variants: Variants;
  readonly expression: string | null;
  readonly notes: readonly SearchNote[];
}

/** Letters of the record with this id. */
function rowsOfRecord(db: Db, id: string, filter: LetterFilter): number[] {
  const { sql, values } = letterConditions(filter);
  return db
    .prepare<[Record<string, string>], number>(
      `SELECT rowid FROM letters WHERE record_id IN (@id, upper(@id)) ${sql}
       ORDER BY record_id, start_page, start_line`,
    )
    .pluck()
    .all({ ...values, id });
}

/** The letter that an id stands for today, where it fits the filter. */
function findById(db: Db, id: string, today: string, filter: LetterFilter): Found {
  const found = find(db, wantedOf(null, filter), { ...filter, letter: today }, null);
  const isCutAnew = today.toUpperCase() !== id.toUpperCase();
  return { ...found, notes: isCutAnew ? [{ type: 'cut-anew', id, today }] : [] };
}

function notesOn(db: Db, variants: Variants): SearchNote[] {
  return [...variants].map(([word, [, ...shown]]) => ({
    type: 'similar',
    word,
    isKnown: isIndexed(db, word),
    shown,
  }));
}

/** As asked; else with phrases taken apart; with words a recognizer may have misread where few or none are found. */
function find(db: Db, wanted: Wanted, filter: LetterFilter, limit: number | null): Found {
  const attempt = (attempted: Wanted, variants: Variants, notes: readonly SearchNote[]): Found => {
    const expression = indexExpression(db, attempted, variants);
    const found = findRows(db, expression, filter, limit);
    return { ...found, words: attempted.words, variants, expression, notes };
  };
  const exact = attempt(wanted, new Map(), []);
  if (exact.expression === null || exact.total >= few) return exact;
  if (exact.total === 0 && wanted.words) {
    const apart = attempt({ ...wanted, words: withoutPhrases(wanted.words) }, new Map(), [
      { type: 'words-apart' },
    ]);
    if (apart.total > 0) return apart;
  }
  const sameShape = variantsOf(queriesOf(wanted), (word) => sameShapeWords(db, word));
  if (sameShape.size > 0) {
    const wider = attempt(wanted, sameShape, notesOn(db, sameShape));
    if (wider.total > exact.total) {
      return {
        ...wider,
        rowids: [...new Set([...exact.rowids, ...wider.rowids])].slice(0, limit ?? undefined),
      };
    }
  }
  if (exact.total > 0) return exact;
  const nearest = variantsOf(queriesOf(wanted), (word) =>
    isIndexed(db, word) ? sameShapeWords(db, word) : nearestWords(db, word),
  );
  return nearest.size > 0 ? attempt(wanted, nearest, notesOn(db, nearest)) : exact;
}

/**
 * Letters with these words, or the one whose id they are, that fit the filter, best first. Throws MisuseError for words
 * or filters that say nothing.
 */
export function searchLetters(db: Db, { words, filter, limit }: SearchRequest): SearchResult {
  const query = words.length > 0 ? parseQuery(words) : null;
  const id = words.join(' ').trim();
  const letterId = resolveLetterId(db, id);
  const first = query && letterId === null ? rowsOfRecord(db, id, filter) : [];
  const found =
    letterId === null ? find(db, wantedOf(query, filter), filter, limit) : findById(db, id, letterId, filter);
  const rowids = [...new Set([...first, ...found.rowids])].slice(0, limit ?? undefined);
  const hits = rowids.flatMap((rowid): LetterHit[] => {
    const letter = loadSummary(db, rowid);
    if (!letter) return [];
    return [
      {
        letter,
        snippet: snippetOf(db, rowid, found.expression),
        page: pageOfHit(db, letter, found.words, found.variants),
      },
    ];
  });
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return {
    hits,
    total: Math.max(found.total, rowids.length),
    pageHits:
      query && letterId === null && hits.length === 0 && !isFiltered && query.excluded.length === 0
        ? findPages(db, query, limit ?? 20)
        : [],
    notes: hits.length > 0 ? found.notes : [],
  };
}
