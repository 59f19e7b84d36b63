import type { Scores } from './chain-scores.js';
import {
  beginnings,
  continuation,
  firstBeginning,
  laneOf,
  phaseCount,
  phaseOf,
  stateCount,
  states,
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

/** Of each state the weight column of what begins with it; that of none, which weighs nothing, for a state that goes on. */
const nothingBegins = columnCount;
const beginColumnOf = Uint8Array.from(states, ({ begins }) =>
  begins === null ? nothingBegins : firstBeginColumn + begins,
);

/** Of each state that begins something what that is, by its place after the first of them. */
const kindOf = Uint8Array.from({ length: kinds * zoneCount }, (_, place) => Math.floor(place / zoneCount));

/**
 * Exact sums, scaled line by line. `fit` says how well each state fits what is known of a line, 0..1: 0 forbids it;
 * null where nothing is known. Backward sums of states that cannot be reached are left out as zero.
 */
export function forwardBackward(scores: Scores, fit: Float64Array | null = null): Sums {
  const { length } = scores;
  const exponential = (table: Float64Array) => table.map(Math.exp);
  const sums = {
    forward: new Float64Array(length * stateCount),
    backward: new Float64Array(length * stateCount),
    emission: new Float64Array(length * stateCount),
    scale: new Float64Array(length),
    going: scores.going.map(exponential),
    beginning: scores.beginning.map(exponential),
    opening: scores.opening.map(exponential),
  };
  const logTotal = passForward(scores, fit, sums);
  passBackward(scores, sums);
  return { ...sums, logTotal };
}

/** Writes forward sums, emissions and scales; gives the logarithm of the sum over all labellings. */
function passForward(scores: Scores, fit: Float64Array | null, sums: Omit<Sums, 'logTotal'>): number {
  const { length, lines, ways } = scores;
  const { forward, emission, scale } = sums;
  const own = new Float64Array(columnCount + 1);
  own[nothingBegins] = 1;
  const begun = new Float64Array(kinds);
  const lanes = new Float64Array(firstBeginning);
  const gathered = new Float64Array(phaseCount * zoneCount);
  let logTotal = 0;
  for (let line = 0; line < length; line++) {
    const row = line * columnCount;
    let shift = Number.NEGATIVE_INFINITY;
    for (let zone = 0; zone < zoneCount; zone++) shift = Math.max(shift, lines[row + zone] as number);
    for (let column = 0; column < columnCount; column++) {
      own[column] = Math.exp((lines[row + column] as number) - (column < zoneCount ? shift : 0));
    }
    const at = line * stateCount;
    const crossing = ways[line] as number;
    gathered.fill(0);
    begun.fill(line === 0 ? 1 : 0);
    if (line > 0) {
      const out = sums.going[crossing] as Float64Array;
      const begin = sums.beginning[crossing] as Float64Array;
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
        const from = state * zoneCount;
        const phaseRow = (phaseOf[state] as number) * zoneCount;
        for (let zone = 0; zone < zoneCount; zone++) {
          gathered[phaseRow + zone] =
            (gathered[phaseRow + zone] as number) + reached * (out[from + zone] as number);
        }
      }
      for (let place = 0; place < gathered.length; place++) {
        const to = at + (continuation[place] as number);
        forward[to] = (forward[to] as number) + (gathered[place] as number);
      }
    }
    const into = sums.opening[crossing] as Float64Array;
    for (let place = 0; place < kinds * zoneCount; place++) {
      forward[at + firstBeginning + place] =
        (begun[kindOf[place] as number] as number) * (into[place] as number);
    }
    let total = 0;
    for (let state = 0; state < stateCount; state++) {
      const known = fit ? (fit[at + state] as number) : 1;
      if (known === 0) {
        forward[at + state] = 0;
        continue;
      }
      const score =
        (own[zoneOf[state] as number] as number) *
        (own[zoneCount + (phaseOf[state] as number)] as number) *
        (own[beginColumnOf[state] as number] as number) *
        known;
      emission[at + state] = score;
      const reached = (forward[at + state] as number) * score;
      forward[at + state] = reached;
      total += reached;
    }
    scale[line] = total;
    logTotal += Math.log(total) + shift;
    for (let state = 0; state < stateCount; state++) {
      forward[at + state] = (forward[at + state] as number) / total;
    }
  }
  return logTotal;
}

/** What lies ahead of a line, by the ways into it. */
export interface Ahead {
  /** `[phase * zoneCount + zone]`: of going on to a zone in a phase. */
  readonly going: Float64Array;
  /** By what begins: of beginning it. */
  readonly begun: Float64Array;
}

export const nothingAhead = (): Ahead => ({
  going: new Float64Array(phaseCount * zoneCount),
  begun: new Float64Array(kinds),
});

/** Writes into `ahead` what lies ahead of a line. */
export function lookAhead(
  sums: Pick<Sums, 'backward' | 'emission' | 'scale' | 'opening'>,
  line: number,
  crossing: number,
  ahead: Ahead,
): void {
  const { backward, emission } = sums;
  const at = line * stateCount;
  const scale = sums.scale[line] as number;
  for (let place = 0; place < continuation.length; place++) {
    const to = at + (continuation[place] as number);
    ahead.going[place] = ((backward[to] as number) * (emission[to] as number)) / scale;
  }
  const into = sums.opening[crossing] as Float64Array;
  for (let kind = 0; kind < kinds; kind++) {
    let sum = 0;
    for (let place = kind * zoneCount; place < (kind + 1) * zoneCount; place++) {
      const to = at + firstBeginning + place;
      sum += ((into[place] as number) * (backward[to] as number) * (emission[to] as number)) / scale;
    }
    ahead.begun[kind] = sum;
  }
}

function passBackward(scores: Scores, sums: Omit<Sums, 'logTotal'>): void {
  const { length, ways } = scores;
  const { forward, backward } = sums;
  if (length > 0) backward.fill(1, (length - 1) * stateCount);
  const ahead = nothingAhead();
  const lanes = new Float64Array(firstBeginning);
  for (let line = length - 1; line > 0; line--) {
    const crossing = ways[line] as number;
    lookAhead(sums, line, crossing, ahead);
    const out = sums.going[crossing] as Float64Array;
    const begin = sums.beginning[crossing] as Float64Array;
    const before = (line - 1) * stateCount;
    lanes.fill(-1);
    for (let state = 0; state < stateCount; state++) {
      if (forward[before + state] === 0) continue;
      const lane = laneOf[state] as number;
      if (lanes[lane] === -1) {
        const from = lane * zoneCount;
        const phaseRow = (phaseOf[lane] as number) * zoneCount;
        let sum = 0;
        for (let kind = 0; kind < kinds; kind++) {
          sum += (begin[lane * kinds + kind] as number) * (ahead.begun[kind] as number);
        }
        for (let zone = 0; zone < zoneCount; zone++) {
          sum += (out[from + zone] as number) * (ahead.going[phaseRow + zone] as number);
        }
        lanes[lane] = sum;
      }
      backward[before + state] = lanes[lane] as number;
    }
  }
}

/** The probability of each state on each line: `[line * stateCount + state]`. */
export const stateProbabilities = (sums: Sums): Float64Array =>
  sums.forward.map((value, place) => value * (sums.backward[place] as number));
