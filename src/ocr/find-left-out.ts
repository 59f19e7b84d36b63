import { type Box, boxAround, heightOf, holdsMiddle, widthOf } from '../model/box.js';
import { type LetterRow, typedRows } from './letter-rows.js';

/** Letters a row must have before it is worth a second look. */
const fewestLetters = 10;

/** A row of whose letters less than this share stands in a line has been left out. */
const covered = 0.4;

/**
 * Blocks of rows of letters that no line covers: the engine's layout loses whole paragraphs beside rules, stamps and
 * tight lines. Lines and blocks are in the pixels of the rows; `capital` is the height of a capital in them.
 */
export function findLeftOut(rows: readonly LetterRow[], lines: readonly Box[], capital: number): Box[] {
  const left = typedRows(rows, capital, fewestLetters)
    .filter(({ parts }) => {
      const inside = parts.filter(({ box }) => lines.some((line) => holdsMiddle(line, box))).length;
      return inside < covered * parts.length;
    })
    .map(({ parts }) => boxAround(parts.map(({ box }) => box)) as Box)
    .filter(
      (box) => widthOf(box) > 5 * capital && heightOf(box) > 0.6 * capital && heightOf(box) < 4 * capital,
    );
  return blocksOf(left, capital);
}

/** Rows one above the other, or side by side, made one block with half a capital of paper around it. */
function blocksOf(rows: readonly Box[], capital: number): Box[] {
  let blocks = rows.map((row) => pad(row, 0.5 * capital));
  for (let before = -1; before !== blocks.length; ) {
    before = blocks.length;
    const joined: Box[] = [];
    for (const block of blocks) {
      const near = joined.findIndex((other) => touches(pad(other, capital), block));
      if (near < 0) joined.push(block);
      else joined[near] = boxAround([joined[near] as Box, block]) as Box;
    }
    blocks = joined;
  }
  return blocks;
}

const pad = (box: Box, margin: number): Box => ({
  left: box.left - margin,
  top: box.top - margin,
  right: box.right + margin,
  bottom: box.bottom + margin,
});

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
