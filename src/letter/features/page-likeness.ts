import { sharedPart } from '../page-measures.js';
import type { PageView } from '../views.js';
import { type PageFeature, turn } from './feature.js';

/** Share of the long words of a page that stand on another, 0..1; what is usual where there are too few. */
export const wordLikeness = (page: PageView, other: PageView): number =>
  sharedPart(page.longWords, other.longWords, 8) ?? 0.15;

const differs = (a: number, b: number, by: number): boolean => Math.abs(a - b) > by * Math.max(a, b);

type Measure = (page: PageView, other: PageView) => number | null;

/** Null where one of the two pages has too few lines to tell. */
const ofLines =
  (measure: (page: PageView, other: PageView) => number): Measure =>
  (page, other) =>
    page.isMeasured && other.isMeasured ? measure(page, other) : null;

const marginsApart = ofLines((page, other) =>
  Math.abs(page.leftMargin / page.width - other.leftMargin / other.width),
);

const legibilityApart = (page: PageView, other: PageView): number =>
  Math.abs(page.legibility - other.legibility);

/** How far two pages differ in what can be measured, in parts that hardly ever differ within a letter. */
const measures: Readonly<Record<string, Measure>> = {
  words: (page, other) => -wordLikeness(page, other) * 5,
  paper: (page, other) =>
    (Math.abs(page.height - other.height) + Math.abs(page.width - other.width)) / page.height / 0.02,
  margin: (page, other) => {
    const apart = marginsApart(page, other);
    return apart === null ? null : apart / 0.03;
  },
  legibility: (page, other) => legibilityApart(page, other) / 0.1,
  face: ofLines((page, other) => Math.abs(page.lineHeight - other.lineHeight) / page.lineHeight / 0.15),
  pitch: ofLines((page, other) => Math.abs(page.pitch - other.pitch) / page.pitch / 0.15),
};

const total = (page: PageView, other: PageView): number =>
  Object.values(measures).reduce((sum, measure) => sum + Math.min(3, measure(page, other) ?? 0), 0);

/** How much nearer a page is to the next one than to the one before, by a measure; 0 where one of the two is missing or does not tell. */
function nearerNext(page: PageView, measure: Measure): number {
  if (!page.previous || !page.next) return 0;
  const [back, ahead] = [measure(page, page.previous), measure(page, page.next)];
  return back === null || ahead === null ? 0 : back - ahead;
}

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

/** How like a page is to the one before, as paper and as typing. */
export const pageLikenessFeatures: readonly PageFeature[] = [
  ...nearness,
  turn(
    'same-paper',
    'The page is of the size of the page before, to half a percent.',
    (page, previous) =>
      !differs(page.height, previous.height, 0.005) && !differs(page.width, previous.width, 0.005),
  ),
  turn(
    'same-margin',
    'The left margin stands where it stood on the page before.',
    (page, previous) => (marginsApart(page, previous) ?? 1) < 0.015,
  ),
  turn(
    'far-margin',
    'The left margin stands far from where it stood on the page before.',
    (page, previous) => (marginsApart(page, previous) ?? 0) > 0.09,
  ),
  turn(
    'other-legibility',
    'The page is read much better or much worse than the page before.',
    (page, previous) => legibilityApart(page, previous) > 0.15,
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
    'other-paper',
    'The page is of another size than the page before.',
    (page, previous) =>
      differs(page.height, previous.height, 0.03) || differs(page.width, previous.width, 0.03),
  ),
  turn(
    'other-margin',
    'The left margin stands elsewhere than on the page before.',
    (page, previous) => (marginsApart(page, previous) ?? 0) > 0.04,
  ),
  turn(
    'other-pitch',
    'The lines follow one another more closely or more widely than on the page before.',
    (page, previous) => page.isMeasured && previous.isMeasured && differs(page.pitch, previous.pitch, 0.15),
  ),
  turn(
    'other-face',
    'The letters are higher or lower than on the page before.',
    (page, previous) =>
      page.isMeasured && previous.isMeasured && differs(page.lineHeight, previous.lineHeight, 0.2),
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
];
