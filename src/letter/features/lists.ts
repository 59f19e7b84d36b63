import { widthOf } from '../../model/box.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { isCounted } from './numbers.js';
import {
  addresseesGoOn,
  before,
  isCapitalEntry,
  isListOfPosts,
  linesAbove,
  listsPosts,
} from './page-regions.js';
import { isShortCapitals } from './words.js';

/** Columns count as the same within this share of the page's width. */
const tolerance = 0.015;

/** Rows counted up and down from a line at most, and how many make a list. */
const reach = 3;
const fewestRows = 4;

/** Wider than this share of the page a line is none of a list. */
const widest = 0.4;

const isShort = ({ box, sheet }: LineView): boolean => widthOf(box) < widest * sheet.width;

const isOneOfSeveral = (line: LineView): boolean => line.isBeside || line.next?.isBeside === true;

/** How many lines stand in a column one under the other around a line, itself among them, each fit to be one of the list. */
function rowsAround(line: LineView, fits: (line: LineView) => boolean): number {
  if (!fits(line)) return 0;
  const count = (side: 'above' | 'below'): number => {
    let rows = 0;
    for (let other = line[side]; other && rows < reach; other = other[side], rows++) {
      const isAligned = Math.abs(other.box.left - line.box.left) <= tolerance * line.sheet.width;
      if (!isAligned || !fits(other)) break;
    }
    return rows;
  };
  return 1 + count('above') + count('below');
}

/** Lines looked at before a line and behind it, and how many of them and itself make a list. */
const company = 3;
const fewestAlike = 4;

/** Whether most lines around a line, in reading order, are fit to be of one list: one misread entry does not part it. */
function isAmong({ sheet, index }: LineView, fits: (line: LineView) => boolean): boolean {
  const around = sheet.lines.slice(Math.max(0, index - company), index + company + 1);
  const alike = around.filter(fits).length;
  return alike >= fewestAlike && alike >= 0.6 * around.length;
}

/** Words in capitals of three to five letters, most of them. */
const isPosts = ({ words, counts, smallWords }: LineView): boolean =>
  smallWords === 0 && counts.digits === 0 && words.filter(isShortCapitals).length >= 0.6 * words.length;

/** Few words, one of them a number: a message, a file. */
const isNumbered = ({ words }: LineView): boolean =>
  words.length <= 7 && words.some((word) => /\d{3}/.test(word));

/** Lines of one counted entry beneath its first at most. */
const hanging = 4;

/** "1 - Mr. John Hall" above, and beneath his name where he sits: an entry of a list of copies that goes on. */
function hangsUnderCounted(line: LineView): boolean {
  const { sheet, box } = line;
  if (isCounted(line) || sheet.isList || line.gapAbove > 0.8 || sheet.page.rotation !== 0) return false;
  for (const above of linesAbove(line, hanging)) {
    if (isCounted(above)) {
      const name = above.line.words.find((word, place) => place > 0 && /\p{L}{2}|\d{3}/u.test(word.text));
      const right = name === undefined ? 1 : (box.left - name.box.left) / sheet.width;
      return right > -0.02 && right < 0.05 && box.left > above.box.left + tolerance * sheet.width;
    }
    if (above.gapAbove > 1) return false;
  }
  return false;
}

/** Short lines one under the other: lists of names, places, readers. */
export const listFeatures: readonly LineFeature[] = [
  {
    name: 'in-grid',
    meaning:
      'The line is in a list of several columns: four rows of short entries that begin one under the other.',
    holds: (line) => rowsAround(line, (one) => isShort(one) && isOneOfSeveral(one)) >= fewestRows,
  },
  {
    name: 'in-list',
    meaning: 'The line is one of four short lines that begin one under the other.',
    holds: (line) => rowsAround(line, isShort) >= fewestRows,
  },
  {
    name: 'among-capital-entries',
    meaning: 'Most lines around are one to four words in capitals: places and offices, listed.',
    holds: (line) => isAmong(line, isCapitalEntry),
  },
  {
    name: 'message-lists-on',
    meaning: 'The addressees of a message go on from the page before, and the line stands among them.',
    holds: (line) => addresseesGoOn(line.sheet) && isAmong(line, isCapitalEntry),
  },
  {
    name: 'among-posts',
    meaning: 'Most lines around are words in capitals of three to five letters: posts in short, listed.',
    holds: (line) => isAmong(line, isPosts),
  },
  {
    name: 'in-list-of-posts',
    meaning: 'The line lists posts in capitals, and the page does so and says hardly anything.',
    holds: (line) => listsPosts(line) && isListOfPosts(line.sheet),
  },
  {
    name: 'among-numbers',
    meaning:
      'Most lines around are few words with a number of three digits or more: messages and files, listed.',
    holds: (line) => isAmong(line, isNumbered),
  },
  {
    name: 'numbers-above-paragraphs',
    meaning:
      'Lines of few words with a number are listed above the first numbered paragraph, as references are.',
    holds: (line) => before(line, line.sheet.firstParagraph) && isAmong(line, isNumbered),
  },
  {
    name: 'hangs-under-counted',
    meaning: 'The line begins under the name of an entry that counts out copies, at most four lines below.',
    holds: hangsUnderCounted,
    heard: true,
  },
  {
    name: 'among-counted',
    meaning: 'Most lines around count out copies.',
    holds: (line) => isAmong(line, isCounted),
  },
];
