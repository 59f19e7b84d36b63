import { saysPage } from '../page-mark.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { linesAbove } from './page-regions.js';

/** "REF: A. OSLO 1234", also as "REP", "RFS", "FEF" and "RET". */
const referredMessage =
  /^\W{0,3}(?!PER)(?:[RPF][EFB][FPTRL]?[ES]?S?|R\s?E\s?F|Refs?)[.:;,]{0,2}\s(?:[A-Ha-h1-9][.:)]?\s)?\W?\p{L}{2,}\W{1,2}(?:\p{Lu}+\s)?\W?\p{Lu}?\d{2,}/u;

/** "5. " as paragraphs begin. */
export const startsWithNumber = ({ text }: LineView): boolean => /^[^\p{L}\d]{0,2}\d{1,2}[.,)]\s/u.test(text);

/** "1. Reference is made to ...", "5. FILE: 12/4". */
export const isNumberedReference = (line: LineView): boolean =>
  line.opening.has('label-reference') && startsWithNumber(line);

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

/** What a letter refers to: other letters, messages and files. */
export const referenceFeatures: readonly LineFeature[] = [
  {
    name: 'refers-to-message',
    meaning:
      'REF or REFS, hardly misread, opens the line, and a word in capitals with a number follows, lettered or not.',
    holds: (line) => line.words.length <= 10 && referredMessage.test(line.text),
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
    name: 'numbered-reference',
    meaning: 'A paragraph with its number opens with reference or file: the text speaks of it.',
    holds: isNumberedReference,
  },
  {
    name: 'under-references',
    meaning:
      'A line that opens with REF, "Based on:" or the like stands above, and lines of few words with numbers or dates between.',
    holds: underReferences,
  },
  {
    name: 'opens-list-of-references',
    meaning:
      'REFERENCES, "Based on:" or the like is all that stands on the row, and two lines of few words with numbers or dates beneath.',
    holds: opensListOfReferences,
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
];
