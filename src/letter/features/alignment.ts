import type { Box } from '../../model/box.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { linesAbove } from './page-regions.js';

/** Columns count as the same within this share of the page's width. */
const tolerance = 0.012;

const from = (line: LineView, left: number): number => (line.box.left - left) / line.sheet.width;

/** Where the words of a line begin once a label is set aside: behind a colon, or behind the first word. */
function valueLeft(line: LineView): number | null {
  const words = line.line.words;
  const colon = line.words.findIndex((word) => /[:;]$/.test(word));
  const first = colon >= 0 && colon <= 3 ? colon + 1 : 1;
  const box: Box | undefined = words[first]?.box;
  return box === undefined || line.sheet.page.rotation !== 0 ? null : box.left;
}

/** Lines of a block at most between a label and what goes on under its value. */
const reach = 4;

function underValue(line: LineView): boolean {
  for (const above of linesAbove(line, reach)) {
    if (!above.isLabelled && !above.opening.has('copies') && !above.opening.has('label-reference')) continue;
    const left = valueLeft(above);
    return left !== null && Math.abs(from(line, left)) <= 2 * tolerance;
  }
  return false;
}

/** How a line begins beneath the line above and beside the one before. */
export const alignmentFeatures: readonly LineFeature[] = [
  {
    name: 'aligned-with-above',
    meaning: 'The line begins in the column where the line above begins.',
    holds: (line) => line.above !== null && Math.abs(from(line, line.above.box.left)) <= tolerance,
  },
  {
    name: 'right-of-above',
    meaning: 'The line begins to the right of the line above.',
    holds: (line) => line.above !== null && from(line, line.above.box.left) > 0.03,
  },
  {
    name: 'left-of-above',
    meaning: 'The line begins to the left of the line above.',
    holds: (line) => line.above !== null && from(line, line.above.box.left) < -0.03,
  },
  {
    name: 'aligned-with-below',
    meaning: 'The line begins in the column where the line below begins.',
    holds: (line) => line.below !== null && Math.abs(from(line, line.below.box.left)) <= tolerance,
  },
  {
    name: 'beside-before',
    meaning: 'The line stands on the row of the line before, to its right.',
    holds: (line) => line.isBeside,
    heard: true,
  },
  {
    name: 'beside-next',
    meaning: 'The next line stands on its row, to its right.',
    holds: (line) => line.next?.isBeside === true,
    heard: true,
  },
  {
    name: 'under-value',
    meaning: 'The line begins under what stands behind a label at most four lines above.',
    holds: underValue,
    heard: true,
  },
];
