import type { PersonCut } from '../model/decision.js';
import { lineAtPlace, placeOfLine } from './line-place.js';
import type { Db } from './open-database.js';
import { isSeen } from './page-states.js';
import { loadPage } from './pages.js';
import { pageFinder } from './succession.js';

const insertDecision = `
  INSERT INTO decisions (source_id, page_number, line_index, place, begins, decided) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (source_id, page_number, line_index) DO UPDATE
  SET place = excluded.place, begins = excluded.begins, decided = excluded.decided`;

/** Saves a person's word on a line; a later word on the same line takes its place. Nothing else ever deletes it. */
export function saveCut(db: Db, { page, lineIndex, begins }: PersonCut, decided: Date): void {
  const place = placeOfLine(loadPage(db, page.sourceId, page.pageNumber), lineIndex);
  db.prepare(insertDecision).run(
    page.sourceId,
    page.pageNumber,
    lineIndex,
    place,
    begins ? 1 : 0,
    decided.toISOString(),
  );
}

interface DecisionRow {
  readonly source_id: string;
  readonly page_number: number;
  readonly line_index: number;
  readonly place: number | null;
  readonly begins: 0 | 1;
  readonly decided: string;
}

/** Has what persons said of pages of the sources that lay where this one lies now hold for the same pages in it. */
export function carryCuts(db: Db, sourceId: string): void {
  const pageHere = pageFinder(db, sourceId);
  const said = db
    .prepare<[string], DecisionRow>(
      `SELECT decisions.* FROM source_paths JOIN source_files AS former ON former.path = source_paths.path
       JOIN decisions ON decisions.source_id = former.id
       WHERE source_paths.source_id = ? AND former.id <> source_paths.source_id`,
    )
    .all(sourceId);
  const carry = db.prepare(`${insertDecision} WHERE excluded.decided > decisions.decided`);
  const pageBefore = db
    .prepare<[string, number], number>(
      `SELECT max(page_number) FROM pages WHERE source_id = ? AND page_number < ? AND ${isSeen}`,
    )
    .pluck();
  /** What was merged with the page before it is so only behind that page. */
  const isBehindTheSame = (source: string, page: number, pageNumber: number): boolean => {
    const before = pageBefore.get(source, page) ?? null;
    const here = pageBefore.get(sourceId, pageNumber) ?? null;
    return before !== null && here !== null && pageHere({ sourceId: source, pageNumber: before }) === here;
  };
  for (const { source_id, page_number, line_index, place, begins, decided } of said) {
    const pageNumber = pageHere({ sourceId: source_id, pageNumber: page_number });
    if (pageNumber === null) continue;
    const isMergedOverPage = begins === 0 && line_index === 0;
    if (!isMergedOverPage || isBehindTheSame(source_id, page_number, pageNumber))
      carry.run(sourceId, pageNumber, line_index, place, begins, decided);
  }
}

/** In the order of the pages, the later word on a page last; each on the line that stands where it was said of. */
export const loadCuts = (db: Db, sourceId: string): PersonCut[] =>
  db
    .prepare<[string], DecisionRow>(
      'SELECT * FROM decisions WHERE source_id = ? ORDER BY page_number, decided, line_index',
    )
    .all(sourceId)
    .map(({ page_number: pageNumber, line_index: line, place, begins }) => {
      const lineToday = place === null ? null : lineAtPlace(loadPage(db, sourceId, pageNumber), place);
      return { page: { sourceId, pageNumber }, lineIndex: lineToday ?? line, begins: begins === 1 };
    });
