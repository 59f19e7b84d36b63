import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundaryKind, Letter, ZonedLine } from '../../src/model/letter.js';
import { zones } from '../../src/model/letter.js';
import { type OcrPage, type PageRef, samePage } from '../../src/model/page.js';
import { page } from './page.js';

interface TruthRow {
  readonly begins: BoundaryKind | null;
  readonly zone: string;
  readonly text: string;
}

const pageHeading = /^== page (?<number>\d+) (?<face>\S+) ==$/;
const truthRow = /^(?<mark>[>+ ]) (?<zone>\S*) *\| ?(?<text>.*)$/;
const beginsByMark: Readonly<Record<string, BoundaryKind>> = { '>': 'letter', '+': 'enclosure' };

/** The letters of a fixture as if recognized and cut without a fault: from the labelled lines of its `truth.txt`. */
export function truthLetters(fixture: string, recordId: string): { letters: Letter[]; pages: OcrPage[] } {
  const pages: OcrPage[] = [];
  const lines: (ZonedLine & { readonly begins: BoundaryKind | null })[] = [];
  for (const { pageNumber, rows } of pagesOf(readFileSync(join('fixtures', fixture, 'truth.txt'), 'utf8'))) {
    const typed = page(rows.map((row) => row.text).join('\n'), { sourceId: fixture, pageNumber });
    pages.push(typed);
    const filled = rows.filter((row) => row.text.trim() !== '');
    for (const [index, line] of typed.lines.entries()) {
      const row = filled[index] as TruthRow;
      const zone = zones.find((each) => each === row.zone);
      if (!zone) throw new Error(`${fixture}: no zone "${row.zone}".`);
      lines.push({ page: typed.ref, line, zone, probability: 0.95, startProbability: 0, begins: row.begins });
    }
  }
  const starts = lines.flatMap((line, index) => (line.begins ? [index] : []));
  const letters = starts.map((start, index): Letter => {
    const part = lines.slice(start, starts[index + 1]);
    return {
      recordId,
      ordinal: index + 1,
      lines: part,
      pages: pagesBetween(pages, part),
      boundary: lines[start]?.begins ?? 'letter',
      startProbability: 0.95,
      evidence: [],
      doubts: [],
    };
  });
  return { letters, pages };
}

function pagesOf(text: string): { pageNumber: number; rows: TruthRow[] }[] {
  const pages: { pageNumber: number; rows: TruthRow[] }[] = [];
  let isCoverSheet = false;
  for (const line of text.split('\n')) {
    const heading = pageHeading.exec(line)?.groups;
    if (heading) {
      isCoverSheet = heading.face === 'cover-sheet';
      if (!isCoverSheet) pages.push({ pageNumber: Number(heading.number), rows: [] });
      continue;
    }
    const row = truthRow.exec(line)?.groups;
    if (!row || isCoverSheet) continue;
    // Ink is drawn as a name between tildes and recognized as anything but the name.
    const typed = (row.text ?? '')
      .replace(/~[^~]*~/g, (ink) => ' '.repeat(ink.length))
      .replace(/__|\*\*/g, '');
    pages
      .at(-1)
      ?.rows.push({ begins: beginsByMark[row.mark ?? ''] ?? null, zone: row.zone ?? '', text: typed });
  }
  return pages;
}

/** From the first page of the lines to the last, blank ones between included. */
function pagesBetween(pages: readonly OcrPage[], lines: readonly ZonedLine[]): PageRef[] {
  const refs = pages.map((each) => each.ref);
  const on = refs.flatMap((ref, index) => (lines.some((line) => samePage(line.page, ref)) ? [index] : []));
  return refs.slice(on[0], (on.at(-1) ?? 0) + 1);
}
