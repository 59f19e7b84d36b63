import type { Scores } from './chain-scores.js';
import { continuation, firstBeginning, phaseCount, stateCount, states, zoneCount } from './states.js';
import { beginColumn, columnCount } from './weight-layout.js';

/** Sums over all labellings, each line scaled to one; what training and the probabilities are read off. */
export interface Sums {
  /** `[line * stateCount + state]`: of the lines so far, over the scale of those lines. */
  readonly forward: Float64Array;
  /** `[line * stateCount + state]`: of the lines to come, over the scale of those lines. */
  readonly backward: Float64Array;
  /** `[line * stateCount + state]`: e to the line's own score, 0 where the state is not allowed, over `e^shift` of the line. */
  readonly emission: Float64Array;
  readonly scale: Float64Array;
  /** The logarithm of the sum over all allowed labellings. */
  readonly logTotal: number;
  /** e to the scores of the ways. */
  readonly going: readonly Float64Array[];
  readonly beginning: readonly Float64Array[];
  readonly opening: readonly Float64Array[];
}

/** Exact sums, scaled line by line. `allowed` holds 1 where a state may stand on a line; null allows all. */
export function forwardBackward(scores: Scores, allowed: Uint8Array | null = null): Sums {
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
    let begun = line === 0 ? 1 : 0;
    if (line > 0) {
      const out = going[crossing] as Float64Array;
      const begin = beginning[crossing] as Float64Array;
      for (let state = 0; state < stateCount; state++) {
        const reached = forward[at - stateCount + state] as number;
        if (reached === 0) continue;
        begun += reached * (begin[state] as number);
        const phaseRow = (states[state] as (typeof states)[number]).phase * zoneCount;
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
    for (let zone = 0; zone < zoneCount; zone++) {
      forward[at + firstBeginning + zone] = begun * (into[zone] as number);
    }
    let total = 0;
    for (let state = 0; state < stateCount; state++) {
      if (allowed && allowed[at + state] === 0) {
        forward[at + state] = 0;
        continue;
      }
      const { zone, phase, begins } = states[state] as (typeof states)[number];
      const score =
        (own[zone] as number) *
        (own[zoneCount + phase] as number) *
        (begins ? (own[beginColumn] as number) : 1);
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
    let begun = 0;
    for (let zone = 0; zone < zoneCount; zone++) {
      begun += (into[zone] as number) * (ahead[firstBeginning + zone] as number);
    }
    for (let state = 0; state < stateCount; state++) {
      const phaseRow = (states[state] as (typeof states)[number]).phase * zoneCount;
      let sum = (begin[state] as number) * begun;
      for (let zone = 0; zone < zoneCount; zone++) {
        sum +=
          (out[state * zoneCount + zone] as number) *
          (ahead[continuation[phaseRow + zone] as number] as number);
      }
      backward[at - stateCount + state] = sum;
    }
  }
  return { forward, backward, emission, scale, logTotal, going, beginning, opening };
}

/** The probability of each state on each line: `[line * stateCount + state]`. */
export const stateProbabilities = (sums: Sums): Float64Array =>
  sums.forward.map((value, place) => value * (sums.backward[place] as number));
