import { type Box, boxAround, heightOf } from '../model/box.js';
import type { OcrPage, OcrWord } from '../model/page.js';
import { medianOf } from '../model/quantile.js';

/** All words that stand at one height on the page, from left to right, whatever lines the engine made of them. */
export interface FormRow {
  readonly words: readonly OcrWord[];
  readonly box: Box;
}

/** Of the usual word height: how far a word's middle may stray from that of the word to its left. */
const strayHeights = 0.5;

/** Of the usual word height: the heights between which a word is print, not a speck and not a pen's stroke. */
const printHeights = { least: 0.5, most: 1.7 } as const;

const middleOf = (box: Box): number => (box.top + box.bottom) / 2;

export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The usual height of a word in pixels; 0 for none. */
export const usualWordHeight = (words: readonly OcrWord[]): number =>
  medianOf(words.filter(({ text }) => hasLetterOrDigit(text)).map(({ box }) => heightOf(box)));

/** How far lines fall for every pixel to the right: the median over the lines of several words; 0 without such. */
function slopeOf(page: OcrPage): number {
  const slopes = page.lines.flatMap(({ words }) => {
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || last.box.left - first.box.left < page.width / 10) return [];
    return [(middleOf(last.box) - middleOf(first.box)) / (last.box.left - first.box.left)];
  });
  return medianOf(slopes);
}

/**
 * The rows of a printed form, from top to bottom. A form's labels and values are often recognized as separate
 * columns of lines, so rows are made anew from the words: each word joins the row whose last word stands at its
 * height, the page's slope taken out. Specks and pen strokes join a row but do not lead it astray or make one.
 */
export function formRows(page: OcrPage): readonly FormRow[] {
  const words = page.lines.flatMap((line) => line.words).sort((a, b) => a.box.left - b.box.left);
  const usualHeight = usualWordHeight(words);
  const slope = slopeOf(page);
  const levelOf = (word: OcrWord): number => middleOf(word.box) - slope * word.box.left;
  const isPrint = ({ text, box }: OcrWord): boolean =>
    hasLetterOrDigit(text) &&
    heightOf(box) >= usualHeight * printHeights.least &&
    heightOf(box) <= usualHeight * printHeights.most;

  const rows: { level: number; end: number; words: OcrWord[] }[] = [];
  const join = (word: OcrWord, leads: boolean): void => {
    const level = levelOf(word);
    const [nearest] = rows
      .filter((row) => Math.abs(row.level - level) <= usualHeight * strayHeights)
      .filter((row) => !leads || word.box.left >= row.end - usualHeight)
      .sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level));
    if (nearest) {
      nearest.words.push(word);
      if (leads) Object.assign(nearest, { level, end: word.box.right });
    } else if (leads) rows.push({ level, end: word.box.right, words: [word] });
  };
  for (const word of words.filter(isPrint)) join(word, true);
  for (const word of words.filter((mark) => !isPrint(mark))) join(word, false);

  return rows
    .sort((a, b) => a.level - b.level)
    .map((row) => {
      const sorted = row.words.sort((a, b) => a.box.left - b.box.left);
      return { words: sorted, box: boxAround(sorted.map((word) => word.box)) as Box };
    });
}
