import { widthOf } from '../../model/box.js';
import { medianOf } from '../../model/quantile.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

/** Shorter lines tell nothing of their face. */
const fewestCharacters = 4;

/** How wide a line sets its characters beside the usual line of its page; null where that tells nothing. */
function breadth({ text, box, sheet }: LineView): number | null {
  return text.length < fewestCharacters || !sheet.isMeasured
    ? null
    : widthOf(box) / text.length / sheet.characterWidth;
}

/** Bands of breadth with their edges. */
const bands = [
  ['narrow-face', 'much narrower than', 0, 0.78],
  ['narrower-face', 'narrower than', 0.78, 0.93],
  ['usual-face', 'as wide as', 0.93, 1.07],
  ['wider-face', 'wider than', 1.07, 1.25],
  ['wide-face', 'much wider than', 1.25, Number.POSITIVE_INFINITY],
] as const;

/** Shares by which the steps from word to word may differ on a typewriter. */
const unevenness = { even: 0.05, uneven: 0.12 } as const;

/** How much the steps of a line from character to character differ, by its words; null where too few words tell. */
function spread({ line: { words }, sheet }: LineView): number | null {
  if (words.length < 4 || sheet.page.rotation !== 0) return null;
  const steps = words.slice(1).map(({ box }, index) => {
    const before = words[index] as (typeof words)[number];
    return (box.left - before.box.left) / (before.text.length + 1);
  });
  const middle = medianOf(steps);
  return medianOf(steps.map((step) => Math.abs(step - middle))) / middle;
}

/** What is printed on a form is set in another face than what is typed into it, and neither is written by hand. */
export const faceFeatures: readonly LineFeature[] = [
  ...bands.map(
    ([name, words, from, until]): LineFeature => ({
      name,
      meaning: `The characters of the line are ${words} those of the usual line of the page.`,
      holds: (line) => {
        const own = breadth(line);
        return own !== null && own >= from && own < until;
      },
      ...(name === 'narrow-face' && { heard: true }),
    }),
  ),
  {
    name: 'even-steps',
    meaning:
      'The words of the line are as far apart as a typewriter sets them: every character takes one step.',
    holds: (line) => (spread(line) ?? 1) < unevenness.even,
  },
  {
    name: 'uneven-steps',
    meaning: 'The characters of the line take steps of their own, as in print and by hand.',
    holds: (line) => (spread(line) ?? 0) > unevenness.uneven,
  },
];
