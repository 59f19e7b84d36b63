import { referencesOf } from '../page-measures.js';
import type { LineView, PageView } from '../views.js';
import type { LineFeature } from './feature.js';
import { behind } from './page-regions.js';

/** "1 - Mr. X", also as "l ~ Addressee", "1=Mr", "3 =\Office", "Orig & 1 - File"; "1 - 105-1715", a copy for a file. */
const counted =
  /^\W{0,2}(?:(?:orig\w*\W{1,3})?(?:\d{1,2}|[lI!t])\s?[-–—~=«•]{1,2}\s?\W?\p{Lu}|(?:\d{1,2}|[lI])\s[-–—]\s\d{2,3}-\d{2})/iu;

export const isCounted = (line: LineView): boolean => counted.test(line.text);

/** "REF: A. OSLO 1234", also as "REP", "RFS", "FEF" and "RET". */
const referredMessage =
  /^\W{0,3}(?!PER)(?:[RPF][EFB][FPTRL]?[ES]?S?|R\s?E\s?F|Refs?)[.:;,]{0,2}\s(?:[A-Ha-h1-9][.:)]?\s)?\W?\p{L}{2,}\W{1,2}(?:\p{Lu}+\s)?\W?\p{Lu}?\d{2,}/u;

/** A group of five to eight characters, four digits or more among them: day, hour and minute, well read or not. */
const isTimeGroup = (word: string): boolean => /^\W?(?=(?:\D*\d){4})[\p{L}\d]{5,8}\W?$/u.test(word);

/** "OSLO INFO BERN CITE ROME 1234": where a message goes and who sends it. */
const isRoute = ({ words, formulas }: LineView): boolean =>
  words.length >= 2 && (formulas.has('label-cite') || formulas.has('label-info'));

/** Message centres type classification and time on the line above the route. */
const isTimeAboveRoute = (line: LineView): boolean =>
  line.below !== null &&
  isRoute(line.below) &&
  !isRoute(line) &&
  line.words.length <= 7 &&
  line.words.some(isTimeGroup) &&
  line.box.left < 0.46 * line.sheet.width;

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
    .filter((digits) => digits.length >= 4 && !/^(?:1[89]|20)\d\d$/.test(digits));
  return own.length > 0 && [...previous.references].some((other) => own.includes(digitsOf(other)));
}

/** "5. " as paragraphs begin. */
export const startsWithNumber = ({ text }: LineView): boolean => /^[^\p{L}\d]{0,2}\d{1,2}[.,)]\s/u.test(text);

/** "1. Reference is made to ...", "5. FILE: 12/4". */
export const isNumberedReference = (line: LineView): boolean =>
  line.opening.has('label-reference') && startsWithNumber(line);

const endsWithNumber = /\b\p{Lu}{0,2}\d{3,6}\)?\W{0,2}$/u;

