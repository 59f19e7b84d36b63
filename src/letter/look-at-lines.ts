import type { OcrPage } from '../model/page.js';
import type { Chain } from './chain-scores.js';
import { lineFeatures, pageFeatures } from './features/index.js';
import { type LineView, viewPages } from './page-view.js';

const heardNumbers = lineFeatures.flatMap((feature, number) => (feature.heard ? [number] : []));
const heardRank = new Map(heardNumbers.map((number, rank) => [number, rank] as const));

/** Numbers in the order of `featureNames`. */
const firstLineFeature = 1;
const firstAfter = firstLineFeature + lineFeatures.length;
const firstBefore = firstAfter + heardNumbers.length;
const firstPageFeature = firstBefore + heardNumbers.length;

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

/** Those of a neighbour's features that are told of, numbered from `from`. */
function hearsay(numbers: readonly number[] | undefined, from: number): number[] {
  const heard: number[] = [];
  for (const number of numbers ?? []) {
    const rank = heardRank.get(number - firstLineFeature);
    if (rank !== undefined) heard.push(from + rank);
  }
  return heard;
}

const none = new Uint16Array();

export function lookAtLines(pages: readonly OcrPage[]): Observed {
  const lines = viewPages(pages).flatMap((page) => page.lines);
  const own = lines.map((line) => holding(lineFeatures, line, firstLineFeature));
  const features = lines.map((line, place) =>
    Uint16Array.from(
      [0].concat(
        own[place] ?? [],
        line.index === 0 ? [] : hearsay(own[place - 1], firstAfter),
        line.next ? hearsay(own[place + 1], firstBefore) : [],
      ),
    ),
  );
  const ofPages = lines.map((line) =>
    line.index === 0 ? Uint16Array.from(holding(pageFeatures, line.sheet, firstPageFeature)) : none,
  );
  const turned = Uint8Array.from(lines, (line) => (line.index === 0 ? 1 : 0));
  return { lines, chain: { features, pageFeatures: ofPages, turned } };
}
