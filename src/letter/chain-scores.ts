import { beginnings, stateCount, states, zoneCount } from './states.js';
import { columnCount, crossingOf, crossings, firstBeginColumn, type WeightLayout } from './weight-layout.js';

/** A record as the chain sees it: for each line the features that hold and the way to it from the line before. */
export interface Chain {
  /** Numbers of the features that hold of each line. */
  readonly features: readonly Uint16Array[];
  /** Numbers of the features that hold of the page each line opens; none on the other lines. */
  readonly pageFeatures: readonly Uint16Array[];
  /** For each line the number of the way to it, in `crossings`; to the first line of all it leads over a page. */
  readonly ways: Uint8Array;
}

/** The scores of a chain under given weights, split as the states are. */
export interface Scores {
  readonly length: number;
  /** `[line * columnCount + column]`: of each zone, each phase and each beginning. */
  readonly lines: Float64Array;
  /** `[crossing][state * zoneCount + zone]`: of going on from a state to a zone. */
  readonly going: readonly Float64Array[];
  /** `[crossing][state * kinds + kind]`: of a letter or enclosure beginning after a state. */
  readonly beginning: readonly Float64Array[];
  /** `[crossing][kind * zoneCount + zone]`: of its beginning with a zone. */
  readonly opening: readonly Float64Array[];
  readonly ways: Uint8Array;
}

const overPage = crossingOf('over-page');

/**
 * The columns that a line's own features speak to. Whether a letter begins with a page is left to what holds of the page:
 * its first line is a stamp or a speck as often as not.
 */
export const columnsOf = (chain: Chain, line: number): readonly [first: number, last: number] => [
  0,
  chain.ways[line] === overPage ? firstBeginColumn : columnCount,
];

export function scoreChain(chain: Chain, weights: Float64Array, layout: WeightLayout): Scores {
  const length = chain.features.length;
  const lines = new Float64Array(length * columnCount);
  for (let line = 0; line < length; line++) {
    const row = line * columnCount;
    const [first, last] = columnsOf(chain, line);
    for (const feature of chain.features[line] as Uint16Array) {
      const from = layout.feature(feature);
      for (let column = first; column < last; column++) {
        lines[row + column] = (lines[row + column] as number) + (weights[from + column] as number);
      }
    }
    for (const feature of chain.pageFeatures[line] as Uint16Array) {
      const from = layout.feature(feature);
      for (let column = firstBeginColumn; column < columnCount; column++) {
        lines[row + column] = (lines[row + column] as number) + (weights[from + column] as number);
      }
    }
  }
  const weight = (place: number) => weights[place] as number;
  const going = crossings.map((_, crossing) => {
    const table = new Float64Array(stateCount * zoneCount);
    states.forEach((state, index) => {
      for (let zone = 0; zone < zoneCount; zone++) {
        table[index * zoneCount + zone] =
          weight(layout.zoneToZone(crossing, state.zone, zone)) +
          weight(layout.phaseToZone(crossing, state.phase, zone));
      }
    });
    return table;
  });
  const beginning = crossings.map((_, crossing) => {
    const table = new Float64Array(stateCount * beginnings.length);
    states.forEach(({ zone, phase }, index) => {
      for (let begins = 0; begins < beginnings.length; begins++) {
        table[index * beginnings.length + begins] =
          weight(layout.zoneToBegin(crossing, begins, zone)) +
          weight(layout.phaseToBegin(crossing, begins, phase));
      }
    });
    return table;
  });
  const opening = crossings.map((_, crossing) =>
    Float64Array.from({ length: beginnings.length * zoneCount }, (_unused, place) =>
      weight(layout.beginZone(crossing, Math.floor(place / zoneCount), place % zoneCount)),
    ),
  );
  return { length, lines, going, beginning, opening, ways: chain.ways };
}
