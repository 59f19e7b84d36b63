import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { between, farLeft, isList, isShort, leftOfClose } from './foot-address.js';
import { isCounted } from './numbers.js';
import { behind, linesAbove } from './page-regions.js';

const isOffice = ({ opening, words, text }: LineView): boolean =>
  words.length <= 6 &&
  (opening.has('office-title') || /^\W?\p{Lu}\p{L}{0,4}(?:\/\p{L}{1,7}){1,4}\W*$/u.test(text));

/** Lines beneath the close at most in which the signer's office stands. */
const signersLines = 5;

/** "Manager." beneath the close and not far left of it. */
function isOfficeBeneathClose(line: LineView): boolean {
  const close = line.sheet.lines
    .slice(Math.max(0, line.index - signersLines), line.index)
    .find(({ isClosing }) => isClosing);
  return close !== undefined && isOffice(line) && (leftOfClose(line) ?? 1) <= farLeft;
}

const endsText = (line: LineView): boolean =>
  behind(line, line.sheet.lastText) || line.sheet.lastText === null;

const isSignersName = (line: LineView): boolean =>
  (line.isNameLike || line.nameWords >= line.words.length - 1) &&
  line.words.length >= 2 &&
  line.words.length <= 6 &&
  line.gapAbove > between &&
  endsText(line) &&
  !isList(line);

/** An office beneath a name that has white above, beginning near it. */
const isOfficeBeneathName = (line: LineView): boolean =>
  line.above !== null &&
  isOffice(line) &&
  !isCounted(line) &&
  line.gapAbove < between &&
  isSignersName(line.above) &&
  Math.abs(line.box.left - line.above.box.left) < 0.1 * line.sheet.width;

/** What is printed on a form or stamped on it is no name. */
const printed = [
  'form-wording',
  'classification',
  'handling-stamp',
  'receipt-stamp',
  'message-foot',
  'message-heading',
  'page-word',
] as const satisfies readonly Formula[];

const maySign = ({ opening }: LineView): boolean => !printed.some((formula) => opening.has(formula));

/** Lines beneath CONCURRENCE or APPROVAL at most among which somebody signs. */
const concurring = 5;

const headsConcurrence = ({ text, words }: LineView): boolean =>
  words.length <= 2 && /^\W*(?:concur\p{L}{0,6}|appro(?:val|ved?))\s?[:;!]\W*$/iu.test(text);

function isBeneathConcurrence(line: LineView): boolean {
  if (!maySign(line) || !isShort(line) || isList(line) || isCounted(line) || line.isBeside) return false;
  for (const above of linesAbove(line, concurring)) {
    if (headsConcurrence(above)) return true;
    if (isList(above) || above.words.length > 7) return false;
  }
  return false;
}

/** "JOHN F. HALL, CAPT., AGC": as officers sign orders. */
const rankBehindName =
  /^\W*\p{Lu}[\p{Lu}.]*(?:\s[\p{Lu}.]+){1,3}[,.]\s?(?:\d\w\w\s)?\p{Lu}{2,5}[.,)]{1,2}\s\p{Lu}{2,5}\W*$/u;

/** Lines of a form beneath the caption of a box at most. */
const underCaption = 3;

/** "SIGNATURE" or "RELEASING OFFICER" printed above a box, the name of who signs within. */
const captionsSigner = ({ text, words }: LineView): boolean =>
  words.length <= 6 && /^\W*(?:signature\b|REL[EA]{1,2}\p{L}{2,5}\s?O[FP])/iu.test(text);

/** "J. C. HALL", "THOMAS C. HALL". */
const initialAndName = /\b\p{Lu}[.,]\s?(?:\p{Lu}\W{0,2}\s)?\p{Lu}\p{L}{2,}/u;

const isBeneathCaption = (line: LineView): boolean =>
  initialAndName.test(line.text) &&
  line.words.length <= 6 &&
  line.counts.digits === 0 &&
  maySign(line) &&
  linesAbove(line, underCaption).some(captionsSigner);

/** Lines between who signs a message and what is printed beneath at most. */
const aboveFoot = 5;

const isFootOfMessage = ({ opening, text }: LineView): boolean =>
  opening.has('message-foot') || /\b(?:authent|releas)\p{L}+/iu.test(text);

