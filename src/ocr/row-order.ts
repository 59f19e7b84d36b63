import { type Box, boxAround, heightOf } from '../model/box.js';
import { medianOf } from '../model/quantile.js';
import type { EngineLine } from './engine.js';

/** Lines of prose with prose to their right, all at one gutter, before the page counts as set in columns. */
const linesAtGutter = 8;

/** Words of a fragment that make it prose, not a label, a value, a date or a name in a list. */
const proseWords = 5;

/**
 * Lines put together as a typist wrote them: what stands on one row is one line, from left to right, rows from top to bottom.
 * A row is cut at a wide gap ("Yours truly,       Manager.") and between the labels and the values of a form. On a page of
 * prose in columns nothing is joined and each column is read to its end. What is an entry of its own on a row, `entriesOf` tells.
 */
export function joinRows(lines: readonly EngineLine[]): readonly EngineLine[] {
  const gutter = findGutter(lines);
  if (gutter !== null) return columnByColumn(lines, gutter);
  const rows: EngineLine[][] = [];
  for (const line of [...lines].sort(byHeightOnPage)) {
    // The rows begun last are the nearest: on a skewed page several are still open.
    const row = rows.slice(-8).findLast((candidate) => continues(candidate, line));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => joined(row)).sort(byHeightOnPage);
}

/** White between a line and the next to its right. */
interface Gap {
  readonly left: number;
  readonly right: number;
}

/**
 * The middle of the white that most lines of prose leave to prose on their right; null where too few do. Lines of neighbouring
 * columns need not stand on rows: after a paragraph or a headline they are seldom level.
 */
function findGutter(lines: readonly EngineLine[]): number | null {
  const prose = lines.filter(isProse);
  const gaps = prose.map((line) => gapBehind(line, prose)).filter((gap) => gap !== null);
  const shared = gaps.map(({ left, right }) => {
    const middle = (left + right) / 2;
    return { middle, count: gaps.filter((gap) => gap.left < middle && middle < gap.right).length };
  });
  const most = Math.max(0, ...shared.map(({ count }) => count));
  if (most < linesAtGutter) return null;
  return medianOf(shared.filter(({ count }) => count === most).map(({ middle }) => middle));
}

function gapBehind({ box }: EngineLine, lines: readonly EngineLine[]): Gap | null {
  const beside = lines.filter(
    (other) => other.box.left > box.right && other.box.top < box.bottom && other.box.bottom > box.top,
  );
  return beside.length === 0
    ? null
    : { left: box.right, right: Math.min(...beside.map((other) => other.box.left)) };
}

/** The lines left of the gutter before those right of it, as far down as none runs across. */
function columnByColumn(lines: readonly EngineLine[], gutter: number): readonly EngineLine[] {
  const ordered: EngineLine[] = [];
  let [left, right]: [EngineLine[], EngineLine[]] = [[], []];
  for (const line of [...lines].sort(byHeightOnPage)) {
    if (runsAcross(line.box, gutter)) {
      ordered.push(...joinRows(left), ...joinRows(right), line);
      [left, right] = [[], []];
    } else if ((line.box.left + line.box.right) / 2 < gutter) left.push(line);
    else right.push(line);
  }
  return [...ordered, ...joinRows(left), ...joinRows(right)];
}

/** Whether a line is of both columns. A long line of one, or a stain read in the gutter, reaches over by no more than its height. */
const runsAcross = (box: Box, gutter: number): boolean =>
  Math.min(gutter - box.left, box.right - gutter) > heightOf(box);

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

function joined(row: readonly EngineLine[]): EngineLine {
  const words = row.flatMap((line) => line.words).sort((a, b) => a.box.left - b.box.left);
  return { words, box: boxAround(row.map((line) => line.box)) as Box };
}
