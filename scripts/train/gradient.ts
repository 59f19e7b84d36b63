import { type Chain, columnsOf, scoreChain } from '../../src/letter/chain-scores.js';
import {
  type Ahead,
  forwardBackward,
  lookAhead,
  nothingAhead,
  type Sums,
} from '../../src/letter/forward-backward.js';
import {
  beginnings,
  firstBeginning,
  laneOf,
  phaseOf,
  stateCount,
  zoneCount,
  zoneOf,
} from '../../src/letter/states.js';
import {
  columnCount,
  crossings,
  firstBeginColumn,
  type WeightLayout,
} from '../../src/letter/weight-layout.js';

const kinds = beginnings.length;

/** A chain and what is known of it. */
export interface Example {
  /** The collection it comes from: what cross-validation leaves out. */
  readonly set: string;
  readonly chain: Chain;
  readonly fit: Float64Array;
  /** How much it counts beside others. */
  readonly weight: number;
}

/** What a place of a chain expects of its states, less what it expects when it keeps to what is known. */
function addDifference(
  place: { readonly free: Sums; readonly kept: Sums },
  at: number,
  weight: number,
  columns: Float64Array,
  opened: Float64Array,
): void {
  const { free, kept } = place;
  for (let state = 0; state < stateCount; state++) {
    const more =
      weight *
      ((free.forward[at + state] as number) * (free.backward[at + state] as number) -
        (kept.forward[at + state] as number) * (kept.backward[at + state] as number));
    const zone = zoneOf[state] as number;
    const phase = zoneCount + (phaseOf[state] as number);
    columns[zone] = (columns[zone] as number) + more;
    columns[phase] = (columns[phase] as number) + more;
    if (state >= firstBeginning) {
      const place = state - firstBeginning;
      const column = firstBeginColumn + Math.floor(place / zoneCount);
      columns[column] = (columns[column] as number) + more;
      opened[place] = more;
    }
  }
}

/** What the ways over a crossing are expected to count, less the weight of the way itself: that is the same all along. */
interface Ways {
  /** `[lane * zoneCount + zone]`: of going on. */
  readonly going: Float64Array;
  /** `[lane * kinds + kind]`: of beginning something. */
  readonly begins: Float64Array;
}

const noWays = (): Ways => ({
  going: new Float64Array(firstBeginning * zoneCount),
  begins: new Float64Array(firstBeginning * kinds),
});

/** Adds what the ways into a line are expected to count, times `sign`. */
function addWays(sums: Sums, line: number, crossing: number, sign: number, ways: Ways, ahead: Ahead): void {
  lookAhead(sums, line, crossing, ahead);
  const { going, begins } = ways;
  const before = (line - 1) * stateCount;
  const lanes = new Float64Array(firstBeginning);
  for (let state = 0; state < stateCount; state++) {
    const lane = laneOf[state] as number;
    lanes[lane] = (lanes[lane] as number) + (sums.forward[before + state] as number);
  }
  for (let lane = 0; lane < firstBeginning; lane++) {
    const reached = sign * (lanes[lane] as number);
    if (reached === 0) continue;
    for (let kind = 0; kind < kinds; kind++) {
      const place = lane * kinds + kind;
      begins[place] = (begins[place] as number) + reached * (ahead.begun[kind] as number);
    }
    const row = (phaseOf[lane] as number) * zoneCount;
    const from = lane * zoneCount;
    for (let zone = 0; zone < zoneCount; zone++) {
      going[from + zone] = (going[from + zone] as number) + reached * (ahead.going[row + zone] as number);
    }
  }
}

/** Adds to the slope of each of a feature's weights what its column is expected to count. */
function addColumns(
  gradient: Float64Array,
  row: number,
  columns: Float64Array,
  from: number,
  to: number,
): void {
  for (let column = from; column < to; column++) {
    gradient[row + column] = (gradient[row + column] as number) + (columns[column] as number);
  }
}

/**
 * The loss of an example, minus the logarithm of the probability of what is known of it, with its gradient added
 * to `gradient`: what the free chain expects less what the chain expects that keeps to what is known.
 */
export function addLoss(
  example: Example,
  weights: Float64Array,
  layout: WeightLayout,
  gradient: Float64Array,
): number {
  const { chain, weight } = example;
  const scores = scoreChain(chain, weights, layout);
  const free = forwardBackward(scores);
  const kept = forwardBackward(scores, example.fit);
  const columns = new Float64Array(columnCount);
  const opened = new Float64Array(kinds * zoneCount);
  const ways = crossings.map(noWays);
  const ahead = nothingAhead();
  const add = (place: number, amount: number) => {
    gradient[place] = (gradient[place] as number) + amount;
  };
  for (let line = 0; line < chain.features.length; line++) {
    const crossing = chain.ways[line] as number;
    columns.fill(0);
    addDifference({ free, kept }, line * stateCount, weight, columns, opened);
    const [first, last] = columnsOf(chain, line);
    for (const feature of chain.features[line] as Uint16Array) {
      addColumns(gradient, layout.feature(feature), columns, first, last);
    }
    for (const feature of chain.pageFeatures[line] as Uint16Array) {
      addColumns(gradient, layout.feature(feature), columns, firstBeginColumn, columnCount);
    }
    opened.forEach((more, place) => {
      add(layout.beginZone(crossing, Math.floor(place / zoneCount), place % zoneCount), more);
    });
    if (line === 0) continue;
    addWays(free, line, crossing, weight, ways[crossing] as Ways, ahead);
    addWays(kept, line, crossing, -weight, ways[crossing] as Ways, ahead);
  }
  crossings.forEach((_, crossing) => {
    const { going, begins } = ways[crossing] as Ways;
    const out = free.going[crossing] as Float64Array;
    const beginning = free.beginning[crossing] as Float64Array;
    for (let state = 0; state < firstBeginning; state++) {
      const from = zoneOf[state] as number;
      const phase = phaseOf[state] as number;
      for (let kind = 0; kind < kinds; kind++) {
        const place = state * kinds + kind;
        const begun = (begins[place] as number) * (beginning[place] as number);
        add(layout.zoneToBegin(crossing, kind, from), begun);
        add(layout.phaseToBegin(crossing, kind, phase), begun);
      }
      for (let zone = 0; zone < zoneCount; zone++) {
        const place = state * zoneCount + zone;
        const gone = (going[place] as number) * (out[place] as number);
        add(layout.zoneToZone(crossing, from, zone), gone);
        add(layout.phaseToZone(crossing, phase, zone), gone);
      }
    }
  });
  return weight * (free.logTotal - kept.logTotal);
}
