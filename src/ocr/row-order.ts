import { type Box, boxAround, heightOf } from '../model/box.js';
import { medianOf } from '../model/quantile.js';
import type { EngineLine } from './engine.js';

/** Rows with prose on both sides of a gap before the page counts as set in columns. */
const rowsOfColumns = 8;

/** Words of a fragment that make it prose, not a label, a value, a date or a name in a list. */
const proseWords = 5;

/**
 * Lines put together as a typist wrote them: what stands on one row is one line, from left to right, rows from top to bottom.
 * A row is cut at a wide gap ("Yours truly,       Manager.") and between the labels and the values of a form. On a page of
 * prose in columns nothing is joined and each column is read to its end.
 */
export function joinRows(lines: readonly EngineLine[]): readonly EngineLine[] {
  const rows: EngineLine[][] = [];
  for (const line of [...lines].sort(byHeightOnPage)) {
    // The rows begun last are the nearest: on a skewed page several are still open.
    const row = rows.slice(-8).findLast((candidate) => continues(candidate, line));
    if (row) row.push(line);
    else rows.push([line]);
  }
  const inColumns = rows.filter(isProseInColumns);
  if (inColumns.length >= rowsOfColumns) return columnByColumn(lines, gutterOf(inColumns));
  return rows.map((row) => joined(row)).sort(byHeightOnPage);
}

/** Where the first two columns part in most of the rows. */
function gutterOf(rows: readonly (readonly EngineLine[])[]): number {
  const gutters = rows.map((row) => {
    const [first, second] = row
      .filter(isProse)
      .map(({ box }) => box)
      .sort((a, b) => a.left - b.left);
    return ((first?.right ?? 0) + (second?.left ?? 0)) / 2;
  });
  return medianOf(gutters);
}

/** The lines left of the gutter before those right of it, as far down as none runs across. */
function columnByColumn(lines: readonly EngineLine[], gutter: number): readonly EngineLine[] {
  const ordered: EngineLine[] = [];
  let [left, right]: [EngineLine[], EngineLine[]] = [[], []];
  for (const line of [...lines].sort(byHeightOnPage)) {
    if (line.box.right <= gutter) left.push(line);
    else if (line.box.left >= gutter) right.push(line);
    else {
      ordered.push(...joinRows(left), ...joinRows(right), line);
      [left, right] = [[], []];
    }
  }
  return [...ordered, ...joinRows(left), ...joinRows(right)];
}

const byHeightOnPage = (a: EngineLine, b: EngineLine): number => middleOf(a.box) - middleOf(b.box);

const middleOf = (box: Box): number => (box.top + box.bottom) / 2;

/** Whether a line stands beside the fragment of the row that is nearest to it. */
function continues(row: readonly EngineLine[], line: EngineLine): boolean {
  let nearest: EngineLine | null = null;
  let nearestGap = Number.POSITIVE_INFINITY;
  for (const fragment of row) {
    const gap = Math.max(line.box.left - fragment.box.right, fragment.box.left - line.box.right);
    // Lines whose boxes overlap stand above one another, but for the slack of a box around an italic or a smudge.
    if (gap < -0.5 * Math.min(heightOf(line.box), heightOf(fragment.box))) return false;
    if (gap < nearestGap) [nearest, nearestGap] = [fragment, gap];
  }
  if (!nearest) return false;
  const [a, b] = [heightOf(nearest.box), heightOf(line.box)];
  const shared = Math.min(nearest.box.bottom, line.box.bottom) - Math.max(nearest.box.top, line.box.top);
  return shared >= 0.6 * Math.min(a, b) && Math.max(a, b) <= 2.5 * Math.min(a, b);
}

const isProse = ({ words }: EngineLine): boolean => words.length >= proseWords;

const isProseInColumns = (row: readonly EngineLine[]): boolean => row.filter(isProse).length >= 2;

function joined(row: readonly EngineLine[]): EngineLine {
  const words = row.flatMap((line) => line.words).sort((a, b) => a.box.left - b.box.left);
  return { words, box: boxAround(row.map((line) => line.box)) as Box };
}