/** Numbers and what stands beside them: how papers are counted, filed and referred to. */
export const numberFeatures: readonly LineFeature[] = [
  {
    name: 'counted-entry',
    meaning: 'A number and a stroke of any kind stand before a capital, as copies are counted out.',
    holds: isCounted,
    heard: true,
  },
  {
    name: 'with-enclosures',
    meaning: 'The line says with or without attachments, as lists of copies do.',
    holds: (line) => /\bw\/(?:o\b\W?)?\s?(?:att|enc|inc)|\bw\/o\b|\bu\/s\/c\b/i.test(line.text),
    heard: true,
  },
  {
    name: 'name-and-number',
    meaning: 'A line of few words: one or two in capitals, then a number, as messages are called.',
    holds: (line) =>
      line.words.length <= 6 &&
      /^\W{0,3}(?:\p{Lu}[.:)]\s?)?\p{Lu}{3,}\W{1,2}(?:\p{Lu}{2,}\s)?\p{Lu}?\d{3,6}\b/u.test(line.text),
    heard: true,
  },
  {
    name: 'lettered-message',
    meaning:
      'A letter with its stop, a word and a number of three digits or more: one of several messages referred to.',
    holds: (line) =>
      line.words.length <= 7 &&
      !line.hasDate &&
      /^\W{0,2}\p{L}{1,2}[.:)]\s?\p{L}{3,}\W{1,3}\p{L}?\d{3,}/u.test(line.text),
    heard: true,
  },
  {
    name: 'refers-to-message',
    meaning:
      'REF or REFS, hardly misread, opens the line, and a word in capitals with a number follows, lettered or not.',
    holds: (line) => line.words.length <= 10 && referredMessage.test(line.text),
    heard: true,
  },
  {
    name: 'numbered-reference',
    meaning: 'A paragraph with its number opens with reference or file: the text speaks of it.',
    holds: isNumberedReference,
  },
  {
    name: 'time-of-receipt',
    meaning: 'TOR, TOT or TOD opens the line before a day-time group.',
    holds: (line) => line.hasMessageTime && /^\W*T[O0][RTD]\b/.test(line.text),
  },
  {
    name: 'cite-with-number',
    meaning: 'CITE opens a line of few words that holds a number.',
    holds: (line) => line.opening.has('label-cite') && line.words.length <= 5 && /\d{3}/.test(line.text),
  },
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
    name: 'time-above-route',
    meaning:
      'A group such as a day-time group is, in the left half, above the line that says where a message goes and who sends it.',
    holds: isTimeAboveRoute,
  },
  {
    name: 'ends-with-number',
    meaning:
      'A line of two to six words ends in a number of three to six digits, as references to messages do.',
    holds: (line) => line.words.length >= 2 && line.words.length <= 6 && endsWithNumber.test(line.text),
    heard: true,
  },
  {
    name: 'number-in-brackets',
    meaning: 'A number of four digits and more in brackets, IN or OUT before it or not.',
    holds: (line) => /\((?:IN|OUT)?\W?\d{4,6}\b/.test(line.text) || /\d{4,6}\)/.test(line.text),
  },
  {
    name: 're-with-name',
    meaning:
      'The first word begins with "Re" and goes on with a capital, as references to letters are run together.',
    holds: (line) => /^\W?Re(?:\p{Lu}{1,3}\p{Ll}|ur\p{Ll}|my\p{Ll}{2}|our)/u.test(line.text),
  },
  {
    name: 'refers-to-letter',
    meaning:
      'A letter, telegram or call and its date in numbers stand on a short line that no sentence runs through, as what is referred to does.',
    holds: (line) =>
      line.words.length <= 10 &&
      /\b(?:re\p{L}{0,8}(?:let|tel)|\p{L}{0,2}(?<!ho|mo)(?:air)?tel|letter|telegram|wire|cable|memo(?:randum)?|call)\b.*\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{2}/iu.test(
        line.text,
      ) &&
      !/^\W*\p{Ll}|\/\s?\d{2,4}\b.*\p{Ll}{2}/u.test(line.text),
    heard: true,
  },
  {
    name: 'number-is-named',
    meaning: 'The words number, report no. or file stand before a group with digits anywhere in the line.',
    holds: (line) => /\b(?:n[o0][.,:]|numbers?|file|refs?)\W{0,3}\S*\d/iu.test(line.text),
  },
  {
    name: 'number-after-classification',
    meaning:
      'A classification opens the line and a long number follows: the time group of a message, well read or not.',
    holds: (line) =>
      line.opening.has('classification') &&
      !/classif/i.test(line.text) &&
      line.words.length <= 9 &&
      line.words.some((word) => /^\W?(?=(?:\D*\d){4})[\p{L}\d]{6,8}\W?$/u.test(word)),
    heard: true,
  },
  {
    name: 'long-number',
    meaning: 'A group of five or more digits stands in the line.',
    holds: (line) => /\d{5}/.test(line.text),
  },
  {
    name: 'number-of-page-before',
    meaning:
      'A number in the line stands on the page before too, as running heads repeat those of their letter.',
    holds: (line) => referencesOf(line).some((number) => line.sheet.previous?.references.has(number)),
    heard: true,
  },
  {
    name: 'digits-alone',
    meaning: 'The line has digits and hardly a letter.',
    holds: ({ counts }) => counts.digits > 0 && counts.letters <= 1,
  },
];