const isBeneathMessage = ({ sheet, index }: LineView): boolean =>
  sheet.lines.some((other) => other.index < index && other.opening.has('end-mark')) ||
  index > (sheet.lastText?.index ?? index);

/** A name or an office beneath the text of a message and right above what is printed at its foot. */
const isAboveMessageFoot = (line: LineView): boolean =>
  line.sheet.isMessage &&
  isBeneathMessage(line) &&
  line.words.length <= 6 &&
  (line.nameWords >= 2 || /^\W?\p{Lu}{1,4}\s?\//u.test(line.text)) &&
  maySign(line) &&
  !isFootOfMessage(line) &&
  line.sheet.lines.slice(line.index + 1, line.index + 1 + aboveFoot).some(isFootOfMessage);

const middleOf = ({ box, sheet }: LineView): number => (box.left + box.right) / 2 / sheet.width;

/** Lines beneath a signer's name at most that tell of it. */
const beneathName = 8;

const ofSigner: ReadonlySet<Formula> = new Set(['person-title', 'office-title', 'signed']);

/** "DOC. REPR. SER." is an office in short. */
const isShortened = ({ words }: LineView): boolean => words.every((word) => /\p{L}{2,}\.$/u.test(word));

/** A name in the right half below the text, white above: who signs where no complimentary close is written. */
const isSignerAtRight = (line: LineView): boolean =>
  isSignersName(line) &&
  line.isNameLike &&
  !isShortened(line) &&
  [...line.formulas.keys()].every((formula) => ofSigner.has(formula)) &&
  line.box.left > 0.44 * line.sheet.width &&
  line.sheet.lastText !== null;

/** What begins far left of who signed above is none of the signer's. */
const isLeftOfSigner = (line: LineView): boolean =>
  line.sheet.lines
    .slice(Math.max(0, line.index - beneathName), line.index)
    .some((other) => isSignerAtRight(other) && other.box.left - line.box.left > farLeft * line.sheet.width);

/** "J. C. Hall", initials misread as figures or not. */
const twoInitialsAndName = /^\W*[\p{Lu}1-9]\.\s?[\p{Lu}1-9]\.\s?\p{Lu}\p{L}{2,}/u;

/** Who signs, by where the name or the office stands. */
export const signerFeatures: readonly LineFeature[] = [
  {
    name: 'office-beneath-close',
    meaning:
      'An office in few words, at most five lines beneath the complimentary close and not far left of it.',
    holds: isOfficeBeneathClose,
  },
  {
    name: 'office-beneath-name',
    meaning: 'An office in few words right beneath a name that has white above, below the text.',
    holds: isOfficeBeneathName,
  },
  {
    name: 'signer-at-right',
    meaning: 'A name in the right half of the page with white above, below the text.',
    holds: isSignerAtRight,
    heard: true,
  },
  {
    name: 'left-of-signer',
    meaning: 'A name in the right half, below the text, stands above; the line begins far left of it.',
    holds: isLeftOfSigner,
  },
  {
    name: 'two-initials-and-name',
    meaning: 'Below the text a line opens with two initials, misread as figures or not, and a name.',
    holds: (line) => line.words.length <= 6 && endsText(line) && twoInitialsAndName.test(line.text),
  },
  {
    name: 'beneath-concurrence',
    meaning: 'CONCURRENCE or APPROVAL stands alone at most five lines above, and only short lines between.',
    holds: isBeneathConcurrence,
  },
  {
    name: 'rank-behind-name',
    meaning: 'A name in capitals, a rank and a corps in short behind it: how officers sign orders.',
    holds: ({ text, words }) => words.length <= 8 && rankBehindName.test(text),
  },
  {
    name: 'beneath-signature-caption',
    meaning: 'A name at most three lines beneath SIGNATURE or RELEASING OFFICER, printed above a box.',
    holds: isBeneathCaption,
  },
  {
    name: 'right-foot-of-message',
    meaning:
      'A name or an office right above what is printed at the foot of a message, in its right part, where who authenticates it signs.',
    holds: (line) => isAboveMessageFoot(line) && middleOf(line) > 0.6,
  },
];
