import { triplesOf } from '../text/ocr-confusion.js';
import type { Formula } from './lexicon/formulas.js';
import { pageMark } from './page-mark.js';
import type { LineView, PageMeasures } from './views.js';
import { areCapitals } from './word-traits.js';

/** Lines of running text: long, plausible, well enough read, and not printed at the foot of a message form. */
const isText = (line: LineView, width: number): boolean =>
  line.words.length >= 6 &&
  line.confidence > 0.4 &&
  line.box.right - line.box.left > width * 0.35 &&
  !line.opening.has('message-foot');

/** The name of an institution may be as long as a line of text: above a salutation a line in capitals is the head of a letter. */
const isHeading = ({ index, counts }: LineView, salutation: LineView | null): boolean =>
  salutation !== null && index < salutation.index && areCapitals(counts);

/** Words rather than a stamp or a scrap. */
const isWording = ({ counts, opening }: LineView): boolean =>
  counts.letters >= 8 && !opening.has('classification') && !opening.has('handling-stamp');

/** Fewer words behind a number make an entry of a list rather than a paragraph. */
const paragraphWords = 6;

const paragraph = /^[^\p{L}\d]{0,2}(?<number>\d{1,2})[.,)]\s+["'(]?\p{L}/u;

function paragraphNumber({ words, text }: LineView): number | null {
  const number = words.length < paragraphWords ? undefined : paragraph.exec(text)?.groups?.number;
  return number === undefined ? null : Number(number);
}

const messageFormulas = ['message-heading', 'message-foot', 'end-mark'] as const satisfies readonly Formula[];

export function measurePage(lines: readonly LineView[], width: number, height: number): PageMeasures {
  const salutation = lines.find((line) => line.isSalutation) ?? null;
  const text = lines.filter((line) => isText(line, width) && !isHeading(line, salutation));
  const written = lines.filter((line) => line.text.length > 5);
  const mark = pageMark(lines, width, height);
  return {
    mark: mark?.number ?? null,
    isMarkNamed: mark?.isNamed === true,
    firstText: text[0] ?? null,
    lastText: text.at(-1) ?? null,
    salutation,
    courtesy: lines.findLast((line) => line.formulas.has('courtesy-clause')) ?? null,
    firstClosing: lines.find((line) => line.isClosing) ?? null,
    closing: lines.findLast((line) => line.isClosing || line.opening.has('courtesy-clause')) ?? null,
    firstLabel: lines.find((line) => line.isLabelled) ?? null,
    lastLabel: lines.findLast((line) => line.isLabelled) ?? null,
    isMessage: lines.some(({ formulas }) => messageFormulas.some((formula) => formulas.has(formula))),
    capitalShare: capitalShare(text),
    legibility: written.reduce((sum, line) => sum + line.confidence, 0) / Math.max(1, written.length),
    firstParagraph: lines.find((line) => paragraphNumber(line) === 1) ?? null,
    paragraphs: lines.map(paragraphNumber).filter((number) => number !== null),
    isList: isList(lines),
    references: references(lines),
    longWords: longWords(lines),
    headTriples: headTriples(
      lines.filter((line) => line.box.bottom < height * 0.2 && line.text.length > 5).slice(0, 5),
    ),
    headLines: lines
      .filter((line) => line.box.bottom < height * 0.2 && isWording(line))
      .slice(0, 3)
      .map(({ text }) => triplesOf(text)),
    innerLines: lines
      .filter((line) => line.box.top > height * 0.1 && line.box.bottom < height * 0.55)
      .map(({ text }) => triplesOf(text)),
  };
}

function capitalShare(text: readonly LineView[]): number | null {
  const letters = text.reduce((sum, { counts }) => sum + counts.letters, 0);
  return letters < 40 ? null : text.reduce((sum, { counts }) => sum + counts.capitals, 0) / letters;
}

const references = (lines: readonly LineView[]): ReadonlySet<string> => new Set(lines.flatMap(referencesOf));

/** Letters that have nothing to do with one another are of one year. */
export const isYear = (digits: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(digits);

/** The words of a line that have four characters and more, three of them digits, without marks and in capitals; no years. */
export const referencesOf = ({ words }: LineView): readonly string[] =>
  words
    .filter((word) => /\d.*\d.*\d/.test(word))
    .map((word) => word.replace(/[^\p{L}\d]/gu, '').toUpperCase())
    .filter((bare) => bare.length >= 4 && !isYear(bare));

/** "12. Hall", "HALL, Thomas": what lists are made of. */
const entry = /^\W?\d{1,3}[.,)]|\p{Lu}{3,}[,.]\s\p{Lu}\p{Ll}/u;

function isList(lines: readonly LineView[]): boolean {
  const entries = lines.filter((line) => line.words.length < 2 * paragraphWords && entry.test(line.text));
  return lines.length >= 12 && entries.length >= 0.3 * lines.length;
}

function longWords(lines: readonly LineView[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of lines) {
    for (const word of words) {
      if (word.length < 6) continue;
      const bare = word.replace(/[^\p{L}]/gu, '');
      if (bare.length >= 6) found.add(bare.toLowerCase());
    }
  }
  return found;
}

const headTriples = (lines: readonly LineView[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => [...triplesOf(text)]));

/** How many members two sets share. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** Share of the smaller set's members that the other has too, 0..1; null where it has too few to tell. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>, atLeast: number): number | null {
  const least = Math.min(a.size, b.size);
  return least < atLeast ? null : countShared(a, b) / least;
}
