import { type Box, standsBeside } from '../model/box.js';
import { lineConfidence, lineText, type OcrPage } from '../model/page.js';
import { medianOf, quantile } from '../model/quantile.js';
import { levelBox } from './level-box.js';
import { type Formula, findFormulas } from './lexicon/find-formulas.js';
import { isClosing, isLabelled, isSalutation } from './line-kinds.js';
import { measurePage } from './page-measures.js';
import type { LineView, PageMeasures, PageView } from './views.js';
import { addCounts, countWords, hasDate, hasMessageTime } from './word-patterns.js';
import { traitsOf } from './word-traits.js';

/** Lines of writing that show how a page is typed; one or two may stand anywhere. */
const fewestToMeasure = 4;

/** The white of a line that has nothing above or below it. */
const open = 99;

/** Lines that look like lines of writing rather than the edge of a scan or a rule of a form. */
const isWriting = (box: Box, text: string): boolean =>
  text.length >= 12 && box.right - box.left > 4 * (box.bottom - box.top);

/** Where most of the writing begins, to within a hundredth of the page: a line counts by its width, so names and dates little. */
function commonLeft(lines: readonly Box[], width: number): number {
  const tolerance = width / 60;
  let best = width * 0.1;
  let most = 0;
  for (const { left } of lines) {
    const count = lines
      .filter((other) => other.left >= left - tolerance / 2 && other.left <= left + tolerance)
      .reduce((sum, other) => sum + other.right - other.left, 0);
    if (count > most || (count === most && left < best)) {
      most = count;
      best = left;
    }
  }
  return best;
}

/** Specks and page numbers tell nothing of the characters of a page. */
const fewestCharacters = 4;

/** Of half of the characters of a page: the width of their line by its length; 0 without lines. */
const usualCharacterWidth = (boxes: readonly Box[], texts: readonly string[]): number =>
  medianOf(
    texts.flatMap((text, index) => {
      const { left, right } = boxes[index] as Box;
      return text.length < fewestCharacters ? [] : Array(text.length).fill((right - left) / text.length);
    }),
  );

/** Formulas without those read into a classification set letter by letter: "S EC RE T" is neither "s" nor "re". */
function outsideSpacedWord(
  formulas: ReadonlyMap<Formula, number>,
  words: readonly string[],
): ReadonlyMap<Formula, number> {
  const isShort = (place: number): boolean => (words[place] as string).length <= 2;
  const classified = formulas.get('classification');
  if (classified === undefined || !isShort(classified)) return formulas;
  return new Map(
    [...formulas].filter(
      ([formula, place]) => formula === 'classification' || place < classified || !isShort(place),
    ),
  );
}

/** The formulas that open a line: nothing stands before but scraps of two characters, as specks are read. */
function openingOf(formulas: ReadonlyMap<Formula, number>, words: readonly string[]): ReadonlySet<Formula> {
  const firstLong = words.findIndex((word) => word.length > 2);
  const scraps = firstLong < 0 ? words.length : firstLong;
  return new Set([...formulas.keys()].filter((formula) => (formulas.get(formula) as number) <= scraps));
}

/** Views while they are linked to one another. */
type Linked<View extends { readonly next: unknown }> = { -readonly [Key in keyof View]: View[Key] };

