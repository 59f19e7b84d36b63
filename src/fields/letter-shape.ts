import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import { onceALetter } from './once-a-letter.js';

/** A form or a cable has a long head; below so many lines of it labels are quotations and lists. */
const headLineCount = 60;

/** The lines of the first page down to where text begins: a guess by form that holds where zones are wrong. */
export const headOf = onceALetter((letter: Letter): readonly ZonedLine[] => {
  const [first] = letter.lines;
  if (!first) return [];
  const onPage = letter.lines.filter((line) => samePage(line.page, first.page)).slice(0, headLineCount);
  const textAt = onPage.findIndex(
    (line, index) => isProse(line) && continuesAsProse(onPage.slice(index + 1, index + 4)),
  );
  return textAt < 0 ? onPage : onPage.slice(0, textAt);
});

/** Zones of running text, and those a line of text is most often taken for. */
const textZones: ReadonlySet<string> = new Set([
  'body',
  'closing',
  'postscript',
  'noise',
  'marginal-note',
  'form-line',
]);

/** Several words in a row, most of them small: running text, unless its zone says surely that it is none. */
export const isProse = (line: ZonedLine): boolean =>
  (textZones.has(line.zone) || line.probability <= 0.5) && !isPrinted(line) && isRunningText(line);

/** Surely printed on a form: its legal notice runs on as text does. */
const isPrinted = ({ zone, probability }: ZonedLine): boolean => zone === 'form-line' && probability > 0.8;

/** By its words alone. */
export function isRunningText(line: ZonedLine): boolean {
  const words = line.line.words.map((word) => word.text).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\P{L}*\p{Ll}/u.test(word)).length;
  return words.length >= 6 && small / words.length >= 0.6;
}

const continuesAsProse = (next: readonly ZonedLine[]): boolean =>
  next.some((line) => isProse(line) || line.zone === 'body');

/** Whether a reading is words, not what a recognizer makes of handwriting: "irl. CFE 2¢/ fo Rf alpr——" is not. */
export function isLegible(text: string): boolean {
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const plausible = tokens.filter((token) =>
    /^["“(]?(?:\p{Lu}\.?|[\p{L}’'&/.-]*\p{L}{2,}[\p{L}’'&/.-]*|\d{1,5}(?:st|nd|rd|th)?|&|\p{Lu}[\p{L}.]+)[)"”,;:.]*$/u.test(
      token,
    ),
  );
  return (
    tokens.length > 0 &&
    plausible.length / tokens.length >= 0.8 &&
    !/[|{}¢~<>_=\\]/.test(text) &&
    hasVowels(text)
  );
}

const hasVowels = (text: string): boolean =>
  /[aeiouyàáâäåèéêëìíîïòóôöøùúûü]/iu.test(text) || text.length <= 5;
