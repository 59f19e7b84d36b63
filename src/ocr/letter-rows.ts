import { type Box, heightOf, widthOf } from '../model/box.js';
import { medianOf, quantile } from '../model/quantile.js';
import type { InkPart } from './ink-parts.js';

/** Parts of like height side by side: what a line of letters looks like before anybody has read it. */
export interface LetterRow {
  /** From left to right. */
  readonly parts: readonly InkPart[];
}

/** Parts lower than this are specks, dots and grain; in pixels of the raster the parts were found in. */
const lowestLetter = 4;

/** Parts a row must have to count as letters rather than chance. */
const fewestLetters = 4;

/** Of the letters of a typed row so many stand on one line; handwriting, noise and stamps aslant do not. */
const shareOnLine = 0.6;

/**
 * Chains of parts that stand side by side, overlap in height and are alike in height: capitals beside small letters
 * are, a letter beside a stroke of the pen is not. A wide gap ends a chain.
 */
export function findLetterRows(parts: readonly InkPart[]): LetterRow[] {
  const letters = parts.filter(isLetterLike).sort((a, b) => a.box.left - b.box.left);
  const open: InkPart[][] = [];
  const rows: InkPart[][] = [];
  for (const letter of letters) {
    let best: InkPart[] | null = null;
    let bestGap = Number.POSITIVE_INFINITY;
    for (let index = open.length - 1; index >= 0; index--) {
      const row = open[index] as InkPart[];
      const last = row.at(-1) as InkPart;
      const gap = letter.box.left - last.box.right;
      if (gap > 6 * heightOf(last.box)) open.splice(index, 1);
      else if (gap < bestGap && standBeside(last.box, letter.box, gap)) [best, bestGap] = [row, gap];
    }
    if (best) best.push(letter);
    else {
      const row = [letter];
      open.push(row);
      rows.push(row);
    }
  }
  return rows.filter((row) => row.length >= fewestLetters).map((row) => ({ parts: row }));
}

/** Broken and touching letters included; rules, specks and solid blocks not. */
function isLetterLike({ box, area }: InkPart): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  return (
    height >= lowestLetter && width <= 6 * height && height <= 8 * width && area >= 0.12 * width * height
  );
}

function standBeside(last: Box, next: Box, gap: number): boolean {
  const [a, b] = [heightOf(last), heightOf(next)];
  const shared = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  return (
    gap <= 2 * Math.max(a, b) && Math.max(a, b) <= 2.2 * Math.min(a, b) && shared >= 0.5 * Math.min(a, b)
  );
}

/** How many letters stand in the rows. */
export const lettersIn = (rows: readonly LetterRow[]): number =>
  rows.reduce((sum, { parts }) => sum + parts.length, 0);

/**
 * The height of capitals and ascenders of most of the text, in pixels of the raster; null without letters.
 * It is the 80th percentile of the heights in rows: in mixed text the small letters lie below it, in a cable all are capitals.
 */
export function capitalHeight(rows: readonly LetterRow[]): number | null {
  const heights = rows.flatMap(({ parts }) => parts.map(({ box }) => heightOf(box)));
  return heights.length < 12 ? null : (quantile(heights, 0.8) as number);
}

/** Whether most letters are of the height of the page's text and stand on a common line, which may slope. `capital` in the same pixels. */
export function isTyped({ parts }: LetterRow, capital: number): boolean {
  const bottoms = parts.map(({ box }) => box.bottom);
  const onLine = parts.filter(({ box }, index) => {
    // The median over the neighbours follows a sloping line.
    const line = medianOf(bottoms.slice(Math.max(0, index - 4), index + 5));
    return Math.abs(box.bottom - line) <= 0.15 * capital + 0.5 && heightOf(box) >= 0.45 * capital;
  });
  return onLine.length >= shareOnLine * parts.length;
}

/** Letters a row must have to be known for typed rather than for chance. */
const lettersToTell = 6;

/** The rows that are typed, of so many letters at least; `capital` in the same pixels. */
export const typedRows = (
  rows: readonly LetterRow[],
  capital: number,
  fewest = lettersToTell,
): readonly LetterRow[] => rows.filter((row) => row.parts.length >= fewest && isTyped(row, capital));
