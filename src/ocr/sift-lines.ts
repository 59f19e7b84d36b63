import { boxAround } from '../model/box.js';
import { lineConfidence } from '../model/page.js';
import { medianOf } from '../model/quantile.js';
import { alikeLines } from './alike-lines.js';
import { charactersIn, charactersOf } from './characters-in.js';
import type { EngineLine, EngineWord } from './engine.js';

/** A word of so many letters and digits, read so surely, vouches for its line. */
const vouching = { characters: 3, confidence: 0.8 } as const;

/**
 * So does a word of so many letters that the language has, however unsurely it was read: of 133 lines of 409 pages with no other
 * word to vouch for them, 125 were text.
 */
const vouchingLetters = 7;

/**
 * Below this a line without a vouching word is what the engine makes of pictures and handwriting, unless the
 * whole page reads like that: a faint carbon is all doubt and still worth having. Both tuned on the typed Stanford pages.
 */
const lowestConfidence = 0.65;
const lowestShareOfPage = 0.7;

/** A line of fewer letters and digits must be as sure as this: a page number is, what strokes and holes were taken for is not. */
const scrap = { characters: 3, confidence: 0.9 } as const;

/** On a page of handwriting a line must be as sure as this to be believed. */
const sureConfidence = 0.75;

/** What checkmarks, folds, staples and rules are read as. */
const strokeMarks = /^[|\\/_~^'"`´‘’“”«»°©®*{}[\]<>.,;:=+-]+$/;

export interface SiftedLines {
  /** What enters the text of the page. */
  readonly lines: readonly EngineLine[];
  /** What the engine said about ink it could not read. */
  readonly doubtful: readonly EngineLine[];
}

/**
 * Parts words from what folds, pictures and handwriting were taken for. Order is kept.
 * `isPlaced` tells whether a line is text by where it stands, however it was read: on typed letters, for "Mr.C.A.Dunmore,"
 * without a space is one word of no confidence and a name all the same.
 */
export function siftLines(
  read: readonly EngineLine[],
  isPlaced: (line: EngineLine) => boolean = () => false,
): SiftedLines {
  const lines: EngineLine[] = [];
  const doubtful: EngineLine[] = [];
  const trimmed = read.map(trimStrokes).filter((line) => line !== null);
  const lowest = Math.min(lowestConfidence, lowestShareOfPage * usualConfidence(trimmed));
  const credible = trimmed.filter((line) => isCredible(line, lowest));
  const isAlike = alikeLines(credible);
  for (const line of trimmed) {
    const isText =
      credible.includes(line) ||
      credible.some((other) => isValueOf(other, line) || isLabelOf(line, other, lowest)) ||
      isPlaced(line) ||
      isAlike(line);
    if (isText) lines.push(line);
    else doubtful.push(line);
  }
  return { lines, doubtful };
}

/** The confidence that half of the characters were read with: scraps of a seal may be as many lines as the letter under it has. */
const usualConfidence = (lines: readonly EngineLine[]): number =>
  medianOf(lines.flatMap((line) => Array(charactersIn(line.words)).fill(lineConfidence(line))));

/**
 * Whether a line is what stands on the row of another, to its right: the value beside a label, worth having however
 * badly it was read ("RECORD NUMBER : {24-10326-10149").
 */
function isValueOf(label: EngineLine, value: EngineLine): boolean {
  const characters = charactersIn(value.words);
  const length = value.words.reduce((sum, word) => sum + word.text.length, 0);
  return (
    label.box.right < value.box.left &&
    isLevel(value, label) &&
    characters >= 5 &&
    characters >= 0.75 * length
  );
}

/** Whether the middle of a line is on the height of the other. */
const isLevel = ({ box }: EngineLine, { box: other }: EngineLine): boolean =>
  (box.top + box.bottom) / 2 > other.top && (box.top + box.bottom) / 2 < other.bottom;

/** Whether a line, short as it may be, is read well enough to be the label of one on its row: "TO:", "RE:". */
const isLabelOf = (label: EngineLine, value: EngineLine, lowest: number): boolean =>
  isLevel(label, value) &&
  label.box.right < value.box.left &&
  lineConfidence(label) >= lowest &&
  charactersIn(label.words) > 1;

/** Whether a line stands on its own, whatever the rest of its page is like. */
export const isCredible = (line: EngineLine, lowest = lowestConfidence): boolean =>
  line.words.some(vouches) ||
  lineConfidence(line) >= (charactersIn(line.words) < scrap.characters ? scrap.confidence : lowest);

/** Of a page of handwriting: only what was certainly print, such as the letterhead. */
export const keepSure = (sifted: SiftedLines): SiftedLines =>
  keepOnly(sifted, (line) => lineConfidence(line) >= sureConfidence && line.words.some(vouches));

/** Of typed pages that hardly read: lines with a word that vouches, and what stands on typed letters however it was read. */
export const keepTyped = (sifted: SiftedLines, isTyped: (line: EngineLine) => boolean): SiftedLines =>
  keepOnly(sifted, (line) => line.words.some(vouches) || isTyped(line));

const keepOnly = ({ lines, doubtful }: SiftedLines, isKept: (line: EngineLine) => boolean): SiftedLines => ({
  lines: lines.filter(isKept),
  doubtful: [...doubtful, ...lines.filter((line) => !isKept(line))],
});

function vouches(word: EngineWord): boolean {
  const characters = charactersOf(word);
  if (word.isKnown && (word.text.match(/\p{L}/gu)?.length ?? 0) >= vouchingLetters) return true;
  return (
    word.confidence >= vouching.confidence &&
    characters >= vouching.characters &&
    characters >= 0.7 * word.text.length
  );
}

/** Behind the label of a form, a space away from it. */
const isColon = ({ text, confidence }: EngineWord): boolean => text === ':' && confidence >= 0.5;

/** Without the marks at either end of the line; null where nothing else was read. */
function trimStrokes(line: EngineLine): EngineLine | null {
  const isStroke = (word: EngineWord | undefined): boolean =>
    word !== undefined &&
    !isColon(word) &&
    (strokeMarks.test(word.text) ||
      charactersOf(word) === 0 ||
      (word.text.length <= 3 && word.confidence < 0.15));
  let first = 0;
  let last = line.words.length;
  while (first < last && isStroke(line.words[first])) first++;
  while (last > first && isStroke(line.words[last - 1])) last--;
  if (first === 0 && last === line.words.length) return line;
  const words = line.words.slice(first, last);
  const box = boxAround(words.map((word) => word.box));
  return box && { words, box };
}
