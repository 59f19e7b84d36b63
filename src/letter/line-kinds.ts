import type { Formula } from './lexicon/find-formulas.js';

/** What the recognizers of whole lines look at. */
interface WordsOfLine {
  readonly text: string;
  readonly words: readonly string[];
  readonly formulas: ReadonlyMap<Formula, number>;
  /** Formulas that open the line. */
  readonly opening: ReadonlySet<Formula>;
}

/** "Dear Sir:-I have arrived": the text goes on behind the colon. */
const textFollows = (words: readonly string[]): boolean =>
  words.length > 5 && words.slice(1, 5).some((word) => /\p{L}[:;]/u.test(word));

/** A salutation and nothing else, or one marked off from the text behind it. */
export const isSalutation = ({ text, words, opening }: WordsOfLine): boolean =>
  (opening.has('dear') && textFollows(words)) ||
  (((opening.has('dear') && words.length <= 8) ||
    (opening.has('sir') && words.length <= 3) ||
    opening.has('to-whom')) &&
    (/[:,;-]\W*$/.test(text) || words.length <= 5));

/** A complimentary close and nothing else. */
export const isClosing = ({ words, opening, formulas }: WordsOfLine): boolean =>
  formulas.has('complimentary-close') &&
  words.length <= 5 &&
  // "Thank you and yours sincerely", but not "sincerely and for ever grateful".
  (opening.has('complimentary-close') ||
    /^(?:yours|sincerely|truly|faithfully|cordially)\W*$/i.test(words.at(-1) ?? ''));

const labels = [
  'label-to',
  'label-from',
  'label-subject',
  'label-through',
  'memorandum-for',
  'label-date',
  'label-attention',
] as const satisfies readonly Formula[];

/** A label such as TO or FROM in front of the line with its colon. */
export const isLabelled = ({ words, opening }: WordsOfLine): boolean =>
  labels.some((formula) => opening.has(formula)) && words.slice(0, 4).some((word) => /[:;]/.test(word));
