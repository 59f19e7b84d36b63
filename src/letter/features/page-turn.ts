import { heightOf } from '../../model/box.js';
import { countShared, sharedPart } from '../page-measures.js';
import type { LineView, PageView } from '../views.js';
import { type PageFeature, turn } from './feature.js';
import { wordLikeness } from './page-likeness.js';
import {
  addresseesGoOn,
  breaksOff,
  endsEarly,
  endsSentence,
  foot,
  hasFreshDate,
  hasHardlyAWord,
  hasLinesAboveText,
  isFreshForm,
  isListOfPosts,
  isNamedForm,
} from './page-regions.js';

const headLikeness = (page: PageView, other: PageView): number =>
  sharedPart(page.headTriples, other.headTriples, 6) ?? 0;
/** The first running text where it stands as a later sheet's does: beneath a running head at most. */
const textGoingOn = (page: PageView): LineView | null => (hasLinesAboveText(page) ? null : page.firstText);
/** Whether nearly all of one line stands in the other, as far as the recognizer read both alike. */
const standsIn = (line: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  countShared(line, other) >= 0.75 * line.size;

const isSound = (line: LineView): boolean =>
  line.confidence > 0.6 && line.text.length > 5 && line.plausibility >= 0.5;

const repeatsAddress = (page: PageView, previous: PageView): boolean =>
  page.headLines.some((line) => previous.innerLines.some((other) => standsIn(line, other)));

/** Less well read, words seem new because they were read otherwise (where both pages are better read 31 of 32 begin, else 15 of 23). */
const wellRead = 0.6;

/** What stands on a page beside what stood on the one before. */
export const pageTurnFeatures: readonly PageFeature[] = [
  turn(
    'list-goes-on',
    'The page lists entries as the page before does.',
    (page, previous) => page.isList && previous.isList,
  ),
  turn('addressees-go-on', 'The addressees of a message are listed on from the page before.', addresseesGoOn),
  turn(
    'head-repeats-address',
    'A line of the head stood beneath the head of the page before: name or subject repeated on a later sheet.',
    repeatsAddress,
  ),
  turn(
    'head-repeats-undated',
    'The head repeats a line from beneath the head of the page before, and has no date of its own.',
    (page, previous) => repeatsAddress(page, previous) && !hasFreshDate(page),
  ),
  turn(
    'behind-list-of-posts',
    'The page before lists the posts a message goes to and says hardly anything; this one has no date.',
    (page, previous) => isListOfPosts(previous) && !hasFreshDate(page),
  ),
  turn(
    'shares-many-words',
    'Two fifths of the long words stand on the page before.',
    (page, previous) => wordLikeness(page, previous) > 0.4,
  ),
  turn(
    'shares-no-words',
    'None of many long words stands on the page before, and both pages are well read.',
    (page, previous) =>
      Math.min(page.legibility, previous.legibility) > wellRead && wordLikeness(page, previous) < 0.04,
  ),
  {
    name: 'no-sound-line',
    meaning: 'No line of the page is well read and looks like words: specks, pictures, handwriting.',
    holds: (page) => !page.lines.some(isSound),
  },
  {
    name: 'hardly-a-word',
    meaning: 'Hardly a word stands on the page: a picture, a slip, the back of a sheet.',
    holds: hasHardlyAWord,
  },
  turn(
    'previous-signed-off',
    'The page before ends early, and a line like a name stands below its text.',
    (_page, previous) =>
      (foot(previous) ?? 0) < 0.7 &&
      previous.lines.some(
        (line) => line.isNameLike && line.gapAbove > 0.8 && line.index > (previous.lastText?.index ?? -1),
      ),
  ),
  turn('after-empty-page', 'A page without words lies before it.', (page) => page.afterEmptyPage),
  turn(
    'sentence-carried-over',
    'The page before ends within a sentence and this one, beneath a running head at most, begins with a small letter.',
    (page, previous) => {
      const first = textGoingOn(page);
      const last = previous.lastText;
      return first !== null && last !== null && !endsSentence(last.text) && /^\W?\p{Ll}{2}/u.test(first.text);
    },
  ),
  turn(
    'text-begins-lower-case',
    'The first line of running text begins with a small letter, beneath a running head at most.',
    (page) => /^["'(]?\p{Ll}{2}/u.test(textGoingOn(page)?.text ?? ''),
  ),
  turn('previous-ends-sentence', 'The running text of the page before ends with a stop.', (_page, previous) =>
    endsSentence(previous.lastText?.text ?? ''),
  ),
  turn(
    'previous-breaks-off',
    'The running text of the page before ends without a stop at its foot.',
    (_page, previous) => breaksOff(previous),
  ),
  turn(
    'previous-ends-early',
    'The page before has running text, its lower two fifths are blank of it, and it is no list.',
    (_page, previous) => endsEarly(previous),
  ),
  turn(
    'previous-is-full',
    'The running text of the page before reaches its foot.',
    (_page, previous) => (foot(previous) ?? 0) > 0.84,
  ),
  turn(
    'same-head',
    'The heads of the two pages read alike, and it is not another form of the same kind.',
    (page, previous) => headLikeness(page, previous) > 0.55 && !isFreshForm(page) && !isNamedForm(page),
  ),
  turn('similar-head', 'The heads of the two pages have something in common.', (page, previous) => {
    const likeness = headLikeness(page, previous);
    return likeness > 0.3 && likeness <= 0.55;
  }),
  turn(
    'shares-reference',
    'A number of four and more digits that is no year stands on both pages.',
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