function viewPage(page: OcrPage, previous: PageView | null, afterEmptyPage: boolean): Linked<PageView> {
  const turned = page.rotation === 90 || page.rotation === 270;
  const width = turned ? page.height : page.width;
  const height = turned ? page.width : page.height;
  const boxes = page.lines.map((line) => levelBox(line, page));
  const texts = page.lines.map(lineText);
  const writing = boxes.filter((box, index) => isWriting(box, texts[index] as string));
  const tops = writing.map((box) => (box.top + box.bottom) / 2).sort((a, b) => a - b);
  const lineHeight = medianOf(writing.map((box) => box.bottom - box.top)) || height / 66;
  const characterWidth = usualCharacterWidth(boxes, texts) || width / 85;
  const steps = tops.slice(1).map((top, index) => top - (tops[index] as number));
  // Of a short letter more than half of the ways are gaps between its parts.
  const usualSteps = steps.filter((step) => step > lineHeight * 0.9 && step < height / 15);
  const pitch = quantile(usualSteps, 0.3) ?? height / 66;
  const lines: Linked<LineView>[] = [];
  // Measured below, once the lines are there to be measured.
  const unmeasured = {} as PageMeasures;
  const sheet: Linked<PageView> = {
    ...unmeasured,
    page,
    lines,
    previous,
    next: null,
    afterEmptyPage,
    width,
    height,
    lineHeight,
    pitch,
    characterWidth,
    isMeasured: writing.length >= fewestToMeasure,
    leftMargin: commonLeft(writing, width),
    rightMargin:
      [...writing].map((box) => box.right).sort((a, b) => b - a)[Math.floor(writing.length / 5)] ??
      width * 0.9,
  };
  page.lines.forEach((line, index) => {
    const box = boxes[index] as Box;
    const text = texts[index] as string;
    const words = line.words.map((word) => word.text);
    const before = lines[index - 1] ?? null;
    const traits = words.map(traitsOf);
    const formulas = outsideSpacedWord(findFormulas(traits.map(({ shape }) => shape)), words);
    const opening = openingOf(formulas, words);
    const nameWords = countWords(traits, 'isNamePart');
    const wording = { text, words, formulas, opening };
    const view: Linked<LineView> = {
      sheet,
      line,
      index,
      text,
      words,
      box,
      confidence: lineConfidence(line),
      counts: addCounts(traits),
      plausibility: countWords(traits, 'isPlausible') / words.length,
      smallWords: countWords(traits, 'isSmall'),
      nameWords,
      isNameLike: words.length >= 2 && words.length <= 5 && nameWords === words.length,
      hasDate: hasDate(text, words, traits),
      hasMessageTime: hasMessageTime(text, words),
      formulas,
      opening,
      isSalutation: isSalutation(wording),
      isClosing: isClosing(wording),
      isLabelled: isLabelled(wording),
      gapAbove: gap(index, boxes, pitch, 'above'),
      gapBelow: gap(index, boxes, pitch, 'below'),
      previous: before,
      next: null,
      isBeside: before !== null && standsBeside(box, before.box),
      above: null,
      below: null,
    };
    if (before) before.next = view;
    lines.push(view);
  });
  linkRows(lines);
  return Object.assign(sheet, measurePage(lines, width, height));
}

function gap(index: number, boxes: readonly Box[], pitch: number, side: 'above' | 'below'): number {
  const own = boxes[index] as Box;
  const middle = (own.top + own.bottom) / 2;
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of boxes) {
    if (other === own || other.right <= own.left || other.left >= own.right) continue;
    const distance = (other.top + other.bottom) / 2 - middle;
    const away = side === 'above' ? -distance : distance;
    if (away > pitch * 0.3 && away < nearest) nearest = away;
  }
  return nearest === Number.POSITIVE_INFINITY ? open : nearest / pitch - 1;
}

/** Links each line to those above and below. Lines stand in rows from top to bottom, in each from left to right. */
function linkRows(lines: readonly Linked<LineView>[]): void {
  const rows: Linked<LineView>[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (line.isBeside && row) row.push(line);
    else rows.push([line]);
  }
  const inColumnsOf = (line: LineView, row: readonly LineView[] = []): LineView | null =>
    row.find(({ box }) => box.right > line.box.left && box.left < line.box.right) ?? row[0] ?? null;
  rows.forEach((row, at) => {
    for (const line of row) {
      line.above = inColumnsOf(line, rows[at - 1]);
      line.below = inColumnsOf(line, rows[at + 1]);
    }
  });
}

/** The pages of a record that have lines, in order. */
export function viewPages(pages: readonly OcrPage[]): readonly PageView[] {
  const views: Linked<PageView>[] = [];
  let skipped = false;
  for (const page of pages) {
    if (page.lines.length === 0) {
      skipped = true;
      continue;
    }
    const before = views.at(-1) ?? null;
    const view = viewPage(page, before, skipped);
    if (before) before.next = view;
    views.push(view);
    skipped = false;
  }
  return views;
}
