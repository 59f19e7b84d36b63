import type { BoundaryKind } from '../../src/model/letter.js';
import type { OcrPage } from '../../src/model/page.js';
import { rowsByLine } from '../fixtures/label-by-truth.js';
import { type Row, type Sheet, wordsOf } from '../fixtures/sheet.js';
import { takenAlong } from '../train/known-lines.js';

/** Where a letter or enclosure begins by the truth. */
export interface Beginning {
  /** From 1. */
  readonly page: number;
  readonly kind: BoundaryKind;
  /** The words of its first row. */
  readonly words: string;
  /**
   * The recognized lines of the page, from 0, at which a cut is right, the first and the last: between them stand only
   * stamps, notes and strokes, which go with what begins. Null where no line of it was read.
   */
  readonly lines: readonly [first: number, last: number] | null;
}

/** Where the program lets something begin: a page from 1, a line of it from 0. */
export interface Cut {
  readonly page: number;
  readonly line: number;
  readonly kind: BoundaryKind;
}

export interface MatchedCuts<Made extends Cut> {
  /** For each beginning the cut at its page and line, null where there is none. */
  readonly cutAt: readonly (Made | null)[];
  /** Cuts where nothing begins, or where another cut was made already. */
  readonly falseCuts: readonly Made[];
}

/** Which cut stands for which beginning. One of the same kind goes before one of the other. */
export function matchCuts<Made extends Cut>(
  beginnings: readonly Beginning[],
  cuts: readonly Made[],
): MatchedCuts<Made> {
  const cutAt = beginnings.map(({ page, kind, lines }) => {
    const here = cuts.filter(
      (cut) => lines !== null && cut.page === page && cut.line >= lines[0] && cut.line <= lines[1],
    );
    return here.find((cut) => cut.kind === kind) ?? here[0] ?? null;
  });
  return { cutAt, falseCuts: cuts.filter((cut) => !cutAt.includes(cut)) };
}

/** Whether a line tells which letter it is of: a stamp may stand anywhere. */
const tells = (row: Row | undefined): boolean =>
  row !== undefined && row.zone !== null && row.zone !== 'cover-sheet' && !takenAlong.has(row.zone);

/** What begins on a page, and at which of its recognized lines; of a page that failed no line was read. */
export function beginningsOn(page: OcrPage | undefined, sheet: Sheet, number: number): readonly Beginning[] {
  const rowOfLine = page ? rowsByLine(page, sheet) : [];
  const starts = sheet.rows.flatMap((row, at) => (row.begins === null ? [] : [at]));
  return starts.map((start, index): Beginning => {
    const end = starts[index + 1] ?? sheet.rows.length;
    const row = sheet.rows[start] as Row;
    const last = rowOfLine.findIndex(
      (at) => at !== null && at >= start && at < end && (at === start || tells(sheet.rows[at])),
    );
    const before = rowOfLine.findLastIndex(
      (at, line) => line < last && at !== null && at < start && tells(sheet.rows[at]),
    );
    return {
      page: number,
      kind: row.begins as BoundaryKind,
      words: wordsOf(row),
      lines: last < 0 ? null : [before + 1, last],
    };
  });
}
