import { scoreByEye } from './boundaries.js';
import { beginsAnything, type MeasuredSet } from './measure-letters.js';
import { macroF1, metadataZones, scoreZones } from './zones.js';

/** Figures to watch from commit to commit, 0..1 unless they count, by their name in the table. */
export type Figures = Readonly<Record<string, number>>;

/** Whether every page of a set is cut where something begins by catalogue or by eye, and nowhere else. */
const isFaultless = ({ pages }: MeasuredSet): boolean =>
  pages.every((page) => page.begun === beginsAnything(page));

export function figuresOf(sets: readonly MeasuredSet[]): Figures {
  const figures: Record<string, number> = {};
  for (const { set, pages } of sets) {
    const byEye = scoreByEye(pages);
    figures[`${set}: beginnings by eye, F1`] = byEye.f1;
    figures[`${set}: beginnings by eye, recall`] = byEye.recall;
  }
  const all = scoreByEye(sets.flatMap(({ pages }) => pages));
  figures['cuts a person would have to make'] = all.splits;
  figures['merges a person would have to make'] = all.merges;
  figures['share of records in one piece'] = all.wholeRecords;
  figures['share of sources without a boundary error'] =
    sets.filter(isFaultless).length / Math.max(1, sets.length);
  const scores = scoreZones(sets.flatMap(({ pages }) => pages.flatMap((page) => page.zones)));
  for (const zone of metadataZones) {
    const f1 = scores.find((score) => score.zone === zone)?.f1;
    if (f1 !== null && f1 !== undefined) figures[`zone ${zone}, F1`] = f1;
  }
  figures['zones that carry metadata, macro F1'] = macroF1(scores);
  return figures;
}

const shown = (figure: number | undefined): string => {
  if (figure === undefined) return '-'.padStart(7);
  return (Number.isInteger(figure) ? String(figure) : figure.toFixed(3)).padStart(7);
};

/** The figures of the commit before beside those of today. */
export const compareFigures = (before: Figures, now: Figures): string =>
  [
    `${'Letters and zones, left out of training'.padEnd(46)} before     now`,
    ...Object.entries(now).map(
      ([name, figure]) => `${name.padEnd(46)}${shown(before[name])} ${shown(figure)}`,
    ),
  ].join('\n');
