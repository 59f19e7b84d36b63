import { heightOf } from '../../model/box.js';
import { countShared, sharedPart } from '../page-measures.js';
import type { PageView } from '../views.js';
import type { PageFeature } from './feature.js';

/** A feature of a page and the page before it; it does not hold where there is none. */
const turn = (
  name: string,
  meaning: string,
  holds: (page: PageView, previous: PageView) => boolean,
): PageFeature => ({
  name,
  meaning,
  holds: (page) => page.previous !== null && holds(page, page.previous),
});

const headLikeness = (page: PageView, other: PageView): number =>
  sharedPart(page.headTriples, other.headTriples, 6) ?? 0;
const wordLikeness = (page: PageView, other: PageView): number =>
  sharedPart(page.longWords, other.longWords, 8) ?? 0.15;
const endsSentence = (text: string): boolean => /[.!?:]["')]?\W?$/.test(text);
const foot = (page: PageView): number => (page.lastText?.box.bottom ?? 0) / page.height;
const differs = (a: number, b: number, by: number): boolean => Math.abs(a - b) > by * Math.max(a, b);

/** How far two pages differ in what can be measured, in parts that hardly ever differ within a letter. */
const measures: Readonly<Record<string, (page: PageView, other: PageView) => number>> = {
  words: (page, other) => -(sharedPart(page.longWords, other.longWords, 8) ?? 0.15) * 5,
  paper: (page, other) =>
    (Math.abs(page.height - other.height) + Math.abs(page.width - other.width)) / page.height / 0.02,
  margin: (page, other) => Math.abs(page.leftMargin / page.width - other.leftMargin / other.width) / 0.03,
  legibility: (page, other) => Math.abs(page.legibility - other.legibility) / 0.1,
  face: (page, other) => Math.abs(page.lineHeight - other.lineHeight) / page.lineHeight / 0.15,
  pitch: (page, other) => Math.abs(page.pitch - other.pitch) / page.pitch / 0.15,
};

const total = (page: PageView, other: PageView): number =>
  Object.values(measures).reduce((sum, measure) => sum + Math.min(3, measure(page, other)), 0);

/** How much nearer a page is to the next one than to the one before, by a measure; 0 where one of the two is missing. */
const nearerNext = (page: PageView, measure: (page: PageView, other: PageView) => number): number =>
  page.previous && page.next ? measure(page, page.previous) - measure(page, page.next) : 0;

const nearness = Object.entries({ ...measures, all: total }).flatMap(([name, measure]): PageFeature[] => [
  {
    name: `nearer-to-next-${name}`,
    meaning: `By ${name}, the page is more like the next one than like the one before.`,
    holds: (page) => nearerNext(page, measure) > 0.7,
  },
  {
    name: `nearer-to-previous-${name}`,
    meaning: `By ${name}, the page is more like the one before than like the next one.`,
    holds: (page) => nearerNext(page, measure) < -0.7,
  },
]);

/** Whether nearly all of one line stands in the other, as far as the recognizer read both alike. */
const standsIn = (line: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  countShared(line, other) >= 0.75 * line.size;

export const pageTurnFeatures: readonly PageFeature[] = [
  ...nearness,
  turn(
    'list-goes-on',
    'The page lists entries as the page before does.',
    (page, previous) => page.isList && previous.isList,
  ),
  turn(
    'head-repeats-address',
    'A line of the head stood beneath the head of the page before: name or subject repeated on a later sheet.',
    (page, previous) =>
      page.headLines.some((line) => previous.innerLines.some((other) => standsIn(line, other))),
  ),
  turn(
    'same-paper',
    'The page is of the size of the page before, to half a percent.',
    (page, previous) =>
      !differs(page.height, previous.height, 0.005) && !differs(page.width, previous.width, 0.005),
  ),
  turn(
    'same-margin',
    'The left margin stands where it stood on the page before.',
    (page, previous) => (measures.margin?.(page, previous) ?? 9) < 0.5,
  ),
  turn(
    'far-margin',
    'The left margin stands far from where it stood on the page before.',
    (page, previous) => (measures.margin?.(page, previous) ?? 0) > 3,
  ),
  turn(
    'other-legibility',
    'The page is read much better or much worse than the page before.',
    (page, previous) => (measures.legibility?.(page, previous) ?? 0) > 1.5,
  ),
  turn(
    'unlike-in-all',
    'The page is unlike the page before in several measures.',
    (page, previous) => total(page, previous) > 5,
  ),
  turn(
    'like-in-all',
    'The page is like the page before in every measure.',
    (page, previous) => total(page, previous) < 1.5,
  ),
  turn(
    'shares-many-words',
    'Two fifths of the long words stand on the page before.',
    (page, previous) => wordLikeness(page, previous) > 0.4,
  ),
  turn(
    'shares-no-words',
    'None of many long words stands on the page before.',
    (page, previous) => wordLikeness(page, previous) < 0.04,
  ),
  {
    name: 'no-sound-line',
    meaning: 'No line of the page is well read and looks like words: specks, pictures, handwriting.',
    holds: (page) =>
      !page.lines.some((line) => line.confidence > 0.6 && line.text.length > 5 && line.plausibility >= 0.5),
  },
  turn(
    'previous-signed-off',
    'The page before ends early, and a line like a name stands below its text.',
    (_page, previous) =>
      foot(previous) < 0.7 &&
      previous.lines.some(
        (line) => line.isNameLike && line.gapAbove > 0.8 && line.index > (previous.lastText?.index ?? -1),
      ),
  ),
  turn('after-empty-page', 'A page without words lies before it.', (page) => page.afterEmptyPage),
  turn(
    'sentence-carried-over',
    'The page before ends within a sentence and this one begins with a small letter.',
    (page, previous) => {
      const first = page.firstText;
      const last = previous.lastText;
      return first !== null && last !== null && !endsSentence(last.text) && /^\W?\p{Ll}{2}/u.test(first.text);
    },
  ),
  turn('text-begins-lower-case', 'The first line of running text begins with a small letter.', (page) =>
    /^["'(]?\p{Ll}{2}/u.test(page.firstText?.text ?? ''),
  ),
  turn('previous-ends-sentence', 'The running text of the page before ends with a stop.', (_page, previous) =>
    endsSentence(previous.lastText?.text ?? '.'),
  ),
  turn(
    'previous-breaks-off',
    'The running text of the page before ends without a stop at its foot.',
    (_page, previous) => {
      const last = previous.lastText;
      return last !== null && !endsSentence(last.text) && foot(previous) > 0.75;
    },
  ),
  turn(
    'previous-ends-early',
    'The lower two fifths of the page before are blank of running text.',
    (_page, previous) => foot(previous) < 0.6,
  ),
  turn(
    'previous-is-full',
    'The running text of the page before reaches its foot.',
    (_page, previous) => foot(previous) > 0.84,
  ),
  turn(
    'same-head',
    'The heads of the two pages read alike.',
    (page, previous) => headLikeness(page, previous) > 0.55,
  ),
  turn('similar-head', 'The heads of the two pages have something in common.', (page, previous) => {
    const likeness = headLikeness(page, previous);
    return likeness > 0.3 && likeness <= 0.55;
  }),
  turn(
    'shares-reference',
    'A number of four and more digits stands on both pages.',
    (page, previous) => (sharedPart(page.references, previous.references, 1) ?? 0) > 0,
  ),
  turn(
    'speaks-of-the-same',
    'Many long words of the page stand on the page before.',
    (page, previous) => wordLikeness(page, previous) > 0.25,
  ),
  turn(
    'speaks-of-else',
    'Hardly a long word of the page stands on the page before.',
    (page, previous) => wordLikeness(page, previous) < 0.1,
  ),
  turn(
    'other-paper',
    'The page is of another size than the page before.',
    (page, previous) =>
      differs(page.height, previous.height, 0.03) || differs(page.width, previous.width, 0.03),
  ),
  turn(
    'other-margin',
    'The left margin stands elsewhere than on the page before.',
    (page, previous) => Math.abs(page.leftMargin / page.width - previous.leftMargin / previous.width) > 0.04,
  ),
  turn(
    'other-pitch',
    'The lines follow one another more closely or more widely than on the page before.',
    (page, previous) => differs(page.pitch, previous.pitch, 0.15),
  ),
  turn('other-face', 'The letters are higher or lower than on the page before.', (page, previous) =>
    differs(page.lineHeight, previous.lineHeight, 0.2),
  ),
  turn('other-case', 'One of the two pages is typed in capitals, the other is not.', (page, previous) => {
    const own = page.capitalShare;
    const last = previous.capitalShare;
    return own !== null && last !== null && own > 0.7 !== last > 0.7;
  }),
  turn(
    'same-case-capitals',
    'Both pages are typed in capitals, as messages are.',
    (page, previous) => (page.capitalShare ?? 0) > 0.7 && (previous.capitalShare ?? 0) > 0.7,
  ),
  {
    name: 'text-begins-low',
    meaning: 'The running text begins below the upper third.',
    holds: (page) => (page.firstText?.box.top ?? page.height) > page.height / 3,
  },
  {
    name: 'text-begins-high',
    meaning: 'The running text begins in the upper seventh.',
    holds: (page) => (page.firstText?.box.top ?? page.height) < page.height / 7,
  },
  { name: 'no-text', meaning: 'The page has no running text.', holds: (page) => page.firstText === null },
  {
    name: 'tall-head',
    meaning:
      'A line clearly higher than the others stands in the head, as letterheads and titles of forms do.',
    holds: (page) =>
      page.lines.some(
        (line) =>
          line.box.bottom < page.height * 0.2 &&
          heightOf(line.box) > 1.5 * page.lineHeight &&
          line.confidence > 0.6 &&
          line.text.length >= 4,
      ),
  },
];
