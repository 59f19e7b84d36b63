import type { Probabilities } from './probabilities.js';

/** Below this probability all are alike: one step alone must not rule a spelling out. */
const floor = 1e-6;

/**
 * How probably the steps from one to another (the last exclusive) spell exactly these codes, as a logarithm: over all ways
 * to do so, with nulls before, between and after (A. Graves and others, Connectionist Temporal Classification, 2006, the
 * forward variables). Minus infinity where there are more codes than steps.
 */
export function spellingLikelihood(
  { values, offset, stride }: Probabilities,
  codes: readonly number[],
  nullCode: number,
  from: number,
  to: number,
): number {
  const states = 2 * codes.length + 1;
  const codeOf = (state: number): number => (state % 2 === 0 ? nullCode : (codes[state >> 1] as number));
  let before = new Float64Array(states);
  let now = new Float64Array(states);
  before[0] = 1;
  let log = 0;
  for (let step = from; step < to; step++) {
    const row = offset + step * stride;
    let sum = 0;
    for (let state = 0; state < states; state++) {
      let reached = before[state] as number;
      if (state > 0) reached += before[state - 1] as number;
      const maySkip = state % 2 === 1 && state > 2 && codeOf(state) !== codeOf(state - 2);
      if (maySkip) reached += before[state - 2] as number;
      now[state] = reached * Math.max(floor, values[row + codeOf(state)] as number);
      sum += now[state] as number;
    }
    if (sum === 0) return Number.NEGATIVE_INFINITY;
    for (let state = 0; state < states; state++) now[state] = (now[state] as number) / sum;
    log += Math.log(sum);
    [before, now] = [now, before];
  }
  return log + Math.log((before[states - 1] as number) + (states > 1 ? (before[states - 2] as number) : 0));
}
