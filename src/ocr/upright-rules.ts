import { type Box, boxAround, heightOf, widthOf } from '../model/box.js';
import type { InkPart } from './ink-parts.js';

/** An upright stroke, straight and thin from end to end: the side of a cell, the rule between two columns. */
export interface UprightRule {
  readonly box: Box;
  /** Its rows of ink from top to bottom. */
  readonly rows: readonly Box[];
}

/** In heights of capitals: how thick a rule is at most, how high at least, and how high what crosses it may be. */
const thickest = 0.4;
const lowest = 3.5;
const crossing = 0.5;

/** So far may a rule lean for every pixel of its height, on paper that lies a little crooked. */
const mostLean = 0.03;

interface Stroke {
  readonly rows: Box[];
  /** The row of pixels it was last followed to, on its own ink or within what crosses it. */
  y: number;
}

/** The upright rules within a part of the ink, alone or with level ones across. `capital` is the height of capitals in the same pixels. */
export function findUprightRules(part: InkPart, capital: number): UprightRule[] {
  const strokes: Stroke[] = [];
  let open: Stroke[] = [];
  for (const row of rowsOf(part)) {
    open = open.filter(({ rows, y }) => row.top - y <= 1 && row.top - lastOf(rows).top <= crossing * capital);
    const above = open.filter(
      ({ rows, y }) => y < row.top && lastOf(rows).left < row.right && lastOf(rows).right > row.left,
    );
    const isThin = widthOf(row) <= thickest * capital;
    const [stroke] = above;
    if (!isThin) for (const crossed of above) crossed.y = row.top;
    else if (stroke) {
      stroke.rows.push(row);
      stroke.y = row.top;
    } else {
      const begun = { rows: [row], y: row.top };
      strokes.push(begun);
      open.push(begun);
    }
  }
  return strokes
    .filter(({ rows }) => lastOf(rows).bottom - lastOf(rows.slice(0, 1)).top > lowest * capital)
    .map(({ rows }) => ({ rows, box: boxAround(rows) as Box }))
    .filter(({ box }) => widthOf(box) <= thickest * capital + mostLean * heightOf(box));
}

const lastOf = (rows: readonly Box[]): Box => rows.at(-1) as Box;

/** Rows of ink as boxes, from top to bottom. */
function rowsOf({ runs }: InkPart): Box[] {
  const rows: Box[] = [];
  for (let at = 0; at < runs.length; at += 3) {
    const [top, left, right] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number];
    rows.push({ left, top, right, bottom: top + 1 });
  }
  return rows.sort((a, b) => a.top - b.top);
}

/** The rule in pieces no higher than so many pixels, each about as wide as the rule is thick however far it leans. */
export function piecesOf({ rows }: UprightRule, height: number): Box[] {
  const pieces: Box[] = [];
  for (const row of rows) {
    const piece = pieces.at(-1);
    if (piece && row.bottom - piece.top <= height) pieces[pieces.length - 1] = boxAround([piece, row]) as Box;
    else pieces.push(row);
  }
  return pieces;
}
