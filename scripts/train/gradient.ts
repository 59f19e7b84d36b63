import { type Chain, columnsOf, scoreChain } from '../../src/letter/chain-scores.js';
import { forwardBackward, type Sums } from '../../src/letter/forward-backward.js';
import {
  beginnings,
  continuation,
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
  columns: Float64Array,
  opened: Float64Array,
): void {
  const { free, kept } = place;
  for (let state = 0; state < stateCount; state++) {
    const more =
      (free.forward[at + state] as number) * (free.backward[at + state] as number) -
      (kept.forward[at + state] as number) * (kept.backward[at + state] as number);
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

/** Adds what the ways into a line are expected to count, times `sign`: `[state * zoneCount + zone]`, then `[state * kinds + kind]` of beginnings. */
function addWays(
  sums: Sums,
  line: number,
  turned: number,
  sign: number,
  going: Float64Array,
  begins: Float64Array,
): void {
  const { forward, backward, emission, scale } = sums;
  const at = line * stateCount;
  const ahead = new Float64Array(stateCount);
  for (let state = 0; state < stateCount; state++) {
    ahead[state] =
      ((backward[at + state] as number) * (emission[at + state] as number)) / (scale[line] as number);
  }
  const out = sums.going[turned] as Float64Array;
  const beginning = sums.beginning[turned] as Float64Array;
  const opening = sums.opening[turned] as Float64Array;
  const begun = new Float64Array(kinds);
  for (let place = 0; place < kinds * zoneCount; place++) {
    const kind = Math.floor(place / zoneCount);
    begun[kind] =
      (begun[kind] as number) + (opening[place] as number) * (ahead[firstBeginning + place] as number);
  }
  const lanes = new Float64Array(firstBeginning);
  for (let state = 0; state < stateCount; state++) {
    const lane = laneOf[state] as number;
    lanes[lane] = (lanes[lane] as number) + (forward[at - stateCount + state] as number);
  }
  for (let state = 0; state < firstBeginning; state++) {
    const reached = sign * (lanes[state] as number);
    if (reached === 0) continue;
    for (let kind = 0; kind < kinds; kind++) {
      const place = state * kinds + kind;
      begins[place] =
        (begins[place] as number) + reached * (beginning[place] as number) * (begun[kind] as number);
    }
    const row = (phaseOf[state] as number) * zoneCount;
    const from = state * zoneCount;
    for (let zone = 0; zone < zoneCount; zone++) {
      going[from + zone] =
        (going[from + zone] as number) +
        reached * (out[from + zone] as number) * (ahead[continuation[row + zone] as number] as number);
    }
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
  const going = crossings.map(() => new Float64Array(firstBeginning * zoneCount));
  const begins = crossings.map(() => new Float64Array(firstBeginning * kinds));
  const add = (place: number, amount: number) => {
    gradient[place] = (gradient[place] as number) + weight * amount;
  };
  for (let line = 0; line < chain.features.length; line++) {
    const turned = chain.turned[line] as number;
    columns.fill(0);
    addDifference({ free, kept }, line * stateCount, columns, opened);
    const [first, last] = columnsOf(chain, line);
    for (const feature of chain.features[line] as Uint16Array) {
      const row = layout.feature(feature);
      for (let column = first; column < last; column++) add(row + column, columns[column] as number);
    }
    for (const feature of chain.pageFeatures[line] as Uint16Array) {
      const row = layout.feature(feature);
      for (let column = firstBeginColumn; column < columnCount; column++) {
        add(row + column, columns[column] as number);
      }
    }
    opened.forEach((more, place) => {
      add(layout.beginZone(turned, Math.floor(place / zoneCount), place % zoneCount), more);
    });
    if (line === 0) continue;
    addWays(free, line, turned, 1, going[turned] as Float64Array, begins[turned] as Float64Array);
    addWays(kept, line, turned, -1, going[turned] as Float64Array, begins[turned] as Float64Array);
  }
  crossings.forEach((_, turned) => {
    for (let state = 0; state < firstBeginning; state++) {
      const from = zoneOf[state] as number;
      const phase = phaseOf[state] as number;
      for (let kind = 0; kind < kinds; kind++) {
        const begun = (begins[turned] as Float64Array)[state * kinds + kind] as number;
        add(layout.zoneToBegin(turned, kind, from), begun);
        add(layout.phaseToBegin(turned, kind, phase), begun);
      }
      for (let zone = 0; zone < zoneCount; zone++) {
        const gone = (going[turned] as Float64Array)[state * zoneCount + zone] as number;
        add(layout.zoneToZone(turned, from, zone), gone);
        add(layout.phaseToZone(turned, phase, zone), gone);
      }
    }
  });
  return weight * (free.logTotal - kept.logTotal);
}
