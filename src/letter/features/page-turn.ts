import { heightOf } from '../../model/box.js';
import { sharedPart } from '../page-measures.js';
import type { PageView } from '../page-view.js';
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

export const pageTurnFeatures: readonly PageFeature[] = [
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
