import { areaOf, type Box, heightOf, intersectionOf } from '../../src/model/box.js';
import { type BoundaryKind, type Zone, zones } from '../../src/model/letter.js';
import type { OcrLine, OcrPage } from '../../src/model/page.js';

export interface LabelledLine {
  /** Pixels of the labelled page as it was when labelled: see its width and height. */
  readonly box: Box;
  readonly zone: Zone;
  /** That a letter or an enclosure begins with this line; null for a line that goes on. */
  readonly begins: BoundaryKind | null;
}

export interface LabelledPage {
  /** SHA-256 of the source file. */
  readonly sourceId: string;
  readonly pageNumber: number;
  readonly width: number;
  readonly height: number;
  /** The whole page is a cover sheet; it then has no labelled lines. */
  readonly coverSheet: boolean;
  /** In reading order. */
  readonly lines: readonly LabelledLine[];
}

/** What was said of one line; both null where the labels do not reach it. */
export interface LineLabel {
  readonly zone: Zone | null;
  readonly begins: BoundaryKind | null;
}

const sourceRow = /^# source sha256 (?<digest>[0-9a-f]{64})$/;
const pageRow = /^page (?<number>\d+) (?<width>\d+)x(?<height>\d+)(?<cover> cover-sheet)?$/;
const lineRow =
  /^ {2}(?<left>\d+),(?<top>\d+),(?<right>\d+),(?<bottom>\d+) (?<zone>[a-z-]+)(?<begins> begins(?:-enclosure)?)?$/;

/** Two boxes are of one line if they share this much of the taller one's height and of the narrower one's width. */
const leastSharedHeight = 0.4;
const leastSharedWidth = 0.5;

const isZone = (word: string): word is Zone => (zones as readonly string[]).includes(word);

/** The pages of a label file, in its order. Throws on a row it cannot read, with the number of the row. */
export function parseLabels(text: string): LabelledPage[] {
  const pages: (LabelledPage & { lines: LabelledLine[] })[] = [];
  let sourceId: string | null = null;
  for (const [index, row] of text.split('\n').entries()) {
    const wrong = (what: string): Error => new Error(`row ${index + 1} of the labels: ${what}: ${row}`);
    const source = sourceRow.exec(row)?.groups;
    const page = pageRow.exec(row)?.groups;
    const line = lineRow.exec(row)?.groups;
    if (source) {
      sourceId = source.digest ?? null;
    } else if (page) {
      if (sourceId === null) throw wrong('a page before any source');
      pages.push({
        sourceId,
        pageNumber: Number(page.number),
        width: Number(page.width),
        height: Number(page.height),
        coverSheet: page.cover !== undefined,
        lines: [],
      });
    } else if (line) {
      const zone = line.zone ?? '';
      if (!isZone(zone)) throw wrong('no such zone');
      const current = pages.at(-1);
      if (!current) throw wrong('a line before any page');
      if (current.coverSheet) throw wrong('a line on a cover sheet');
      current.lines.push({
        box: {
          left: Number(line.left),
          top: Number(line.top),
          right: Number(line.right),
          bottom: Number(line.bottom),
        },
        zone,
        begins: line.begins === undefined ? null : line.begins === ' begins' ? 'letter' : 'enclosure',
      });
    } else if (row.trim() !== '') {
      throw wrong('neither source, page nor line');
    }
  }
  return pages;
}

/** The pages as a label file; one `source` row for each run of pages of one source. */
export function formatLabels(pages: readonly LabelledPage[]): string {
  const rows: string[] = [];
  let sourceId: string | null = null;
  for (const page of pages) {
    if (page.sourceId !== sourceId) rows.push(`# source sha256 ${page.sourceId}`);
    sourceId = page.sourceId;
    rows.push(
      `page ${page.pageNumber} ${page.width}x${page.height}${page.coverSheet ? ' cover-sheet' : ''}`,
      ...page.lines.map(({ box, zone, begins }) => {
        const begin = begins === null ? '' : begins === 'letter' ? ' begins' : ' begins-enclosure';
        return `  ${box.left},${box.top},${box.right},${box.bottom} ${zone}${begin}`;
      }),
    );
  }
  return `${rows.join('\n')}\n`;
}

const scaled = (box: Box, across: number, down: number): Box => ({
  left: box.left * across,
  top: box.top * down,
  right: box.right * across,
  bottom: box.bottom * down,
});

/** Shared area over the area of both together, 0..1; 0 for boxes that stand on different lines or side by side. */
function likeness(a: Box, b: Box): number {
  const shared = intersectionOf(a, b);
  if (!shared) return 0;
  if (heightOf(shared) < leastSharedHeight * Math.max(heightOf(a), heightOf(b))) return 0;
  if (shared.right - shared.left < leastSharedWidth * Math.min(a.right - a.left, b.right - b.left)) return 0;
  return areaOf(shared) / (areaOf(a) + areaOf(b) - areaOf(shared));
}

/** Zones that stand above a letter without being its beginning. */
const notItsOwn: ReadonlySet<Zone> = new Set(['stamp', 'noise', 'marginal-note', 'running-head']);

/**
 * The label of each line of a page, in the order of its lines, by the labelled box most like the line's.
 * Another recognition may split, join or miss lines: each line takes its most like label, but a beginning goes
 * to one line only, the one most like the box that carries it, and where that line was missed, to the next
 * of the letter's own lines below it.
 */
export function applyLabels(page: OcrPage, labels: LabelledPage): LineLabel[] {
  const across = page.width / labels.width;
  const down = page.height / labels.height;
  const scaledLabels = labels.lines.map((label) => ({ ...label, box: scaled(label.box, across, down) }));
  const zones = page.lines.map(({ box }) => mostLike(box, scaledLabels)?.zone ?? null);
  const begins = new Map<number, BoundaryKind>();
  for (const label of scaledLabels) {
    if (label.begins === null) continue;
    const line = mostLike(label.box, page.lines) ?? nextOwnLine(page.lines, zones, label.box);
    if (line) begins.set(page.lines.indexOf(line), label.begins);
  }
  return zones.map((zone, line) => ({ zone, begins: begins.get(line) ?? null }));
}

function mostLike<Boxed extends { readonly box: Box }>(box: Box, among: readonly Boxed[]): Boxed | null {
  let best: Boxed | null = null;
  let highest = 0;
  for (const one of among) {
    const like = likeness(box, one.box);
    if (like > highest) [best, highest] = [one, like];
  }
  return best;
}

function nextOwnLine(
  lines: readonly OcrLine[],
  zones: readonly (Zone | null)[],
  missed: Box,
): OcrLine | null {
  const below = lines.filter((line, index) => {
    const zone = zones[index] ?? null;
    return zone !== null && !notItsOwn.has(zone) && line.box.bottom > missed.bottom;
  });
  return below.reduce<OcrLine | null>(
    (highest, line) => (highest === null || line.box.top < highest.box.top ? line : highest),
    null,
  );
}
