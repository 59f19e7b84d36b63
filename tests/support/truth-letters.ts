import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelByTruth } from '../../scripts/fixtures/label-by-truth.js';
import { parseSheets, type Sheet } from '../../scripts/fixtures/sheet.js';
import type { BoundaryKind, Letter, ZonedLine } from '../../src/model/letter.js';
import { type OcrPage, type PageRef, samePage } from '../../src/model/page.js';
import { page } from './page.js';

interface TruthPage {
  readonly page: OcrPage;
  readonly sheet: Sheet;
}

interface BegunLine extends ZonedLine {
  readonly begins: BoundaryKind | null;
}

/** The letters of a fixture as if recognized, labelled and cut without a fault, from its `truth.txt`. */
export const truthLetters = (fixture: string, recordId: string): { letters: Letter[]; pages: OcrPage[] } =>
  lettersOn(
    sheetsOf(fixture).map((sheet, index) => ({ page: typedPage(sheet, fixture, index + 1), sheet })),
    recordId,
  );

/** The letters of a fixture labelled and cut without a fault, with the words that were recognized. */
export function recordedLetters(fixture: string, recordId: string): { letters: Letter[]; pages: OcrPage[] } {
  const sheets = sheetsOf(fixture);
  const recorded = JSON.parse(
    readFileSync(join('fixtures', fixture, 'recorded-ocr.json'), 'utf8'),
  ) as OcrPage[];
  return lettersOn(
    recorded.map((each, index) => ({ page: each, sheet: sheets[index] as Sheet })),
    recordId,
  );
}

const sheetsOf = (fixture: string): Sheet[] =>
  parseSheets(readFileSync(join('fixtures', fixture, 'truth.txt'), 'utf8'), fixture);

/** Ink is drawn as a name between tildes and recognized as anything but the name: it is left out. */
function typedPage(sheet: Sheet, sourceId: string, pageNumber: number): OcrPage {
  const rows = sheet.rows.map((row) =>
    row.text.replace(/~[^~]*~/g, (ink) => ' '.repeat(ink.length)).replace(/__|\*\*/g, ''),
  );
  return page(rows.join('\n'), { sourceId, pageNumber });
}

function lettersOn(truth: readonly TruthPage[], recordId: string): { letters: Letter[]; pages: OcrPage[] } {
  const inside = truth.filter(({ sheet }) => sheet.face !== 'cover-sheet');
  const pages = inside.map((each) => each.page);
  const lines = inside.flatMap((each) => zonedLines(each));
  const starts = lines.flatMap((line, index) => (line.begins ? [index] : []));
  // Specks above the first letter's first line are that letter's.
  const parts = starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]));
  const letters = parts.map(
    (part, index): Letter => ({
      recordId,
      ordinal: index + 1,
      lines: part,
      pages: pagesBetween(pages, part),
      boundary: lines[starts[index] as number]?.begins ?? 'letter',
      startProbability: 0.95,
      evidence: [],
      doubts: [],
    }),
  );
  return { letters, pages };
}

function zonedLines({ page: on, sheet }: TruthPage): BegunLine[] {
  const labels = labelByTruth(on, sheet);
  return on.lines.map((line, index) => ({
    page: on.ref,
    line,
    zone: labels[index]?.zone ?? 'noise',
    probability: 0.95,
    startProbability: 0,
    begins: labels[index]?.begins ?? null,
  }));
}

/** From the first page of the lines to the last, blank ones between included. */
function pagesBetween(pages: readonly OcrPage[], lines: readonly ZonedLine[]): PageRef[] {
  const refs = pages.map((each) => each.ref);
  const on = refs.flatMap((ref, index) => (lines.some((line) => samePage(line.page, ref)) ? [index] : []));
  return refs.slice(on[0], (on.at(-1) ?? 0) + 1);
}
