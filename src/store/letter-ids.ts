import type { LetterEntry, RecordEntry } from '../model/entry.js';
import { placeOfLine } from './line-place.js';
import type { Db } from './open-database.js';
import { loadPage } from './pages.js';
import type { PageFinder } from './succession.js';

/** Where a letter begins within its source. */
export interface LetterStart {
  /** Null where the page lies in another source alone: the file has changed since. */
  readonly page: number | null;
  /** From 0 among the lines of the page. */
  readonly line: number;
  /** Of that line on the page, as `placeOfLine` gives it; null where the page is not known. */
  readonly place: number | null;
}

export interface KnownLetter {
  readonly id: string;
  readonly ordinal: number;
  readonly start: LetterStart;
  /** No letter begins there any more, but the id may be cited somewhere. */
  readonly retired: boolean;
}

/** Lines of a typed page: what a line is worth where places are not known. */
const linesOfPage = 66;

/** Share of the page, a quarter of a line: a second recognition moves boxes by a few pixels. */
const same = 0.25 / linesOfPage;

/** Three lines: a letterhead line more or less does not make it another letter. */
const near = 3 / linesOfPage;

export function startOf(db: Db, entry: LetterEntry): LetterStart {
  const [first] = entry.lines;
  if (!first) return { page: entry.pages[0]?.pageNumber ?? 1, line: 0, place: null };
  const page = loadPage(db, first.page.sourceId, first.page.pageNumber);
  return { page: first.page.pageNumber, line: first.lineIndex, place: placeOfLine(page, first.lineIndex) };
}

/** Share of a page between two starts. */
function distance(a: LetterStart, b: LetterStart): number {
  if (a.page === null || a.page !== b.page) return Number.POSITIVE_INFINITY;
  if (a.place !== null && b.place !== null) return Math.abs(a.place - b.place);
  return Math.abs(a.line - b.line) / linesOfPage;
}

/**
 * The known letter that each of these starts continues, or null for a new one. A letter that begins where it began
 * is the same; so is one that begins a few lines off; so is one that comes back after having been retired.
 */
export function matchLetters(
  known: readonly KnownLetter[],
  starts: readonly LetterStart[],
): (KnownLetter | null)[] {
  const matched: (KnownLetter | null)[] = starts.map(() => null);
  const free = new Set(known);
  const passes = [
    { retired: false, within: same },
    { retired: false, within: near },
    { retired: true, within: same },
  ];
  for (const { retired, within } of passes) {
    const pairs = starts.flatMap((start, index) =>
      known
        .map((letter) => ({ index, letter, apart: distance(letter.start, start) }))
        .filter(({ letter, apart }) => letter.retired === retired && apart <= within),
    );
    for (const { index, letter } of pairs.sort((a, b) => a.apart - b.apart)) {
      if (matched[index] !== null || !free.has(letter)) continue;
      matched[index] = letter;
      free.delete(letter);
    }
  }
  return matched;
}

interface KnownRow {
  readonly id: string;
  readonly ordinal: number;
  readonly source_id: string;
  readonly start_page: number;
  readonly start_line: number;
  readonly start_place: number | null;
  readonly retired: 0 | 1;
}

const knownLetters = (db: Db, recordId: string, pageHere: PageFinder): KnownLetter[] =>
  db
    .prepare<[string], KnownRow>('SELECT * FROM letter_ids WHERE record_id = ?')
    .all(recordId)
    .map((row) => ({
      id: row.id,
      ordinal: row.ordinal,
      start: {
        page: pageHere({ sourceId: row.source_id, pageNumber: row.start_page }),
        line: row.start_line,
        place: row.start_place,
      },
      retired: row.retired === 1,
    }));

/**
 * An id for each letter of a record, kept in the ledger: the one it had, else one with the next free ordinal. Where in
 * the source of the record the page lies on which a letter began, `pageHere` tells.
 */
export function assignLetterIds(
  db: Db,
  recordId: string,
  { sourceId, letters }: Pick<RecordEntry, 'sourceId' | 'letters'>,
  pageHere: PageFinder,
): { id: string; ordinal: number }[] {
  const known = knownLetters(db, recordId, pageHere);
  const starts = letters.map((letter) => startOf(db, letter));
  const matched = matchLetters(known, starts);
  let lastOrdinal = Math.max(0, ...known.map((letter) => letter.ordinal));
  const save = db.prepare(
    `INSERT INTO letter_ids (id, record_id, ordinal, source_id, start_page, start_line, start_place)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, start_page = excluded.start_page,
       start_line = excluded.start_line, start_place = excluded.start_place, retired = 0, superseded_by = NULL`,
  );
  return starts.map((start, index) => {
    const ordinal = matched[index]?.ordinal ?? ++lastOrdinal;
    const id = `${recordId}/${ordinal}`;
    save.run(id, recordId, ordinal, sourceId, start.page, start.line, start.place);
    return { id, ordinal };
  });
}

/** Marks an id whose letter is no more; its successor is the letter that now holds the line where it began. */
export function retireLetterId(db: Db, id: string, successor: string | null): void {
  db.prepare('UPDATE letter_ids SET retired = 1, superseded_by = ? WHERE id = ?').run(successor, id);
  db.prepare('UPDATE mentions SET linked = ? WHERE linked = ?').run(successor, id);
}

interface HeirRow {
  readonly id: string;
  readonly retired: 0 | 1;
  readonly superseded_by: string | null;
}

/** `record/ordinal`: nothing else is looked for in any case, which goes through all ids. */
const letterIdForm = /.\/\d+$/;

function findId(db: Db, id: string): HeirRow | undefined {
  const find = (condition: string): HeirRow | undefined =>
    db
      .prepare<[string], HeirRow>(`SELECT id, retired, superseded_by FROM letter_ids WHERE ${condition}`)
      .get(id);
  return find('id = ?') ?? (letterIdForm.test(id) ? find('id = ? COLLATE NOCASE') : undefined);
}

/** The letter an id, in any case, stands for today: itself, or what took its place; null where there is none. */
export function resolveLetterId(db: Db, id: string): string | null {
  const row = findId(db, id);
  if (!row) return null;
  if (row.retired === 0) return row.id;
  return row.superseded_by && row.superseded_by !== row.id ? resolveLetterId(db, row.superseded_by) : null;
}
