import { heightOf, widthOf } from '../../model/box.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

const depth = (line: LineView): number => (line.box.top + line.box.bottom) / 2 / line.sheet.height;

/** Upper edges of the bands of a page, as shares of its height. */
const bands = [0, 0.06, 0.12, 0.2, 0.3, 0.5, 0.7, 0.82, 0.9, 0.95] as const;

const bandFeatures = bands.map(
  (from, index): LineFeature => ({
    name: `depth-${Math.round(from * 100)}`,
    meaning: `The line stands below ${Math.round(from * 100)} % of the page and above the next band.`,
    holds: (line) => depth(line) >= from && depth(line) < (bands[index + 1] ?? 9),
  }),
);

/** From the left margin to where the line begins, as a share of the page's width. */
const indent = (line: LineView): number => (line.box.left - line.sheet.leftMargin) / line.sheet.width;

const middleOffset = (line: LineView): number =>
  Math.abs((line.box.left + line.box.right) / 2 / line.sheet.width - 0.5);

const share = (line: LineView): number => widthOf(line.box) / line.sheet.width;

export const geometryFeatures: readonly LineFeature[] = [
  ...bandFeatures,
  {
    name: 'left-of-margin',
    meaning: 'The line begins left of where most lines of the page begin.',
    holds: (line) => indent(line) < -0.025,
  },
  {
    name: 'at-margin',
    meaning: 'The line begins where most lines of the page begin.',
    holds: (line) => Math.abs(indent(line)) <= 0.025,
  },
  {
    name: 'indented',
    meaning: 'The line is indented as a paragraph is.',
    holds: (line) => indent(line) > 0.025 && indent(line) <= 0.16,
    heard: true,
  },
  {
    name: 'far-indented',
    meaning: 'The line begins well inside the page but left of its middle.',
    holds: (line) => indent(line) > 0.16 && line.box.left / line.sheet.width < 0.46,
  },
  {
    name: 'right-half',
    meaning: 'The line stands wholly in the right half of the page, as datelines and closings do.',
    holds: (line) => line.box.left / line.sheet.width >= 0.46,
    heard: true,
  },
  {
    name: 'centred',
    meaning: 'A short line stands in the middle of the page.',
    holds: (line) => middleOffset(line) < 0.05 && share(line) < 0.5,
    heard: true,
  },
  {
    name: 'full-width',
    meaning: 'The line spans most of the page.',
    holds: (line) => share(line) > 0.58,
    heard: true,
  },
  {
    name: 'half-width',
    meaning: 'The line spans between a third and three fifths of the page.',
    holds: (line) => share(line) > 0.33 && share(line) <= 0.58,
  },
  {
    name: 'short-line',
    meaning: 'The line spans less than a fifth of the page.',
    holds: (line) => share(line) < 0.2,
  },
  {
    name: 'reaches-right-margin',
    meaning: 'The line ends at the right margin.',
    holds: (line) => line.box.right > line.sheet.rightMargin - line.sheet.width * 0.08,
  },
  {
    name: 'white-above',
    meaning: 'More than a line of white stands above.',
    holds: (line) => line.gapAbove > 0.6 && line.gapAbove <= 2.2,
  },
  {
    name: 'much-white-above',
    meaning: 'Several lines of white stand above.',
    holds: (line) => line.gapAbove > 2.2 && line.gapAbove < 99,
  },
  {
    name: 'nothing-above',
    meaning: 'Nothing stands above in its columns.',
    holds: (line) => line.gapAbove === 99,
  },
  {
    name: 'white-below',
    meaning: 'More than a line of white stands below.',
    holds: (line) => line.gapBelow > 0.6 && line.gapBelow <= 2.2,
  },
  {
    name: 'much-white-below',
    meaning: 'Several lines of white stand below, as a signature needs.',
    holds: (line) => line.gapBelow > 2.2 && line.gapBelow < 99,
    heard: true,
  },
  {
    name: 'nothing-below',
    meaning: 'Nothing stands below in its columns.',
    holds: (line) => line.gapBelow === 99,
  },
  {
    name: 'tall',
    meaning: 'The line is clearly higher than the usual line of the page.',
    holds: (line) => heightOf(line.box) > 1.5 * line.sheet.lineHeight,
  },
  {
    name: 'small',
    meaning: 'The line is clearly lower than the usual line of the page.',
    holds: (line) => heightOf(line.box) < 0.65 * line.sheet.lineHeight,
  },
  {
    name: 'upright-streak',
    meaning: 'The line is higher than wide: an edge, a fold or writing across.',
    holds: (line) => heightOf(line.box) > 1.2 * widthOf(line.box),
  },
  { name: 'first-on-page', meaning: 'The line is the first of its page.', holds: (line) => line.index === 0 },
  {
    name: 'last-on-page',
    meaning: 'The line is the last of its page.',
    holds: (line) => line.next === null,
  },
];
