import { beginsAnything, type MeasuredPage, type MeasuredSet } from './measure-letters.js';

/** How well pages were told to begin something. A page counts as cut where it begins anywhere on it. */
export interface BoundaryScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Splits and merges a person would have to make. */
  readonly splits: number;
  readonly merges: number;
  /** Share of the records that come out as one piece with their own first page. */
  readonly wholeRecords: number;
}

export function scoreBoundaries(
  pages: readonly MeasuredPage[],
  isCut: (page: MeasuredPage) => boolean,
  isTrue: (page: MeasuredPage) => boolean = (page) => page.starts,
): BoundaryScore {
  const hits = pages.filter((page) => isCut(page) && isTrue(page)).length;
  const merges = pages.filter((page) => isCut(page) && !isTrue(page)).length;
  const splits = pages.filter((page) => !isCut(page) && isTrue(page)).length;
  const firsts = pages.flatMap((page, index) => (isTrue(page) ? [index] : []));
  const whole = firsts.filter((first, number) => {
    const rest = pages.slice(first + 1, firsts[number + 1]);
    const next = pages[firsts[number + 1] ?? pages.length];
    return isCut(pages[first] as MeasuredPage) && !rest.some(isCut) && (!next || isCut(next));
  }).length;
  return {
    precision: hits / Math.max(1, hits + merges),
    recall: hits / Math.max(1, hits + splits),
    f1: (2 * hits) / Math.max(1, 2 * hits + merges + splits),
    splits,
    merges,
    wholeRecords: whole / Math.max(1, firsts.length),
  };
}

/** Against what a person saw begin, enclosures included on both sides. */
export const scoreByEye = (pages: readonly MeasuredPage[]): BoundaryScore =>
  scoreBoundaries(pages, (page) => page.begun, beginsAnything);

export interface ReliabilityRow {
  readonly from: number;
  readonly pages: number;
  /** What the model said on average, and how often it was so. */
  readonly said: number;
  readonly was: number;
}

/** Of pages where a beginning was given some probability, how many begin something, by the catalogue or by eye. */
export function reliability(pages: readonly MeasuredPage[]): readonly ReliabilityRow[] {
  const bounds = [0, 0.1, 0.3, 0.5, 0.7, 0.9];
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? 1.01;
    const inside = pages.filter(({ probability }) => probability >= from && probability < to);
    const mean = (value: (page: MeasuredPage) => number) =>
      inside.reduce((sum, page) => sum + value(page), 0) / Math.max(1, inside.length);
    return {
      from,
      pages: inside.length,
      said: mean((page) => page.probability),
      was: mean((page) => (beginsAnything(page) ? 1 : 0)),
    };
  });
}

const percent = (share: number): string => share.toFixed(3).padStart(6);

const row = (name: string, score: BoundaryScore): string =>
  `${name.padEnd(34)} ${percent(score.precision)} ${percent(score.recall)} ${percent(score.f1)} ` +
  `${String(score.splits).padStart(6)} ${String(score.merges).padStart(6)} ${percent(score.wholeRecords)}`;

/** Beginnings of letters, each set by the model that never saw it, beside what two simple programs would do. */
export function boundaryTable(sets: readonly MeasuredSet[]): string {
  const all = sets.flatMap(({ pages }) => pages);
  const inside = sets.flatMap(({ set, pages }) =>
    pages
      .filter((page) => page.cut && !page.starts)
      .map((page) => {
        const eye = page.seenToBegin === null ? 'not labelled' : page.seenToBegin ? 'begins' : 'goes on';
        return `  ${set} page ${page.pageNumber}: ${page.probability.toFixed(2)}, by eye ${eye}`;
      }),
  );
  return [
    `${'Beginnings of letters by page'.padEnd(34)} precis recall     F1 splits merges  whole`,
    ...sets.map(({ set, pages }) =>
      row(
        set,
        scoreBoundaries(pages, (page) => page.cut),
      ),
    ),
    ...sets.map(({ set, pages }) => row(`${set}, what begins by eye is right`, scoreByEye(pages))),
    row(
      'cut at every date, all sets',
      scoreBoundaries(all, (page) => page.dated),
    ),
    row(
      'cut at every page, all sets',
      scoreBoundaries(all, () => true),
    ),
    '',
    'Probability of a beginning: pages, said, was',
    ...reliability(all).map(
      ({ from, pages, said, was }) =>
        `  from ${from.toFixed(1)} ${String(pages).padStart(5)} ${percent(said)} ${percent(was)}`,
    ),
    '',
    'Cuts within a record of the catalogue',
    ...inside,
  ].join('\n');
}
