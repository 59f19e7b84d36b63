import type { Scores } from './chain-scores.js';
import {
  beginnings,
  continuation,
  firstBeginning,
  laneOf,
  phaseCount,
  phaseOf,
  stateCount,
  zoneCount,
  zoneOf,
} from './states.js';
import { columnCount, firstBeginColumn } from './weight-layout.js';

/** Sums over all labellings, each line scaled to one; what training and the probabilities are read off. */
export interface Sums {
  /** `[line * stateCount + state]`: of the lines so far, over the scale of those lines. */
  readonly forward: Float64Array;
  /** `[line * stateCount + state]`: of the lines to come, over the scale of those lines. */
  readonly backward: Float64Array;
  /** `[line * stateCount + state]`: e to the line's own score times its fit, over a scale of the line. */
  readonly emission: Float64Array;
  readonly scale: Float64Array;
  /** The logarithm of the sum over all labellings, each by its fit. */
  readonly logTotal: number;
  /** e to the scores of the ways. */
  readonly going: readonly Float64Array[];
  readonly beginning: readonly Float64Array[];
  readonly opening: readonly Float64Array[];
}

const kinds = beginnings.length;

/**
 * Exact sums, scaled line by line. `fit` says how well each state fits what is known of a line, 0..1: 0 forbids it;
 * null where nothing is known.
 */
export function forwardBackward(scores: Scores, fit: Float64Array | null = null): Sums {
  const { length, lines, turned } = scores;
  const exponential = (table: Float64Array) => table.map(Math.exp);
  const going = scores.going.map(exponential);
  const beginning = scores.beginning.map(exponential);
  const opening = scores.opening.map(exponential);
  const emission = new Float64Array(length * stateCount);
  const forward = new Float64Array(length * stateCount);
  const backward = new Float64Array(length * stateCount);
  const scale = new Float64Array(length);
  let logTotal = 0;

  const own = new Float64Array(columnCount);
  const begun = new Float64Array(kinds);
  const lanes = new Float64Array(firstBeginning);
  const gathered = new Float64Array(phaseCount * zoneCount);
  for (let line = 0; line < length; line++) {
    const row = line * columnCount;
    let shift = Number.NEGATIVE_INFINITY;
    for (let zone = 0; zone < zoneCount; zone++) shift = Math.max(shift, lines[row + zone] as number);
    for (let column = 0; column < columnCount; column++) {
      own[column] = Math.exp((lines[row + column] as number) - (column < zoneCount ? shift : 0));
    }
    const at = line * stateCount;
    const crossing = turned[line] as number;
    const into = opening[crossing] as Float64Array;
    gathered.fill(0);
    begun.fill(line === 0 ? 1 : 0);
    if (line > 0) {
      const out = going[crossing] as Float64Array;
      const begin = beginning[crossing] as Float64Array;
      lanes.fill(0);
      for (let state = 0; state < stateCount; state++) {
        const lane = laneOf[state] as number;
        lanes[lane] = (lanes[lane] as number) + (forward[at - stateCount + state] as number);
      }
      for (let state = 0; state < firstBeginning; state++) {
        const reached = lanes[state] as number;
        if (reached === 0) continue;
        for (let begins = 0; begins < kinds; begins++) {
          begun[begins] = (begun[begins] as number) + reached * (begin[state * kinds + begins] as number);
        }
        const phaseRow = (phaseOf[state] as number) * zoneCount;
        for (let zone = 0; zone < zoneCount; zone++) {
          gathered[phaseRow + zone] =
            (gathered[phaseRow + zone] as number) + reached * (out[state * zoneCount + zone] as number);
        }
      }
      for (let place = 0; place < gathered.length; place++) {
        const to = at + (continuation[place] as number);
        forward[to] = (forward[to] as number) + (gathered[place] as number);
      }
    }
    for (let place = 0; place < kinds * zoneCount; place++) {
      forward[at + firstBeginning + place] =
        (begun[Math.floor(place / zoneCount)] as number) * (into[place] as number);
    }
    let total = 0;
    for (let state = 0; state < stateCount; state++) {
      const known = fit ? (fit[at + state] as number) : 1;
      if (known === 0) {
        forward[at + state] = 0;
        continue;
      }
      const zone = zoneOf[state] as number;
      const phase = phaseOf[state] as number;
      const score =
        (own[zone] as number) *
        (own[zoneCount + phase] as number) *
        (state < firstBeginning
          ? 1
          : (own[firstBeginColumn + Math.floor((state - firstBeginning) / zoneCount)] as number)) *
        known;
      emission[at + state] = score;
      forward[at + state] = (forward[at + state] as number) * score;
      total += forward[at + state] as number;
    }
    scale[line] = total;
    logTotal += Math.log(total) + shift;
    for (let state = 0; state < stateCount; state++) {
      forward[at + state] = (forward[at + state] as number) / total;
    }
  }

  if (length > 0) backward.fill(1, (length - 1) * stateCount);
  const ahead = new Float64Array(stateCount);
  for (let line = length - 1; line > 0; line--) {
    const at = line * stateCount;
    const crossing = turned[line] as number;
    const out = going[crossing] as Float64Array;
    const begin = beginning[crossing] as Float64Array;
    const into = opening[crossing] as Float64Array;
    for (let state = 0; state < stateCount; state++) {
      ahead[state] =
        ((backward[at + state] as number) * (emission[at + state] as number)) / (scale[line] as number);
    }
    begun.fill(0);
    for (let place = 0; place < kinds * zoneCount; place++) {
      const begins = Math.floor(place / zoneCount);
      begun[begins] =
        (begun[begins] as number) + (into[place] as number) * (ahead[firstBeginning + place] as number);
    }
    for (let state = 0; state < firstBeginning; state++) {
      const phaseRow = (phaseOf[state] as number) * zoneCount;
      let sum = 0;
      for (let begins = 0; begins < kinds; begins++) {
        sum += (begin[state * kinds + begins] as number) * (begun[begins] as number);
      }
      for (let zone = 0; zone < zoneCount; zone++) {
        sum +=
          (out[state * zoneCount + zone] as number) *
          (ahead[continuation[phaseRow + zone] as number] as number);
      }
      lanes[state] = sum;
    }
    for (let state = 0; state < stateCount; state++) {
      backward[at - stateCount + state] = lanes[laneOf[state] as number] as number;
    }
  }
  return { forward, backward, emission, scale, logTotal, going, beginning, opening };
}

/** The probability of each state on each line: `[line * stateCount + state]`. */
export const stateProbabilities = (sums: Sums): Float64Array =>
  sums.forward.map((value, place) => value * (sums.backward[place] as number));
