import { saysPage } from '../page-mark.js';
import type { LineView, PageView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { PageFeature } from './feature.js';
import { opensWith } from './formulas.js';

const before = (page: PageView): number | null => page.previous?.mark ?? null;

const headSaysPage = (page: PageView | null): boolean =>
  page?.lines.some((line) => line.box.bottom < page.height * 0.36 && saysPage(line.words)) === true;

/** "IV. SOURCES OF THE SUPPLY": what a section of a report is headed. */
const sectionNumber = /^\W{0,2}(?<number>I{1,3}|IV|VI{0,3}|IX|X)[.,]?\s/u;
/** "c. The well is used", "(c) The well"; i may be a number. */
const itemLetter = /^\W{0,2}(?<letter>[a-hj-z])[.)]\)?\s+["'(]?\p{L}/u;
const paragraphNumber = /^\W{0,2}\d{1,2}[.,)]\s/;

const headsSection = ({ words, counts, text }: LineView): boolean =>
  words.length >= 3 && words.length <= 7 && areCapitals(counts) && sectionNumber.test(text);

/** A line of a sentence: dates and names behind letters are references and copies. */
const opensItem = ({ words, smallWords, hasDate, text }: LineView): boolean =>
  words.length >= 8 && smallWords >= 2 && !hasDate && itemLetter.test(text);

/** Whether what the page counts begins beyond the first: its first section, item or paragraph is section II or item b and later. */
function countsOn({ lines }: PageView): boolean {
  const first = lines.find(
    (line) =>
      headsSection(line) || opensItem(line) || (line.words.length >= 6 && paragraphNumber.test(line.text)),
  );
  if (!first || paragraphNumber.test(first.text)) return false;
  const mark = sectionNumber.exec(first.text)?.groups?.number ?? itemLetter.exec(first.text)?.groups?.letter;
  return mark !== 'I' && mark !== 'a';
}

export const pageMarkFeatures: readonly PageFeature[] = [
  { name: 'page-mark-one', meaning: 'The page calls itself page 1.', holds: (page) => page.mark === 1 },
  {
    name: 'page-mark-later',
    meaning: 'The page calls itself page 2 or later.',
    holds: (page) => (page.mark ?? 0) >= 2,
  },
  {
    name: 'page-named-later',
    meaning: 'The page calls itself page 2 or later, with the word or between dashes.',
    holds: (page) => page.isMarkNamed && (page.mark ?? 0) >= 2,
  },
  {
    name: 'page-mark-none',
    meaning: 'The page gives itself no number.',
    holds: (page) => page.mark === null,
  },
  {
    name: 'page-mark-continues',
    meaning:
      'The number of the page is one more than that of the page before, a page without a number counting as the first.',
    holds: (page) => page.previous !== null && page.mark === (before(page) ?? 1) + 1,
  },
  {
    name: 'page-mark-goes-back',
    meaning: 'The number of the page is not higher than that of the page before.',
    holds: (page) => {
      const mark = page.mark;
      const last = before(page);
      return mark !== null && last !== null && mark <= last;
    },
  },
  {
    name: 'page-mark-lost',
    meaning: 'The page before has a number beyond 1, this page has none.',
    holds: (page) => page.mark === null && (before(page) ?? 0) >= 2,
  },
  {
    name: 'next-page-is-second',
    meaning: 'The next page calls itself page 2.',
    holds: (page) => page.next !== null && page.next.mark === 2,
  },
  {
    name: 'next-page-is-named-second',
    meaning: 'The next page calls itself page 2, with the word or between dashes.',
    holds: ({ next }) => next?.mark === 2 && next.isMarkNamed,
  },
  {
    name: 'next-page-is-later',
    meaning: 'The next page calls itself page 3 or later.',
    holds: (page) => page.next !== null && (page.next.mark ?? 0) >= 3,
  },
  {
    name: 'paragraphs-continue',
    meaning: 'The first numbered paragraph follows on the last one of the page before.',
    holds: (page) => {
      const first = page.paragraphs[0];
      const last = page.previous?.paragraphs.at(-1);
      return (
        first !== undefined && last !== undefined && first > 1 && (first === last + 1 || first === last + 2)
      );
    },
  },
  {
    name: 'paragraphs-restart',
    meaning: 'The first numbered paragraph is number 1, and one of the next numbers follows, if any.',
    // "(l)" may be read "(1)": 1 and 5 are no beginning of a count.
    holds: ({ paragraphs: [first, second = 1] }) => first === 1 && second <= 3,
  },
  {
    name: 'paragraphs-in-the-middle',
    meaning: 'The first numbered paragraph is number 2 or later.',
    holds: (page) => (page.paragraphs[0] ?? 0) >= 2,
  },
  {
    name: 'sections-in-the-middle',
    meaning:
      'The first thing the page counts is a section headed II or later, or an item lettered b or later.',
    holds: countsOn,
  },
  {
    name: 'head-says-page',
    meaning: 'A line of the head says "page", with a number that can be read or not.',
    holds: headSaysPage,
  },
  {
    name: 'next-head-says-page',
    meaning: 'A line of the head of the next page says "page".',
    holds: ({ next }) => headSaysPage(next),
  },
  {
    name: 'only-next-says-page',
    meaning: 'A line of the head of the next page says "page", this page says nothing of the kind.',
    holds: (page) =>
      page.mark === null && !headSaysPage(page) && headSaysPage(page.next) && (page.next?.mark ?? 2) < 3,
  },
  {
    name: 'says-continued',
    meaning: 'A line of the head says "continued".',
    holds: (page) =>
      page.lines.some((line) => line.box.bottom < page.height * 0.3 && opensWith(line, 'continued')),
  },
];
