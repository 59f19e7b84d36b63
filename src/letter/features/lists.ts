import { widthOf } from '../../model/box.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

/** Columns count as the same within this share of the page's width. */
const tolerance = 0.015;

/** Rows counted up and down from a line at most, and how many make a list. */
const reach = 3;
const fewestRows = 4;

/** Wider than this share of the page a line is none of a list. */
const widest = 0.4;

const isShort = ({ box, sheet }: LineView): boolean => widthOf(box) < widest * sheet.width;

const isOneOfSeveral = (line: LineView): boolean => line.isBeside || line.next?.isBeside === true;

/** How many lines stand in a column one under the other around a line, itself among them, each fit to be one of the list. */
function rowsAround(line: LineView, fits: (line: LineView) => boolean): number {
  if (!fits(line)) return 0;
  const count = (side: 'above' | 'below'): number => {
    let rows = 0;
    for (let other = line[side]; other && rows < reach; other = other[side], rows++) {
      const isAligned = Math.abs(other.box.left - line.box.left) <= tolerance * line.sheet.width;
      if (!isAligned || !fits(other)) break;
    }
    return rows;
  };
  return 1 + count('above') + count('below');
}

/** Short lines one under the other: lists of names, places, readers. */
export const listFeatures: readonly LineFeature[] = [
  {
    name: 'in-grid',
    meaning:
      'The line is in a list of several columns: four rows of short entries that begin one under the other.',
    holds: (line) => rowsAround(line, (one) => isShort(one) && isOneOfSeveral(one)) >= fewestRows,
  },
  {
    name: 'in-list',
    meaning: 'The line is one of four short lines that begin one under the other.',
    holds: (line) => rowsAround(line, isShort) >= fewestRows,
  },
];
