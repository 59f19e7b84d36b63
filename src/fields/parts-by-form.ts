import type { Letter, ZonedLine } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { beginsLike } from '../text/ocr-confusion.js';
import { headOf } from './letter-shape.js';
import { linesIn, textOf } from './passage.js';

const salutations = [
  'dear',
  'my dear',
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
  text.length < 60 && /^\P{L}*\p{Lu}/u.test(text) && salutations.some((phrase) => beginsLike(text, phrase));

export const isClosing = (text: string): boolean =>
  text.length < 50 && closings.some((phrase) => beginsLike(text, phrase));

/**
 * The lines between date and salutation where none of the letter's is labelled an address: where a letter has its inside
 * address by form. Empty where there is no salutation, or nothing above it.
 */
export function addressByForm(letter: Letter): readonly ZonedLine[] {
  if (linesIn(letter, 'address').length > 0) return [];
  const head = headOf(letter).filter((line) => line.zone !== 'noise' && line.zone !== 'stamp');
  const salutationAt = head.findIndex((line) => line.zone === 'salutation' || isSalutation(textOf(line)));
  if (salutationAt <= 0) return [];
  const above = head.slice(Math.max(0, salutationAt - addressLinesAtMost), salutationAt);
  const dateAt = above.findLastIndex((line) => findDates(textOf(line)).length > 0);
  // Without a date above it there is no telling an address from a letterhead.
  if (dateAt < 0) return [];
  return above.slice(dateAt + 1).filter((line) => line.zone !== 'reference' && line.zone !== 'subject');
}

/** The lines beneath the closing where none of the letter's is labelled a signature. Empty where there is no closing. */
export function signatureByForm(letter: Letter): readonly ZonedLine[] {
  if (linesIn(letter, 'signature').length > 0) return [];
  const closingAt = letter.lines.findLastIndex((line) => line.zone === 'closing' || isClosing(textOf(line)));
  if (closingAt < 0) return [];
  return letter.lines
    .slice(closingAt + 1, closingAt + 1 + signatureLinesAtMost)
    .filter((line) => mistakenFor.has(line.zone) || line.probability < 0.5);
}
