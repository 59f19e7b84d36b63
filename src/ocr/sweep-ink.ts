import { areaOf, type Box, boxAround, heightOf, widthOf } from '../model/box.js';
import { paper } from './grey-raster.js';
import { findInkParts, type InkPart, inkThreshold } from './ink-parts.js';
import type { LetterRow } from './letter-rows.js';
import { movedBox } from './move-boxes.js';
import { findUprightRules, piecesOf } from './upright-rules.js';

/** Capitals' heights a row of letters may go on for on either side, hidden under other ink. */
const reach = 5;

/** Capitals' heights an unbroken row of ink is long at least that is a rule: no letters hang together so far. */
const longest = 8;

/** Letters whose capitals are lower, in pixels of the half raster, fall into pieces there that are no larger than specks. */
const leastToTellSpecks = 8;

/** Of the ink of a form's or table's lines so much is in rules; the rest is their rough edges, and what was typed onto them. */
const shareOfRuling = 0.4;

/** Ink to be painted over before the engine sees the page. */
export interface Sweep {
  /** Boxes in pixels of the raster the parts were found in: runs of a row, a row high each. */
  readonly strokes: readonly Box[];
  /** Where something larger than letters stood that is no rule and no edge: a signature, a drawing, a stroke of the pen. */
  readonly pictures: readonly Box[];
  /** Pieces of the upright rules, a capital high at most. */
  readonly walls: readonly Box[];
}

/**
 * Finds what is certainly not text: specks far from letters, rules, the black edge of the scan, and strokes far higher
 * than letters. What runs through a row of letters is left standing within the row.
 * `capital` is the height of capitals in the same pixels.
 */
export function findSweep(
  parts: readonly InkPart[],
  rows: readonly LetterRow[],
  capital: number,
  page: { readonly width: number; readonly height: number },
): Sweep {
  const bands = bandsOf(rows, capital, page);
  const letters = new Cells(capital, page);
  for (const { box } of parts) if (isLetterLike(box, capital)) letters.mark(box);
  const strokes: Box[] = [];
  const pictures: Box[] = [];
  const walls: Box[] = [];
  const pieces = [...parts];
  for (const part of pieces) {
    const [width, height] = [widthOf(part.box), heightOf(part.box)];
    const isSpeck = capital >= leastToTellSpecks && Math.max(width, height) < 0.35 * capital;
    if (isSpeck) {
      const isBesideLetters = bands.near(part.box, capital) || letters.near(part.box, capital / 2);
      if (!isBesideLetters) addRuns(strokes, part, () => true);
      continue;
    }
    const isUpright = height > 3.5 * capital && part.area <= 0.4 * capital * height;
    const isLevel = width > 8 * capital && height < 0.5 * capital;
    const isHigh = height > 3 * capital;
    const rules = isHigh ? findUprightRules(part, capital) : [];
    walls.push(...rules.flatMap((rule) => piecesOf(rule, capital)));
    if ((isUpright && width < 0.6 * capital) || isLevel) {
      addRuns(strokes, part, () => true);
    } else if (isHigh || (width > 12 * capital && part.area > 0.7 * width * height)) {
      const ruled: Box[] = rules.flatMap(({ rows: ofRule }) => ofRule);
      addRuns(ruled, part, (left, right) => right - left > longest * capital);
      // One by one: a page of graph paper has more than can be handed over at once.
      for (const run of ruled) strokes.push(run);
      if (sumOf(ruled.map(areaOf)) > shareOfRuling * part.area) {
        for (const piece of withoutRules(part, ruled)) pieces.push(piece);
      } else {
        addRuns(strokes, part, (left, right, y) => !bands.holds(left, right, y));
        if (!touchesEdge(part.box, page, capital)) pictures.push(part.box);
      }
    }
  }
  return { strokes, pictures, walls };
}

