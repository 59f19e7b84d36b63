import { continuation, stateCount, states, zoneCount } from './states.js';
import { beginColumn, columnCount, crossings, type WeightLayout } from './weight-layout.js';

/** A record as the chain sees it: for each line the features that hold and whether a page is turned before it. */
export interface Chain {
  /** Numbers of the features that hold on each line. */
  readonly features: readonly Uint16Array[];
  /** For each line 1 where it is the first of its page, else 0. The first line of all is 1. */
  readonly turned: Uint8Array;
}

/** The scores of a chain under given weights, split as the states are. */
export interface Scores {
  readonly length: number;
  /** `[line * columnCount + column]`: of each zone, each phase and of beginning. */
  readonly lines: Float64Array;
  /** `[crossing][state * zoneCount + zone]`: of going on from a state to a zone. */
  readonly going: readonly Float64Array[];
  /** `[crossing][state]`: of a letter beginning after a state. */
  readonly beginning: readonly Float64Array[];
  /** `[crossing][zone]`: of beginning with a zone. */
  readonly opening: readonly Float64Array[];
  readonly turned: Uint8Array;
}

export function scoreChain(chain: Chain, weights: Float64Array, layout: WeightLayout): Scores {
  const length = chain.features.length;
  const lines = new Float64Array(length * columnCount);
  for (let line = 0; line < length; line++) {
    const row = line * columnCount;
    for (const feature of chain.features[line] as Uint16Array) {
      const from = layout.feature(feature);
      for (let column = 0; column < columnCount; column++) {
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
  const beginning = crossings.map((_, crossing) =>
    Float64Array.from(
      states,
      (state) =>
        weight(layout.zoneToBegin(crossing, state.zone)) + weight(layout.phaseToBegin(crossing, state.phase)),
    ),
  );
  const opening = crossings.map((_, crossing) =>
    Float64Array.from({ length: zoneCount }, (_unused, zone) => weight(layout.beginZone(crossing, zone))),
  );
  return { length, lines, going, beginning, opening, turned: chain.turned };
}

/** The score of a line for a state, without the way to it. */
export function lineScore(scores: Scores, line: number, state: number): number {
  const { zone, phase, begins } = states[state] as (typeof states)[number];
  const row = line * columnCount;
  const { lines } = scores;
  const own = (lines[row + zone] as number) + (lines[row + zoneCount + phase] as number);
  return begins ? own + (lines[row + beginColumn] as number) : own;
}

/** The score of the way from a state to a state; minus infinity where there is none. A record begins with a letter. */
export function wayScore(scores: Scores, line: number, from: number | null, to: number): number {
  const crossing = scores.turned[line] as number;
  const { zone, begins } = states[to] as (typeof states)[number];
  const opening = scores.opening[crossing] as Float64Array;
  if (from === null) return begins ? (opening[zone] as number) : Number.NEGATIVE_INFINITY;
  if (begins)
    return ((scores.beginning[crossing] as Float64Array)[from] as number) + (opening[zone] as number);
  const { phase } = states[from] as (typeof states)[number];
  return continuation[phase * zoneCount + zone] === to
    ? ((scores.going[crossing] as Float64Array)[from * zoneCount + zone] as number)
    : Number.NEGATIVE_INFINITY;
}
