import { triplesOf } from '../text/ocr-confusion.js';
import { isFilledLabel } from './features/entries.js';
import type { LineView } from './views.js';

/** Shares of the height and of the width of a page that a form may have shifted by from one scan to the next. */
const shift = 0.1;

/** Of the letter triples of two lines: shared by as many, they are the same words, poorly read. */
const likeness = 0.5;

/** A line of fewer triples is a scrap that stands on any page, one of more is running text. */
const fewestTriples = 3;
const mostTriples = 30;

/** Pages on either side that a line is looked for on: a form recurs soon, and a volume may have thousands. */
const pagesAround = 100;

const none: ReadonlySet<string> = new Set();

/** A number or a date is typed, not printed: that of a letter on its first page, and repeated in the head of the later ones. */
const isTyped = ({ counts, hasDate }: LineView): boolean =>
  hasDate || (counts.digits >= 4 && counts.digits * 2 >= counts.all);

/** Part of a line's shares that many others have: one other has half of it, two have two thirds, for it may be another thing. */
const partOfMany = 0.6;

const standsAtSamePlace = (line: LineView, other: LineView): boolean =>
  Math.abs(line.box.left / line.sheet.width - other.box.left / other.sheet.width) <= shift &&
  Math.abs(line.box.top / line.sheet.height - other.box.top / other.sheet.height) <= shift;

/**
 * For each line of a record the numbers of those on pages around that say the same at about the same place, as the printed
 * words of a form do; empty where it stands alone and for numbers and dates. Likeness is Dice's coefficient of the triples of letters.
 */
export function recurrencesOf(lines: readonly LineView[]): readonly (readonly number[])[] {
  const triples = lines.map((line) => {
    if (isTyped(line)) return none;
    const of = triplesOf(line.text);
    return of.size < fewestTriples || of.size > mostTriples ? none : of;
  });
  const holding = new Map<string, number[]>();
  triples.forEach((of, number) => {
    for (const triple of of) {
      const numbers = holding.get(triple);
      if (numbers) numbers.push(number);
      else holding.set(triple, [number]);
    }
  });
  const firstOfPages = lines.flatMap(({ sheet }, number) =>
    sheet === lines[number - 1]?.sheet ? [] : [number],
  );
  // How many triples the line in hand shares with each other: millions are counted on a long volume.
  const shared = new Uint8Array(lines.length);
  let page = -1;
  return lines.map((line, number) => {
    if (firstOfPages[page + 1] === number) page++;
    const from = firstOfPages[Math.max(0, page - pagesAround)] as number;
    const until = firstOfPages[page + pagesAround + 1] ?? lines.length;
    const own = triples[number] as ReadonlySet<string>;
    const met: number[] = [];
    for (const triple of own) {
      const numbers = holding.get(triple) as readonly number[];
      for (let at = placeIn(numbers, from); at < numbers.length; at++) {
        const other = numbers[at] as number;
        if (other >= until) break;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    const recurring = met.filter((place) => {
      const other = lines[place] as LineView;
      const sizes = own.size + (triples[place] as ReadonlySet<string>).size;
      const isAlike = 2 * (shared[place] as number) >= likeness * sizes;
      return isAlike && other.sheet !== line.sheet && standsAtSamePlace(line, other);
    });
    for (const place of met) shared[place] = 0;
    return recurring;
  });
}

/** Where the first of the rising numbers stands that is no less; their count where none is. */
function placeIn(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Shares of each line that sum to 1, the more of them taken from the lines it recurs as the more these are: one reading of a form
 * helps the others. A label with its entry takes nothing: on other pages it stands empty.
 */
export function shareAmongRecurring(
  shares: readonly Float64Array[],
  lines: readonly LineView[],
): readonly Float64Array[] {
  const recurrences = recurrencesOf(lines);
  return shares.map((own, number) => {
    const others = recurrences[number] as readonly number[];
    if (others.length === 0 || isFilledLabel(lines[number] as LineView)) return own;
    const part = partOfMany / (others.length + 1);
    return own.map((share, at) => {
      const sum = others.reduce((total, other) => total + ((shares[other] as Float64Array)[at] as number), 0);
      return share * (1 - part * others.length) + part * sum;
    });
  });
}
