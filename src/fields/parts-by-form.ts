import { heightOf } from '../model/box.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import { findDates } from '../text/dates/find-dates.js';
import { beginsLike, resembles } from '../text/ocr-confusion.js';
import { namesPerson } from '../text/person-name.js';
import { headOf, isRunningText } from './letter-shape.js';
import { linesIn, textOf } from './passage.js';

/** Salutations that go on with a name, and those that stand alone: "Sir John Hall" is an address. */
const openings = ['dear', 'my dear'];
const aloneSalutations = [
  'sir',
  'sirs',
  'gentlemen',
  'madam',
  'excellency',
  'your excellency',
  'monsieur',
  'madame',
];
const closings = [
  'yours sincerely',
  'yours truly',
  'yours faithfully',
  'yours respectfully',
  'yours cordially',
  'very truly yours',
  'very sincerely',
  'very respectfully',
  'sincerely yours',
  'sincerely',
  'cordially yours',
  'respectfully yours',
  'faithfully yours',
  'with kind regards',
  'your obedient servant',
  'i have the honour to be',
  'yours in hope',
  'please accept excellency the assurances',
  'thank you and yours sincerely',
  'with best wishes',
  'with kindest regards',
  'best regards',
];

const addressLinesAtMost = 7;
const signatureLinesAtMost = 4;

/** What a signature beneath its closing is most often taken for. */
const mistakenFor: ReadonlySet<string> = new Set(['body', 'letterhead', 'marginal-note', 'form-line']);

export const isSalutation = (text: string): boolean =>
  text.length < 60 &&
  /^\P{L}*\p{Lu}/u.test(text) &&
  (openings.some((phrase) => beginsLike(text, phrase)) ||
    aloneSalutations.some((phrase) => resembles(text, phrase)));

export const isClosing = (text: string): boolean =>
  text.length < 90 && closings.some((phrase) => beginsLike(text, phrase));

/**
 * Where a letter has its inside address by form: the lines between date and salutation, else a block that opens with an
 * address of honour at the foot of the first page, else the block at the foot of the letter. Empty where none stands there.
 */
export function addressByForm(letter: Letter): readonly ZonedLine[] {
  const above = aboveSalutation(letter);
  if (above.length > 0) return above;
  const honoured = honouredAtFoot(letter);
  return honoured.length > 0 ? honoured : atFoot(letter);
}

/** "Her Excellency", "Mr. John Hall": what opens an address and no signature. */
const opensAddress =
  /^\P{L}*(?:(?:His|Her)\s+Excellency|H\.\s?E\.|The\s+Hono(?:u)?rable|(?:Mr|Mrs|Ms|Miss|Dr|Messrs)\b)/u;

/** Lines beneath the text of the first page, from the one that opens an address. */
function honouredAtFoot(letter: Letter): readonly ZonedLine[] {
  const [first] = letter.lines;
  const onPage = letter.lines.filter((line) => first && samePage(line.page, first.page));
  const beneath = onPage.slice(onPage.findLastIndex(isRunningText) + 1).filter(mayBeAddress);
  const startAt = beneath.findIndex((line) => opensAddress.test(textOf(line)));
  return startAt < 0 || beneath.length === onPage.length
    ? []
    : beneath.slice(startAt, startAt + addressLinesAtMost);
}

function aboveSalutation(letter: Letter): readonly ZonedLine[] {
  const head = headOf(letter).filter((line) => line.zone !== 'noise' && line.zone !== 'stamp');
  const salutationAt = head.findIndex((line) => line.zone === 'salutation' || isSalutation(textOf(line)));
  if (salutationAt <= 0) return [];
  const above = head.slice(Math.max(0, salutationAt - addressLinesAtMost), salutationAt);
  const dateAt = above.findLastIndex((line) => findDates(textOf(line)).length > 0);
  // Without a date above it there is no telling an address from a letterhead.
  if (dateAt < 0) return [];
  return above.slice(dateAt + 1).filter((line) => line.zone !== 'reference' && line.zone !== 'subject');
}

/** The last block of lines beneath the text, set apart from a date or a name above it and flush on the left. */
function atFoot(letter: Letter): readonly ZonedLine[] {
  const beneath = beneathText(letter).filter((line) => mayBeAddress(line) || line.zone === 'dateline');
  const startAt = beneath.findLastIndex(
    (line, index) => index > 0 && isApart(beneath[index - 1] as ZonedLine, line),
  );
  const block = startAt < 0 ? [] : beneath.slice(startAt);
  const left = Math.min(...block.map((line) => line.line.box.left));
  const isFlush = block.every((line) => line.line.box.left - left < heightOf(line.line.box));
  return block.length > 1 && block.length <= addressLinesAtMost && isFlush ? block : [];
}

/** What an address at the foot is most often taken for. */
const mayBeAddress = (line: ZonedLine): boolean =>
  ['body', 'address', 'letterhead', 'marginal-note'].includes(line.zone) || line.probability < 0.5;

/** More than a line of white between them. */
const isApart = (above: ZonedLine, below: ZonedLine): boolean =>
  samePage(above.page, below.page) &&
  below.line.box.top - above.line.box.bottom > 2 * heightOf(below.line.box);

/**
 * The lines beneath the closing where none of the letter's that is labelled a signature names a person: those that a signature
 * is most often taken for; where ink was told to be one, whatever stands in the column of the closing too. Empty where there is
 * no closing.
 */
export function signatureByForm(letter: Letter): readonly ZonedLine[] {
  const signature = linesIn(letter, 'signature');
  if (signature.some((line) => namesPerson(textOf(line)))) return [];
  const closing = letter.lines[closingAt(letter)];
  return beneathClosing(letter)
    .slice(0, signatureLinesAtMost)
    .filter(
      (line) =>
        mistakenFor.has(line.zone) ||
        line.probability < 0.5 ||
        (closing && signature.length > 0 && isInColumn(line, closing)),
    );
}

/** Whether they begin one under the other. */
const isInColumn = ({ line, page }: ZonedLine, above: ZonedLine): boolean =>
  samePage(page, above.page) && Math.abs(line.box.left - above.line.box.left) < heightOf(above.line.box);

/** What stands under an open letter, whatever it was taken for: such a letter has no address at its foot. */
export function signatoryLines(letter: Letter): readonly ZonedLine[] {
  const beneath = beneathClosing(letter).filter(
    (line) => !['noise', 'stamp', 'running-head'].includes(line.zone),
  );
  return beneath.length > 0 ? beneath : linesIn(letter, 'signature');
}

/** The lines after the last closing that are no running text; empty where there is no closing. */
function beneathClosing(letter: Letter): readonly ZonedLine[] {
  const at = closingAt(letter);
  return at < 0 ? [] : letter.lines.slice(at + 1).filter((line) => !isRunningText(line));
}

/** Where the last closing stands among the lines; -1 for none. */
const closingAt = (letter: Letter): number =>
  letter.lines.findLastIndex((line) => line.zone === 'closing' || isClosing(textOf(line)));

/** The lines after the last of running text. */
const beneathText = (letter: Letter): readonly ZonedLine[] =>
  letter.lines.slice(letter.lines.findLastIndex(isRunningText) + 1);
