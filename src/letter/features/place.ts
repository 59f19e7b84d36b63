import { triplesOf } from '../../text/ocr-confusion.js';
import type { Formula } from '../lexicon/formulas.js';
import { saysPage } from '../page-mark.js';
import { sharedPart } from '../page-measures.js';
import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { LineFeature } from './feature.js';
import { isNumberedReference, startsWithNumber } from './numbers.js';
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

/** Lines of a list of references at most. */
const referred = 14;

/** Of few words, with a number or a date; neither the time of a message nor the number of a page. */
const mayRefer = (line: LineView): boolean =>
  line.words.length <= 8 &&
  (line.hasDate || /\d{3}/.test(line.text)) &&
  !line.hasMessageTime &&
  !line.opening.has('classification') &&
  !line.opening.has('label-action') &&
  !line.opening.has('label-info') &&
  !saysPage(line.words);

/** "Based on:" heads the list of what a report is drawn from. */
const isBasedOn = (line: LineView): boolean => /^\W*based\s?on\s?[:;]/i.test(line.text);

const headsReferences = (line: LineView): boolean =>
  isBasedOn(line) || (line.opening.has('label-reference') && !isNumberedReference(line));

/** "REFERENCES", "Based on:": the heading alone on its row, and beneath it two lines that may be references. */
export const opensListOfReferences = (line: LineView): boolean =>
  headsReferences(line) &&
  !line.isBeside &&
  line.next?.isBeside !== true &&
  !/\d/.test(line.text) &&
  (line.words.length === 1 || /[:;]\W*$/.test(line.text)) &&
  [line.below, line.below?.below].every((below) => below && mayRefer(below));

/** "REF: A. ..." above, and nothing between but what may be references. */
function underReferences(line: LineView): boolean {
  if (!mayRefer(line) || startsWithNumber(line)) return false;
  for (const above of linesAbove(line, referred)) {
    if (headsReferences(above)) return true;
    if (!mayRefer(above) || isNumberedReference(above)) return false;
  }
  return false;
}

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

const addressees = ['person-title', 'office-title', 'institution-word'] as const satisfies readonly Formula[];

/** A person, office or institution, written rather than printed on a form in capitals. */
const namesAddressee = ({ formulas, isNameLike, isLabelled, hasDate, counts, words }: LineView): boolean =>
  (isNameLike || addressees.some((formula) => formulas.has(formula))) &&
  !isLabelled &&
  !hasDate &&
  words.length <= 7 &&
  counts.digits <= 1 &&
  counts.capitals < 0.6 * counts.letters;

/** Nearly the same words, about as many of them. */
function isAlike(line: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = line.size < other.size ? [line, other] : [other, line];
  return less.size >= 0.5 * more.size && (sharedPart(less, more, 3) ?? 0) >= 0.6;
}

/** A later sheet of a letter opens with whom the letter goes to, as its first sheet has it. */
function repeatsAddressee(line: LineView): boolean {
  const { previous, height, salutation, firstText } = line.sheet;
  if (!previous || salutation || !before(line, firstText) || line.box.bottom > 0.36 * height) return false;
  if (line.text.length < 6 || !namesAddressee(line)) return false;
  const triples = triplesOf(line.text);
  return previous.innerLines.some((other) => isAlike(triples, other));
}

/** "DIR INFO LOND CITE ROME 1234": who is to have a message and which it is. */
const isRoute = ({ formulas, opening, text, words }: LineView): boolean =>
  formulas.has('label-cite') && !opening.has('label-cite') && words.length >= 4 && /\d{3}/.test(text);

/** Posts in short and a number at the end, CITE before it misread or not. */
const isRouteMisread = ({ opening, text, words, smallWords, counts }: LineView): boolean =>
  words.length >= 3 &&
  smallWords === 0 &&
  areCapitals(counts) &&
  !opening.has('label-reference') &&
  words.filter((word) => /^\W?\p{Lu}{3,5}\W?$/u.test(word)).length >= 2 &&
  /\p{Lu}{3,5}\W{1,2}\d{3,5}\W*$/u.test(text);

/** What may stand beneath a route and is no slug. */
const slugIsNo: ReadonlySet<Formula> = new Set(['precedence', 'report-label', 'classification']);

/** One to five words in capitals beneath the route of a message and beginning near it, which are no label. */
const isSlug = ({ above, box, words, counts, opening, sheet }: LineView): boolean =>
  above !== null &&
  (isRoute(above) || isRouteMisread(above)) &&
  Math.abs(box.left - above.box.left) < 0.12 * sheet.width &&
  words.length <= 5 &&
  counts.letters >= 4 &&
  counts.digits <= 2 &&
  areCapitals(counts) &&
  ![...opening].some((formula) => formula.startsWith('label-') || slugIsNo.has(formula));

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
    (line) => (leftOfClosing(line) ?? 0) > 0.14,
  ),
  place(
    'in-column-of-closing',
    'A complimentary close stands above, and the line begins near its column or to its right.',
    (line) => (leftOfClosing(line) ?? 1) <= 0.14,
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
  place(
    'under-references',
    'A line that opens with REF, "Based on:" or the like stands above, and lines of few words with numbers or dates between.',
    underReferences,
  ),
  {
    ...place(
      'repeats-addressee',
      'The line stands above the text of a page without a salutation and says who stood beneath the head of the page before.',
      repeatsAddressee,
    ),
    heard: true,
  },
  {
    ...place('slug', 'A few words in capitals stand right beneath the route line of a message.', isSlug),
    heard: true,
  },
  place(
    'opens-list-of-references',
    'REFERENCES, "Based on:" or the like is all that stands on the row, and two lines of few words with numbers or dates beneath.',
    opensListOfReferences,
  ),
  place('under-copies', 'A line that opens a list of copies stands at most four lines above.', underCopies),
];
