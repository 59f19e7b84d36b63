import type { LineView, PageView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { PageFeature } from './feature.js';
import { opensWith } from './formulas.js';
import {
  any,
  before,
  breaksOff,
  count,
  endsEarly,
  hasFormHead,
  hasFormTitle,
  hasFreshDate,
  hasLinesAboveText,
  isBareHead,
  isEmptyLabel,
  isFilled,
  isFreshForm,
  isLaterPage,
  isNamedForm,
  labelKinds,
  lower,
  top,
  upper,
} from './page-regions.js';

/** "Report on the roads", "INFORMATION REPORT". */
const isHeadingAlone = (line: LineView): boolean => {
  const { words, smallWords, formulas, counts, text } = line;
  if (smallWords > 0 || !formulas.has('document-heading')) return false;
  return opensWith(line, 'document-heading')
    ? words.length <= 7 && /^\W*\p{Lu}/u.test(text)
    : words.length <= 5 && areCapitals(counts);
};

const isBareAndHigh = (page: PageView): boolean =>
  labelKinds(page) === 0 &&
  !hasFreshDate(page) &&
  page.salutation === null &&
  !hasFormTitle(page) &&
  (page.firstText?.box.top ?? page.height) < page.height * 0.2;

const enclosureWord = '(?:attachment|enclosure|inclosure|annex|appendix|exhibit)';
const ofSeveral = '(?:\\s+(?:no\\.?\\s*|#\\s*)?(?:\\d{1,2}|[A-H]|[IVX]+)\\b)?';
/** "Annex B", "ENCLOSURE" alone in a line; with a colon it would list what is enclosed. */
const enclosureAlone = new RegExp(`^[^\\p{L}]*${enclosureWord}${ofSeveral}[^\\p{L}:]*$`, 'iu');
/** "Enclosure No. 1 to Despatch 12", "Att. to". */
const enclosureTo = new RegExp(`\\b(?:${enclosureWord}|att|encl)\\b\\.?${ofSeveral}\\s+to\\b`, 'i');

const isEnclosureMark = (line: LineView): boolean =>
  top(line) && line.words.length <= 8 && (enclosureAlone.test(line.text) || enclosureTo.test(line.text));

/** Parts of the head taken together: what one of them alone leaves open. */
export const pageHeadFeatures: readonly PageFeature[] = [
  {
    name: 'head-two-filled',
    meaning: 'Two or more labels of the upper third have something behind them.',
    holds: (page) => count(page, top, isFilled) >= 2,
  },
  {
    name: 'head-only-empty-labels',
    meaning: 'Labels stand in the upper third, none has anything behind it: the form of a later sheet.',
    holds: (page) => any(page, top, isEmptyLabel) && !any(page, top, isFilled),
  },
  {
    name: 'fresh-form',
    meaning: 'The head of a form with a date or time, on a page that does not call itself a later one.',
    holds: isFreshForm,
  },
  {
    name: 'form-without-date',
    meaning: 'The head of a form without date or time.',
    holds: (page) => hasFormHead(page) && !hasFreshDate(page),
  },
  {
    name: 'form-with-title',
    meaning:
      'A line of capitals in the upper fifth names a form, on a page that does not call itself a later one.',
    holds: isNamedForm,
  },
  {
    name: 'form-again',
    meaning:
      'A form is named in capitals in the upper fifth, as on the page before, and the page does not call itself a later one: filled forms in a row.',
    holds: (page) => isNamedForm(page) && page.previous !== null && hasFormTitle(page.previous),
  },
  {
    name: 'marked-enclosure',
    meaning:
      'A line of few words in the upper third calls the page an enclosure, and it does not call itself a later one.',
    holds: (page) => page.lines.some(isEnclosureMark) && !isLaterPage(page),
  },
  {
    name: 'head-date-alone',
    meaning:
      'A date of four words at most stands in the upper quarter, on a page that is no list and does not call itself a later one.',
    holds: (page) =>
      page.lines.some(
        ({ box, hasDate, words }) => hasDate && words.length <= 4 && box.bottom < page.height * 0.25,
      ) &&
      !page.isList &&
      !isLaterPage(page),
  },
  {
    name: 'heading-alone',
    meaning:
      'MEMORANDUM, Report, Circular or the like opens a line of few words in the upper quarter, a capital in front, or stands in one of capitals, on a page that does not call itself a later one.',
    holds: (page) =>
      page.lines.some((line) => line.box.bottom < page.height * 0.25 && isHeadingAlone(line)) &&
      !isLaterPage(page),
  },
  {
    name: 'report-head',
    meaning:
      'Two or more labels of a report such as COUNTRY and SOURCE open lines of the upper half, on a page that does not call itself a later one.',
    holds: (page) =>
      new Set(
        page.lines
          .filter((line) => upper(line) && opensWith(line, 'report-label'))
          .map(({ words }) => words[0]?.toLowerCase()),
      ).size >= 2 && !isLaterPage(page),
  },
  {
    name: 'memorandum-head',
    meaning: 'MEMORANDUM FOR, or FROM and SUBJECT, in the upper half.',
    holds: (page) =>
      any(page, upper, (line) => opensWith(line, 'memorandum-for')) ||
      (any(page, upper, (line) => opensWith(line, 'label-from')) &&
        any(page, upper, (line) => opensWith(line, 'label-subject'))),
  },
  {
    name: 'letter-head',
    meaning: 'A date above a salutation.',
    holds: (page) =>
      page.salutation !== null &&
      any(
        page,
        (line) => before(line, page.salutation),
        (line) => line.hasDate,
      ),
  },
  {
    name: 'bare-and-high',
    meaning:
      'No part of a head, the running text begins in the upper fifth and is no list, and nothing ended on the page before.',
    holds: (page) =>
      isBareAndHigh(page) && !page.isList && !endsEarly(page.previous) && !page.previous?.firstClosing,
  },
  {
    name: 'bare-behind-break',
    meaning:
      'No part of a head, the running text begins in the upper fifth, and that of the page before breaks off at its foot.',
    holds: (page) => isBareAndHigh(page) && breaksOff(page.previous),
  },
  {
    name: 'ends-without-head',
    meaning: 'A message ends on the page, and no part of a head stands in its upper third.',
    holds: (page) => isBareHead(page) && page.lines.some((line) => line.formulas.has('end-mark')),
  },
  {
    name: 'behind-signed-end',
    meaning:
      'The text of the page before ends early, and in its lower half a line opens with "signed", "by order" or the like.',
    holds: ({ previous }) =>
      endsEarly(previous) && previous !== null && any(previous, lower, (line) => opensWith(line, 'signed')),
  },
  {
    name: 'many-lines-before-text',
    meaning: 'Five or more well-read lines stand above the running text.',
    holds: hasLinesAboveText,
  },
  {
    name: 'capitals-carried-over',
    meaning: 'Typed in capitals after a page that breaks off, and no new paragraph begins.',
    holds: (page) => {
      const last = page.previous?.lastText;
      const first = page.firstText;
      if (!last || !first || (page.capitalShare ?? 0) < 0.7) return false;
      const isNewParagraph = /^\W{0,2}\d{1,2}[.,)]/.test(first.text);
      return !/[.!?]\W?$/.test(last.text) && !isNewParagraph;
    },
  },
];
