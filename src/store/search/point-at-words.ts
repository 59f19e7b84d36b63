import type { LetterSummary } from '../../model/entry.js';
import type { PageRef } from '../../model/page.js';
import type { Db } from '../open-database.js';
import { isInForce } from '../page-states.js';
import { matchExpression, type Query, type Variants } from './parse-query.js';

/** Stand around a found word in a snippet; neither a recognizer nor a text layer yields them. */
export const hitMarks = { begin: '\u0002', end: '\u0003' } as const;

const snippetWords = 24;
const openingCharacters = 200;
const textColumn = 6;
const anyColumn = -1;

const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words around the hit, on one line: from the text where it is there, else from names, subject or references. */
export function snippetOf(db: Db, rowid: number, expression: string | null): string {
  if (expression !== null) {
    // The cast: better-sqlite3 binds numbers as floating point, which FTS5 takes for no rowid at all and finds every row.
    const snippet = db
      .prepare<[number, string, string, string, number], string>(
        `SELECT snippet(letters_index, ?, ?, ?, '…', ${snippetWords}) FROM letters_index
         WHERE letters_index MATCH ? AND rowid = CAST(? AS INTEGER)`,
      )
      .pluck();
    for (const column of [textColumn, anyColumn]) {
      const found = snippet.get(column, hitMarks.begin, hitMarks.end, expression, rowid);
      if (found?.includes(hitMarks.begin)) return asOneLine(found);
    }
  }
  const letter = db
    .prepare<[number, number], { subject: string | null; opening: string }>(
      'SELECT subject, substr(text, 1, ?) AS opening FROM letters WHERE rowid = ?',
    )
    .get(openingCharacters + 1, rowid);
  return letter ? asOneLine(letter.subject ?? cutAtWord(letter.opening)) : '';
}

const cutAtWord = (text: string): string =>
  text.length > openingCharacters ? text.slice(0, openingCharacters).replace(/\s*\S*$/, '…') : text;

/** The first page of the letter that has all the words, else the first that has one of them; null where none has. */
export function pageOfHit(
  db: Db,
  { pages }: Pick<LetterSummary, 'pages'>,
  words: Query | null,
  variants: Variants,
): PageRef | null {
  if (!words) return null;
  const has = db
    .prepare<[string, string, number], number>(
      `SELECT 1 FROM pages_index
       WHERE pages_index MATCH ? AND rowid = (SELECT id FROM pages WHERE source_id = ? AND page_number = ?)`,
    )
    .pluck();
  const all = matchExpression(words, variants);
  const any = words.groups
    .map((group) => matchExpression({ groups: [group], excluded: [] }, variants))
    .join(' OR ');
  for (const expression of [all, any]) {
    const page = pages.find((ref) => has.get(expression, ref.sourceId, ref.pageNumber));
    if (page) return page;
  }
  return null;
}

/** Words found on a page outside every letter, as on a cover sheet. */
export interface PageHit {
  readonly page: PageRef;
  readonly record: string | null;
  readonly snippet: string;
}

export const findPages = (db: Db, words: Query, limit: number): PageHit[] =>
  db
    .prepare<
      [string, string, string, number],
      { source_id: string; page_number: number; record: string | null; snippet: string }
    >(
      `SELECT source_id, page_number, snippet(pages_index, 0, ?, ?, '…', ${snippetWords}) AS snippet,
         (SELECT records.id FROM records, json_each(cover_pages) AS cover
          WHERE records.source_id = pages.source_id AND cover.value = page_number) AS record
       FROM pages_index CROSS JOIN pages ON pages.id = pages_index.rowid
       WHERE pages_index MATCH ? AND ${isInForce} ORDER BY rank LIMIT ?`,
    )
    .all(hitMarks.begin, hitMarks.end, matchExpression(words), limit)
    .map((row) => ({
      page: { sourceId: row.source_id, pageNumber: row.page_number },
      record: row.record,
      snippet: asOneLine(row.snippet),
    }));
