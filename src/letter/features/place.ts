import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { farLeft } from './foot-address.js';
import { before, behind, linesAbove } from './page-regions.js';

const place = (name: string, meaning: string, holds: (line: LineView) => boolean): LineFeature => ({
  name,
  meaning,
  holds,
});

/** Lines of a labelled block at most between a label and what goes on with it. */
const reach = 3;

function underLabel(line: LineView): boolean {
  for (const above of linesAbove(line, reach)) {
    if (above.isLabelled) return true;
    if (above.box.left < line.box.left - line.sheet.width * 0.03 && above.words.length > 7) return false;
  }
  return false;
}

/** Lines of a list of copies at most between the one that opens it and another. */
const listed = 4;

const underCopies = (line: LineView): boolean =>
  linesAbove(line, listed).some(({ opening }) => opening.has('copies'));

/** Lines of a letter's head at most between its first line and its salutation. */
const headLines = 7;

const salutationAhead = (line: LineView): boolean =>
  line.sheet.lines.slice(line.index, line.index + headLines).some((other) => other.isSalutation);

/** A salutation right beneath a date that has white above: the letter begins with its date. */
const isUnderItsDate = ({ isSalutation, previous }: LineView): boolean =>
  isSalutation && previous?.hasDate === true && previous.gapAbove > 0.6;

const closingAbove = (line: LineView): boolean =>
  line.sheet.firstClosing !== null && line.sheet.firstClosing.index < line.index;

const labelsAhead = (line: LineView): boolean =>
  line.sheet.lines.slice(line.index, line.index + headLines).filter((other) => other.isLabelled).length >= 2;

/** "Mr. John Hall" beneath a close opens the inside address at the foot, where the signer's own name has no title before it. */
const opensAddress = (line: LineView): boolean =>
  closingAbove(line) && line.opening.has('person-title') && line.words.length <= 6;

const addressBelow = (line: LineView): boolean =>
  closingAbove(line) && line.sheet.lines.slice(line.index + 1).some(opensAddress);

const addressAbove = (line: LineView): boolean => line.sheet.lines.slice(0, line.index).some(opensAddress);

/** How far left of the complimentary close a line begins, as a share of the page's width; null without one above. */
function leftOfClosing(line: LineView): number | null {
  const { closing, width } = line.sheet;
  return closing !== null && behind(line, closing) ? (closing.box.left - line.box.left) / width : null;
}

/** Where a line stands among the parts of its page that show themselves. */
export const placeFeatures: readonly LineFeature[] = [
  place('above-text', 'The first running text of the page stands below.', (line) =>
    before(line, line.sheet.firstText),
  ),
  place('above-first-paragraph', 'The first paragraph numbered 1 stands below.', (line) =>
    before(line, line.sheet.firstParagraph),
  ),
  place('below-text', 'The last running text of the page stands above.', (line) =>
    behind(line, line.sheet.lastText),
  ),
  place(
    'within-text',
    'The line stands between the first and the last running text of the page.',
    (line) => behind(line, line.sheet.firstText) && before(line, line.sheet.lastText),
  ),
  place('above-salutation', 'A salutation stands below on the page.', (line) =>
    before(line, line.sheet.salutation),
  ),
  place('below-salutation', 'A salutation stands above on the page.', (line) =>
    behind(line, line.sheet.salutation),
  ),
  place('above-closing', 'A complimentary close stands below on the page.', (line) =>
    before(line, line.sheet.closing),
  ),
  place('below-closing', 'A complimentary close stands above on the page.', (line) =>
    behind(line, line.sheet.closing),
  ),
  place(
    'just-below-closing',
    'A complimentary close stands at most four lines above.',
    (line) =>
      line.sheet.closing !== null &&
      behind(line, line.sheet.closing) &&
      line.index - line.sheet.closing.index <= 4,
  ),
  place('under-label', 'A labelled line such as TO or FROM stands at most three lines above.', underLabel),
  place('above-labels', 'The first labelled line of the page stands below.', (line) =>
    before(line, line.sheet.firstLabel),
  ),
  place(
    'between-labels',
    'Labelled lines stand above and below on the page.',
    (line) => behind(line, line.sheet.firstLabel) && before(line, line.sheet.lastLabel),
  ),
  place(
    'between-labels-and-text',
    'The labelled lines stand above, the running text below.',
    (line) => behind(line, line.sheet.lastLabel) && before(line, line.sheet.firstText),
  ),
  place('salutation-ahead', 'A salutation stands on the line or among the next six.', salutationAhead),
  place('closing-above', 'A complimentary close stands anywhere above on the page.', closingAbove),
  place(
    'foot-address-below',
    'Beneath a complimentary close a line that opens an address stands further down.',
    addressBelow,
  ),
  place(
    'foot-address-above',
    'Beneath a complimentary close a line that opens an address stands above or here.',
    (line) => opensAddress(line) || addressAbove(line),
  ),
  place(
    'left-of-closing',
    'A complimentary close stands above, and the line begins far to its left, as an address beneath a signature does.',
    (line) => (leftOfClosing(line) ?? 0) > farLeft,
  ),
  place(
    'in-column-of-closing',
    'A complimentary close stands above, and the line begins near its column or to its right.',
    (line) => (leftOfClosing(line) ?? 1) <= farLeft,
  ),
  place(
    'letter-again',
    'White above, a complimentary close above on the page, a salutation among the next lines; the date above a salutation rather than that itself.',
    (line) => line.gapAbove > 0.6 && salutationAhead(line) && closingAbove(line) && !isUnderItsDate(line),
  ),
  place(
    'memorandum-again',
    'White and running text above, two labels such as TO and FROM among the next lines.',
    (line) =>
      line.gapAbove > 0.6 &&
      labelsAhead(line) &&
      behind(line, line.sheet.firstText) &&
      !line.previous?.isLabelled,
  ),
  place('under-copies', 'A line that opens a list of copies stands at most four lines above.', underCopies),
];
