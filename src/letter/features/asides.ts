import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { labelFormulas, opensWithAny } from './formulas.js';
import { before, behind, linesAbove } from './page-regions.js';

/** White between two lines that belong together at most, in usual pitches. */
const together = 0.6;

/** "FOR THE DEPUTY DIRECTOR (PLANS):" above the name of who signs for him. */
const isForTheOffice = (line: LineView): boolean =>
  line.words.length <= 9 &&
  line.counts.digits <= 1 &&
  line.counts.capitals >= 0.7 * line.counts.letters &&
  !before(line, line.sheet.lastText) &&
  (/^\W*FOR\s?TH[EKF]\s\p{Lu}/u.test(line.text) ||
    (/\bFOR\s?TH[EKF]\s\p{Lu}/u.test(line.text) && line.formulas.has('office-title')));

/** Lines of one stamp beneath its first at most. */
const stampLines = 3;

const opensStamp = ({ opening, words }: LineView): boolean =>
  opening.has('handling-stamp') && words.length <= 5;

/** TO, ACTION, FROM; "from" may go on with the words of a stamp. */
const opensLabel = (line: LineView): boolean =>
  line.isLabelled ||
  line.opening.has('message-foot') ||
  (/^\W*\p{Lu}/u.test(line.text) && opensWithAny(line, labelFormulas));

/** Beneath the first words of an archive's stamp, nothing between but lines as short. */
function goesOnStamp(line: LineView): boolean {
  let lower = line;
  for (const above of linesAbove(line, stampLines)) {
    if (lower.words.length > 5 || lower.gapAbove > together || opensLabel(lower)) return false;
    if (opensStamp(above)) return true;
    lower = above;
  }
  return false;
}

const speaksOfDowngrading = ({ text, words }: LineView): boolean =>
  words.length <= 8 && /down\W?grad|declassif|automatic|classified\sby/i.test(text);

const goesOnDowngrading = (line: LineView): boolean =>
  line.words.length <= 6 &&
  line.gapAbove < together &&
  line.above !== null &&
  line.above.box.left < line.box.right &&
  speaksOfDowngrading(line.above) &&
  !speaksOfDowngrading(line);

/** An archive stamps its own name on what it copies, at the edge of the page. */
const isKeeper = ({ text, words, box, sheet }: LineView): boolean =>
  words.length >= 2 &&
  words.length <= 6 &&
  /\b(?:library|museum|archives?|foundation|collections?)\W*$/i.test(text) &&
  box.top > 0.88 * sheet.height &&
  sheet.firstClosing === null;

/** Lines between a text that says a letter follows and that letter's own date and salutation at most. */
const quotedWithin = 3;

const saysFollows = ({ text }: LineView): boolean =>
  /\b(?:as\sfollows|the\sfollowing)\s?[:;.,]?\W*$/i.test(text);

/** A line of a letter that a report quotes: the text says that it follows, or a quotation mark opens it. */
const isQuoted = (line: LineView): boolean =>
  (line.isSalutation || line.hasDate) &&
  line.words.length <= 8 &&
  behind(line, line.sheet.firstText) &&
  (linesAbove(line, quotedWithin).some(saysFollows) || /^["“'‘]\s?\p{Lu}/u.test(line.text));

/** The last words of a paragraph under a line of running text that fills its row. */
const endsParagraph = (line: LineView): boolean =>
  line.words.length <= 4 &&
  /^\p{Ll}.*[.?!:]["')]?$/u.test(line.text) &&
  line.gapAbove < together &&
  line.above !== null &&
  line.above.words.length >= 6 &&
  line.above.box.right > line.sheet.rightMargin - 0.12 * line.sheet.width &&
  !/[.?!]["')]?$/.test(line.above.text);

/** The first words in brackets, begun with a capital. */
const bracketed = /[([{]\s?(?<words>\p{Lu}\p{L}+(?:\s\p{L}+)?)/u;

const instruction =
  /^(?:complete|specify|use\s(?:re|of)|if\s|name|type|check|see\srev|print|include|give\s|list\s|describe|date|last|first|attach)/i;

/** What to do with a box, printed in it. */
const isInstruction = ({ text, words }: LineView): boolean =>
  words.length <= 12 && instruction.test(bracketed.exec(text)?.groups?.words ?? '');

/** What stands aside of a letter's own matter: marks of its end, words that say it goes on, stamps that run over lines. */
export const asideFeatures: readonly LineFeature[] = [
  {
    name: 'continued-alone',
    meaning: 'The line says "continued" or "over" and nothing else.',
    holds: ({ text }) => /^\W*(?:continued|cont['’]?d?|over)\W*$/i.test(text) && /[([-]|\)/.test(text),
  },
  {
    name: 'page-word-alone',
    meaning: 'Two or three words, the last of them PAGE, and no number: COVER PAGE, LAST PAGE.',
    holds: ({ text }) => /^\W*(?:\p{L}{3,}\s){1,2}PAGE\W*$/iu.test(text),
    heard: true,
  },
  {
    name: 'end-alone',
    meaning: 'The line says END between strokes or brackets and nothing else.',
    holds: ({ text }) => /^\W*[-–—=*(/#]\s?end\s?[-–—=*)/#.]*\W*$/i.test(text),
  },
  {
    name: 'for-the-office',
    meaning: 'FOR THE and an office in capitals below the text, above the name of who signs for it.',
    holds: isForTheOffice,
  },
  {
    name: 'goes-on-stamp',
    meaning: 'A few words at most three lines beneath the first words of a stamp, short lines between.',
    holds: goesOnStamp,
  },
  {
    name: 'goes-on-downgrading',
    meaning: 'A few words right beneath what says how a paper is downgraded or declassified.',
    holds: goesOnDowngrading,
  },
  {
    name: 'keeper-at-foot',
    meaning: 'The name of a library, museum or archive at the foot of a page without a complimentary close.',
    holds: isKeeper,
  },
  {
    name: 'quoted-letter',
    meaning:
      'A date or a salutation within the text, which says that a letter follows, or a quotation mark before it.',
    holds: isQuoted,
    heard: true,
  },
  {
    name: 'ends-paragraph',
    meaning: 'The last words of a paragraph: few, begun small, under a line of text that fills its row.',
    holds: endsParagraph,
  },
  {
    name: 'printed-instruction',
    meaning: 'What to do with the box of a form, in brackets: "(Complete ...", "(Name and title)".',
    holds: isInstruction,
    heard: true,
  },
];
