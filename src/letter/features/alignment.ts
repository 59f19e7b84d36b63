import type { Box } from '../../model/box.js';
import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { labelFormulas, opensWithAny, partyLabels } from './formulas.js';
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

/** Lines of one entry at most, and the white in usual pitches that ends it. */
const entryLines = 6;
const entryEnds = 1.3;

const isNear = (line: LineView, left: number): boolean => Math.abs(from(line, left)) <= 2.5 * tolerance;

/** Whether a line begins under what a label has behind it, on its line or beside. */
function beginsUnder(line: LineView, label: LineView): boolean {
  const left = valueLeft(label);
  const entry = label.next?.isBeside ? label.next : null;
  return (left !== null && isNear(line, left)) || (entry !== null && isNear(line, entry.box.left));
}

/** The labelled line whose entry goes on with a line: nothing stands between but lines that begin where it does; null without one. */
function labelGoneOn(line: LineView): LineView | null {
  let lower = line;
  for (const above of linesAbove(line, entryLines)) {
    if (lower.gapAbove > entryEnds) return null;
    if (above.isLabelled) return beginsUnder(line, above) ? above : null;
    if (!isNear(line, above.box.left)) return null;
    if (above.isBeside && above.previous?.isLabelled) return above.previous;
    lower = above;
  }
  return null;
}

const ownKinds: readonly Formula[] = ['classification', 'precedence', 'report-label', ...labelFormulas];

/** A line that says itself what it is goes on with none. */
const saysWhatItIs = (line: LineView): boolean => line.isLabelled || opensWithAny(line, ownKinds);

const isRunningOn = ({ box, sheet, smallWords, counts }: LineView): boolean =>
  smallWords > 0 &&
  counts.capitals < 0.5 * counts.letters &&
  box.right > sheet.rightMargin - 0.08 * sheet.width;

/** Whether a line goes on with what stands behind one of these labels. */
function goesOnWith(line: LineView, labels: readonly Formula[]): boolean {
  if (saysWhatItIs(line) || isRunningOn(line)) return false;
  const label = labelGoneOn(line);
  return label !== null && opensWithAny(label, labels);
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
  {
    name: 'goes-on-subject',
    meaning: 'The line goes on under what stands behind SUBJECT, nothing but such lines between.',
    holds: (line) => goesOnWith(line, ['label-subject']),
    heard: true,
  },
  {
    name: 'goes-on-party',
    meaning:
      'The line goes on under what stands behind TO, FROM or the like, nothing but such lines between.',
    holds: (line) => goesOnWith(line, partyLabels),
    heard: true,
  },
];
