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

export function lookAtLines(pages: readonly OcrPage[]): Observed {
  const lines = viewPages(pages).flatMap((page) => page.lines);
  const own = lines.map((line) =>
    lineFeatures.flatMap((feature, number) => (feature.holds(line) ? [number] : [])),
  );
  const heard = own.map((numbers) => numbers.flatMap((number) => heardRank.get(number) ?? []));
  const features = lines.map((line, place) => {
    const first = line.index === 0;
    return Uint16Array.from([
      0,
      ...(own[place] as number[]).map((number) => firstLineFeature + number),
      ...(first ? [] : (heard[place - 1] ?? []).map((rank) => firstAfter + rank)),
      ...(line.next ? (heard[place + 1] ?? []).map((rank) => firstBefore + rank) : []),
    ]);
  });
  const ofPages = lines.map((line) =>
    Uint16Array.from(
      line.index === 0
        ? pageFeatures.flatMap((feature, number) =>
            feature.holds(line.sheet) ? [firstPageFeature + number] : [],
          )
        : [],
    ),
  );
  const turned = Uint8Array.from(lines, (line) => (line.index === 0 ? 1 : 0));
  return { lines, chain: { features, pageFeatures: ofPages, turned } };
}
