import type { OcrPage } from '../model/page.js';
import type { Chain } from './chain-scores.js';
import { crossedPlaces, crossedShapes } from './features/crosses.js';
import { lineFeatures, pageFeatures } from './features/index.js';
import { lineKindNames, lineKindOf } from './features/line-kind.js';
import { viewPages } from './view-pages.js';
import type { LineView } from './views.js';
import { crossingOf } from './weight-layout.js';

const heardNumbers = lineFeatures.flatMap((feature, number) => (feature.heard ? [number] : []));
/** By the number of a line's feature its rank among those that neighbours are told of; -1 for the others. */
const heardRank = Int16Array.from([-1, ...lineFeatures.map((_, number) => heardNumbers.indexOf(number))]);

/** Numbers in the order of `featureNames`. */
const firstLineFeature = 1;
const firstAfter = firstLineFeature + lineFeatures.length;
const firstBefore = firstAfter + heardNumbers.length;
const firstCross = firstBefore + heardNumbers.length;
const firstKindPair = firstCross + crossedShapes.length * crossedPlaces.length;
const kindPairCount = lineKindNames.length ** 2;
const firstPageFeature = firstKindPair + 2 * kindPairCount;

/** By the number of a line's feature its rank among those crossed; -1 for the others. */
const ranksOf = (names: readonly string[]): Int16Array =>
  Int16Array.from([-1, ...lineFeatures.map(({ name }) => names.indexOf(name))]);
const shapeRank = ranksOf(crossedShapes);
const placeRank = ranksOf(crossedPlaces);

/** The lines of a record's pages and what holds of each. */
export interface Observed {
  readonly lines: readonly LineView[];
  readonly chain: Chain;
}

/** Numbers of the features that hold, the first of them standing for `from`. */
function holding<Seen>(
  features: readonly { readonly holds: (seen: Seen) => boolean }[],
  seen: Seen,
  from: number,
): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < features.length; number++) {
    if ((features[number] as (typeof features)[number]).holds(seen)) numbers.push(from + number);
  }
  return numbers;
}

/** Adds those of a neighbour's features that are told of, numbered from `from`. */
function addHearsay(numbers: number[], neighbour: readonly number[], from: number): void {
  for (const number of neighbour) {
    const rank = heardRank[number] as number;
    if (rank >= 0) numbers.push(from + rank);
  }
}

/** Adds the crosses of a line's own features. */
function addCrosses(numbers: number[], own: readonly number[]): void {
  for (const shape of own) {
    const row = shapeRank[shape] as number;
    if (row < 0) continue;
    for (const place of own) {
      const column = placeRank[place] as number;
      if (column >= 0) numbers.push(firstCross + row * crossedPlaces.length + column);
    }
  }
}

const none = new Uint16Array();

export function lookAtLines(pages: readonly OcrPage[]): Observed {
  const lines = viewPages(pages).flatMap((page) => page.lines);
  const own = lines.map((line) => holding(lineFeatures, line, firstLineFeature));
  const kinds = lines.map(lineKindOf);
  const features = lines.map((line, place) => {
    const numbers = [0, ...(own[place] as number[])];
    // The kind of a line is told together with that of the line above and that of the line below on its page.
    const pair = firstKindPair + (kinds[place] as number) * lineKindNames.length;
    if (line.index > 0) {
      addHearsay(numbers, own[place - 1] as number[], firstAfter);
      numbers.push(pair + (kinds[place - 1] as number));
    }
    if (line.next) {
      addHearsay(numbers, own[place + 1] as number[], firstBefore);
      numbers.push(pair + kindPairCount + (kinds[place + 1] as number));
    }
    addCrosses(numbers, own[place] as number[]);
    return Uint16Array.from(numbers);
  });
  const ofPages = lines.map((line) =>
    line.index === 0 ? Uint16Array.from(holding(pageFeatures, line.sheet, firstPageFeature)) : none,
  );
  const ways = Uint8Array.from(lines, (line) =>
    crossingOf(line.index === 0 ? 'over-page' : line.isBeside ? 'in-row' : 'on-page'),
  );
  return { lines, chain: { features, pageFeatures: ofPages, ways } };
}