/** What hangs together of a part once its rules are taken away. */
function withoutRules({ box, runs }: InkPart, rules: readonly Box[]): InkPart[] {
  const { left: x, top: y } = box;
  const [width, height] = [widthOf(box), heightOf(box)];
  const samples = new Uint8Array(width * height).fill(paper);
  const paint = (tone: number, top: number, left: number, right: number) =>
    samples.fill(tone, (top - y) * width + left - x, (top - y) * width + right - x);
  for (let at = 0; at < runs.length; at += 3)
    paint(0, runs[at] as number, runs[at + 1] as number, runs[at + 2] as number);
  for (const { top, left, right } of rules) paint(paper, top, left, right);
  return findInkParts({ width, height, samples }, inkThreshold).map((part) => movedBy(part, x, y));
}

const movedBy = ({ box, area, runs }: InkPart, x: number, y: number): InkPart => ({
  box: movedBox(box, x, y),
  area,
  runs: runs.map((value, index) => value + (index % 3 === 0 ? y : x)),
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function addRuns(
  strokes: Box[],
  { runs }: InkPart,
  isSwept: (left: number, right: number, y: number) => boolean,
): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [y, left, right] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number];
    if (isSwept(left, right, y)) strokes.push({ left, top: y, right, bottom: y + 1 });
  }
}

const touchesEdge = (box: Box, page: { width: number; height: number }, slack: number): boolean =>
  box.left < slack || box.top < slack || box.right > page.width - slack || box.bottom > page.height - slack;

/** As high as letters are and no wider, whether they stand in rows or as the few digits in a cell of a table. */
const isLetterLike = (box: Box, capital: number): boolean =>
  heightOf(box) > 0.6 * capital && heightOf(box) < 1.6 * capital && widthOf(box) < 1.6 * capital;

/** Which cells of a coarse grid over the page, a third of a capital a side, were marked. */
class Cells {
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #marked: Uint8Array;

  constructor(capital: number, page: { width: number; height: number }) {
    this.#cell = capital / 3;
    this.#columns = Math.ceil(page.width / this.#cell) + 1;
    this.#rows = Math.ceil(page.height / this.#cell) + 1;
    this.#marked = new Uint8Array(this.#columns * this.#rows);
  }

  mark(box: Box): void {
    for (let row = this.#index(box.top); row <= this.#index(box.bottom - 1); row++) {
      const start = row * this.#columns;
      this.#marked.fill(1, start + this.#index(box.left), start + this.#index(box.right) + 1);
    }
  }

  #index(pixel: number): number {
    return Math.max(0, Math.floor(pixel / this.#cell));
  }

  holds(left: number, right: number, y: number): boolean {
    const start = this.#index(y) * this.#columns;
    for (let column = this.#index(left); column <= this.#index(right - 1); column++) {
      if (this.#marked[start + column] === 1) return true;
    }
    return false;
  }

  /** Whether a marked cell is within so many pixels of the box. */
  near(box: Box, margin: number): boolean {
    for (let y = box.top - margin; y <= box.bottom + margin; y += this.#cell) {
      if (y >= 0 && y < this.#rows * this.#cell && this.holds(box.left - margin, box.right + margin, y))
        return true;
    }
    return false;
  }
}

/** The cells that rows of letters stand in. */
function bandsOf(
  rows: readonly LetterRow[],
  capital: number,
  page: { width: number; height: number },
): Cells {
  const bands = new Cells(capital, page);
  for (const { parts } of rows) {
    // A stroke of the pen that touches letters swallows them: the band runs on through gaps and past the ends.
    const box = boxAround(parts.map((part) => part.box)) as Box;
    const steps = Math.max(1, Math.round(parts.length / 4));
    for (let first = 0; first < parts.length; first += steps) {
      const piece = boxAround(parts.slice(first, first + steps + 1).map((part) => part.box)) as Box;
      bands.mark({
        ...piece,
        left: first === 0 ? box.left - reach * capital : piece.left,
        right: first + steps >= parts.length ? box.right + reach * capital : piece.right,
      });
    }
  }
  return bands;
}
