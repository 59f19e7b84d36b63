import { triplesOf } from '../../text/ocr-confusion.js';
import type { Formula } from '../lexicon/formulas.js';
import { isYear, referencesOf, sharedPart } from '../page-measures.js';
import type { LineView, PageView } from '../views.js';
import type { LineFeature } from './feature.js';
import { before, behind } from './page-regions.js';

/** A number on a line of few words in the head of a page. */
const isNumberInHead = (line: LineView): boolean =>
  line.words.length <= 4 &&
  !line.hasDate &&
  !line.opening.has('classification') &&
  !line.opening.has('handling-stamp') &&
  /\d{3}/.test(line.text) &&
  line.box.bottom < 0.4 * line.sheet.height &&
  !behind(line, line.sheet.firstText);

/** A page that calls itself the second or a later one, or a continuation. */
export const isLaterSheet = ({ mark, isMarkNamed, lines }: PageView): boolean =>
  (isMarkNamed && (mark ?? 0) >= 2) ||
  lines.some(({ text, words }) => words.length <= 7 && /^\W*continuation\s+of\b/i.test(text));

/** Later sheets of a message or a report carry its number where the first one has it. */
export const isNumberOfLaterSheet = (line: LineView): boolean =>
  isNumberInHead(line) && line.box.left > 0.46 * line.sheet.width && isLaterSheet(line.sheet);

const digitsOf = (word: string): string => word.replace(/\D/g, '');

/** "IN-46636" under "46636" on the page before; every page speaks of years. */
function isNumberRepeated(line: LineView): boolean {
  const { previous } = line.sheet;
  if (!previous || !isNumberInHead(line)) return false;
  const own = referencesOf(line)
    .map(digitsOf)
    .filter((digits) => digits.length >= 4 && !isYear(digits));
  return own.length > 0 && [...previous.references].some((other) => own.includes(digitsOf(other)));
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

/** What the head of a later sheet repeats of its letter: its number, whom it goes to. */
export const laterSheetFeatures: readonly LineFeature[] = [
  {
    name: 'number-on-later-sheet',
    meaning:
      'A number on a line of few words in the right half of the head of a page that calls itself a later one or a continuation.',
    holds: isNumberOfLaterSheet,
  },
  {
    name: 'number-repeated-in-head',
    meaning:
      'A number that is no year, on a line of few words in the head of the page, stands on the page before too.',
    holds: isNumberRepeated,
    heard: true,
  },
  {
    name: 'number-of-page-before',
    meaning:
      'A number in the line stands on the page before too, as running heads repeat those of their letter.',
    holds: (line) => referencesOf(line).some((number) => line.sheet.previous?.references.has(number)),
    heard: true,
  },
  {
    name: 'repeats-addressee',
    meaning:
      'The line stands above the text of a page without a salutation and says who stood beneath the head of the page before.',
    holds: repeatsAddressee,
    heard: true,
  },
];
