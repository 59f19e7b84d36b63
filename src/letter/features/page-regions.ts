import type { Formula } from '../lexicon/formulas.js';
import type { LineView, PageView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import { labelFormulas, opensWith } from './formulas.js';
import { isShortCapitals } from './words.js';

export const upper = (line: LineView): boolean => line.box.bottom < line.sheet.height * 0.5;
/** Stamps beneath the close of a letter that ends high on its last page are no part of a head. */
export const top = (line: LineView): boolean =>
  line.box.bottom < line.sheet.height * 0.36 && !behind(line, line.sheet.closing);
export const lower = (line: LineView): boolean => line.box.top > line.sheet.height * 0.5;

export const isSalutation = (line: LineView): boolean => line.isSalutation;
export const isClosing = (line: LineView): boolean => line.isClosing;
export const isLabelled = (line: LineView): boolean => line.isLabelled;

export const before = (line: LineView, other: LineView | null): boolean =>
  other !== null && line.index < other.index;
export const behind = (line: LineView, other: LineView | null): boolean =>
  other !== null && line.index > other.index;

/** The lines above a line, the nearest first, so many at most. */
export function linesAbove(line: LineView, most: number): readonly LineView[] {
  const found: LineView[] = [];
  for (let { above } = line; above && found.length < most; above = above.above) found.push(above);
  return found;
}

export const any = (
  page: PageView,
  where: (line: LineView) => boolean,
  what: (line: LineView) => boolean,
): boolean => page.lines.some((line) => where(line) && what(line));

export const count = (
  page: PageView,
  where: (line: LineView) => boolean,
  what: (line: LineView) => boolean,
): number => page.lines.filter((line) => where(line) && what(line)).length;

/** Words and numbers of three characters and more that were read more likely than not. */
const wordsRead = (page: PageView): number =>
  page.lines.reduce(
    (sum, { line }) =>
      sum + line.words.filter(({ text, confidence }) => text.length >= 3 && confidence > 0.5).length,
    0,
  );

export const hasHardlyAWord = (page: PageView): boolean => wordsRead(page) < 12;

/** Five or more well-read lines above the running text: two or three stand there where a sheet goes on, more where a paper opens. */
export const hasLinesAboveText = (page: PageView): boolean =>
  count(
    page,
    (line) => before(line, page.firstText),
    (line) => line.confidence > 0.6 && line.text.length > 3,
  ) >= 5;

/** The first word of two letters and more begins with a capital. */
const beginsWithCapital = ({ words }: LineView): boolean =>
  /^[^\p{L}]*\p{Lu}/u.test(words.find((word) => /\p{L}{2}/u.test(word)) ?? '');

/** Labels and headings are typed with a capital in front: "to be furnished" and "file of the case" go on a sentence. */
export const isHeadedBy = (line: LineView, formula: Formula): boolean =>
  opensWith(line, formula) && beginsWithCapital(line);

/** How many kinds of labels open lines of the upper third. */
export const labelKinds = (page: PageView): number => {
  const found = new Set<Formula>();
  for (const line of page.lines) {
    if (!top(line)) continue;
    for (const formula of labelFormulas) if (isHeadedBy(line, formula)) found.add(formula);
  }
  return found.size;
};

/** What stands behind the first word of a line, the next entry of its row included. */
const wordsBehind = ({ words, next }: LineView): readonly string[] => [
  ...words.slice(1),
  ...(next?.isBeside ? next.words : []),
];

/** A label that opens a line with something plausible behind it. */
export const isFilled = (line: LineView): boolean =>
  labelFormulas.some((formula) => isHeadedBy(line, formula)) &&
  wordsBehind(line).some((word) => /^\p{Lu}[\p{L}.'’-]{2,}/u.test(word));

export const isEmptyLabel = (line: LineView): boolean =>
  labelFormulas.some((formula) => isHeadedBy(line, formula)) && !isFilled(line);

export const hasFreshDate = (page: PageView): boolean =>
  any(page, top, (line) => (line.hasDate && line.words.length <= 8) || line.hasMessageTime);

export const isLaterPage = (page: PageView): boolean => (page.mark ?? 0) >= 2;

export const hasFormHead = (page: PageView): boolean =>
  any(page, top, (line) => line.formulas.has('message-heading')) || labelKinds(page) >= 3;

export const hasFormTitle = (page: PageView): boolean =>
  page.lines.some(
    ({ box, formulas, counts }) =>
      box.bottom < page.height * 0.2 && formulas.has('form-title') && counts.capitals > 0.7 * counts.letters,
  );

export const isFreshForm = (page: PageView): boolean =>
  hasFormHead(page) && hasFreshDate(page) && !isLaterPage(page);

export const isNamedForm = (page: PageView): boolean => hasFormTitle(page) && !isLaterPage(page);

/** A name of a place or an office in capitals and nothing else; words of a form are none. */
export const isCapitalEntry = ({ text, counts, words, smallWords, formulas }: LineView): boolean =>
  words.length <= 4 &&
  counts.digits === 0 &&
  smallWords === 0 &&
  formulas.size === 0 &&
  areCapitals(counts) &&
  !text.endsWith(',');

/** Fewer are no list: where the text of a message ended, a sheet of two or three lines may be anything. */
const fewestAddressees = 4;

/**
 * Behind a page of a message a page without running text, half of its lines words in capitals: to many posts, and their list
 * goes on, or stands behind the end of the message. A date would open another one.
 */
export const addresseesGoOn = (page: PageView): boolean => {
  const { previous, firstText, lines } = page;
  if (previous?.isMessage !== true || firstText || hasFreshDate(page)) return false;
  const entries = lines.filter(isCapitalEntry).length;
  return entries >= 0.5 * lines.length && entries >= fewestAddressees;
};

/** Places in capitals parted by commas, or posts in short. */
export const listsPosts = ({ text, words, counts, smallWords }: LineView): boolean =>
  smallWords <= 1 &&
  counts.digits === 0 &&
  areCapitals(counts) &&
  (text.split(',').length > 3 ||
    (words.length >= 4 && words.filter(isShortCapitals).length >= 0.6 * words.length));

const isSentence = ({ words, smallWords, formulas }: LineView): boolean =>
  words.length >= 6 && smallWords >= 2 && !formulas.has('message-foot');

/** Three lines of posts and more, and one sentence at most: "pass to the following". */
export const isListOfPosts = ({ lines }: PageView): boolean =>
  lines.filter(listsPosts).length >= 3 && lines.filter(isSentence).length <= 1;

/** No label, date, salutation, heading or title of a form in the upper third. */
export const isBareHead = (page: PageView): boolean =>
  !any(
    page,
    top,
    (line) =>
      line.hasDate ||
      isLabelled(line) ||
      isSalutation(line) ||
      opensWith(line, 'document-heading') ||
      opensWith(line, 'message-heading') ||
      line.formulas.has('form-title'),
  );

export const endsSentence = (text: string): boolean => /[.!?:]["')]?\W?$/.test(text);

/** How far down a page its running text reaches, as a share of its height; null without any. */
export const foot = (page: PageView): number | null =>
  page.lastText && page.lastText.box.bottom / page.height;

/** Running text, and the lower two fifths blank of it; entries of a list are none. */
export const endsEarly = (page: PageView | null): boolean =>
  page !== null && (foot(page) ?? 1) < 0.6 && !page.isList;

/** Running text that ends without a stop at the foot of the page. */
export const breaksOff = (page: PageView | null): boolean =>
  page?.lastText != null && !endsSentence(page.lastText.text) && (foot(page) ?? 0) > 0.75;
