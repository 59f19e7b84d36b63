import { type Box, boxAround, widthOf } from '../model/box.js';
import type { OcrWord } from '../model/page.js';
import { medianOf } from '../model/quantile.js';
import { readLabel } from './label-value.js';

/** In widths of a character: white that parts two entries, and less of it before a label. Between sentences stand two. */
const parting = 6;
const partingBeforeLabel = 2.7;

/** What is printed or typed before an entry, with or without a colon. */
const labels = [
  'to',
  'from',
  'through',
  'thru',
  'via',
  'for',
  'date',
  'subject',
  'subj',
  'ref',
  'refs',
  'reference',
  'references',
  'info',
  'cite',
  'action',
  'conf',
  'attention',
  'attn',
  'memorandum for',
  'country',
  'source',
  'place',
  'number',
  'file no',
  'report no',
  'field report no',
  'date of report',
  'date of info',
  'date distr',
];

/** Farther from a label nothing is its entry. */
const farthestFromLabel = 25;

/** Words of a label at most. */
const labelWords = 4;

/** So many characters are no entry: "1.", "cc", what is read for "TO". */
const scrap = 3;

/** A label so long is none of the words of a sentence. */
const longLabel = 7;

interface Row {
  /** From left to right, on one level. */
  readonly words: readonly OcrWord[];
  readonly box: Box;
}

/**
 * The entries of a row of a form, a table or a list, from left to right: what stands between wide white, each label with what
 * follows it. A line of running text is one entry, also where a stamp or a hole has left it white.
 */
export function entriesOf<Line extends Row>(line: Line): readonly Line[] {
  const character = medianOf(line.words.map(({ text, box }) => widthOf(box) / text.length));
  const entries: OcrWord[][] = [];
  line.words.forEach((word, index) => {
    const open = entries.at(-1);
    const before = open?.at(-1);
    const white = before ? (word.box.left - before.box.right) / character : 0;
    const isParted =
      white >= parting || (white >= partingBeforeLabel && opensWithLabel(line.words.slice(index)));
    const isEntryOf = open !== undefined && white <= farthestFromLabel && isLabel(open);
    if (open && !(isParted && !isEntryOf && beginsEntry(word))) open.push(word);
    else entries.push([word]);
  });
  return entries.length < 2
    ? [line]
    : entries.map((words) => ({ ...line, words, box: boxAround(words.map(({ box }) => box)) as Box }));
}

/** A sentence goes on in small letters. */
const beginsEntry = ({ text }: OcrWord): boolean => !/^\P{L}*\p{Ll}/u.test(text);

const textOf = (words: readonly OcrWord[]): string => words.map(({ text }) => text).join(' ');

/** A label or the number of an entry, and nothing behind it. */
function isLabel(words: readonly OcrWord[]): boolean {
  const text = textOf(words);
  return (
    text.length <= scrap ||
    endsInColon(words) ||
    (words.length <= labelWords + 1 && readLabel(text, { label: labels })?.value === '')
  );
}

/** Words of any kind before a colon are a label. */
const endsInColon = (words: readonly OcrWord[]): boolean =>
  words.length <= labelWords && /[:;]$/.test(words.at(-1)?.text ?? '');

const opensWithLabel = (words: readonly OcrWord[]): boolean =>
  words.slice(0, labelWords).some((_, last) => endsInColon(words.slice(0, last + 1))) ||
  (readLabel(textOf(words.slice(0, labelWords)), { label: labels })?.label ?? '').length >= longLabel;
