import type { Figures } from './figures.js';

/** How one drawn page was read: shares of its characters that are wrong. */
export interface DrawnScore {
  readonly layout: string;
  readonly quality: string;
  readonly ours: number;
  /** By native Tesseract; null without it. */
  readonly native: number | null;
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const meanOurs = (scores: readonly DrawnScore[]): number => meanOf(scores.map(({ ours }) => ours));

/** Null where one of the pages was not read natively. */
function meanNative(scores: readonly DrawnScore[]): number | null {
  const read = scores.map(({ native }) => native).filter((native) => native !== null);
  return read.length === scores.length ? meanOf(read) : null;
}

const percent = (share: number | null): string =>
  (share === null ? '-' : `${(share * 100).toFixed(2)} %`).padStart(10);

const row = (layout: string, quality: string, scores: readonly DrawnScore[]): string =>
  layout.padEnd(28) + quality.padEnd(14) + percent(meanOurs(scores)) + percent(meanNative(scores));

/** A row a layout and quality, mean over faces, then the mean of each quality and of all pages. */
export function drawnTable(scores: readonly DrawnScore[]): string {
  const qualities = [...new Set(scores.map(({ quality }) => quality))];
  const layouts = [...new Set(scores.map(({ layout }) => layout))];
  const of = (layout: string | null, quality: string): readonly DrawnScore[] =>
    scores.filter((score) => (layout ?? score.layout) === score.layout && score.quality === quality);
  return [
    'Drawn layouts (share of the characters wrong, mean over faces)',
    `${''.padEnd(42)}${'ours'.padStart(10)}${'native'.padStart(10)}`,
    ...layouts.flatMap((layout) => qualities.map((quality) => row(layout, quality, of(layout, quality)))),
    ...qualities.map((quality) => row('all', quality, of(null, quality))),
    row('all', '', scores),
  ].join('\n');
}

/** Shares of characters wrong over all qualities and faces, by layout and over all. */
export function drawnFigures(scores: readonly DrawnScore[]): Figures {
  const layouts = [...new Set(scores.map(({ layout }) => layout))];
  return {
    ...Object.fromEntries(
      layouts.map((layout) => [
        `wrong characters, ${layout}`,
        meanOurs(scores.filter((score) => score.layout === layout)),
      ]),
    ),
    'wrong characters, drawn layouts': meanOurs(scores),
  };
}
