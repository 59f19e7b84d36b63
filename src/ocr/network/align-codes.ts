import type { Probabilities } from './probabilities.js';

/** When a code of the line was written. */
export interface PlacedCode {
  readonly code: number;
  /** First and last time step of it, the last exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Below this probability all are alike: one step alone must not decide where a line lies. */
const floor = 1e-6;

/**
 * When each code was written if the steps spell exactly these codes, in the most probable of all ways to do so
 * (Viterbi's search over the codes with a null before, between and after them). Empty where there are more codes than steps.
 */
export function alignCodes(
  from: Probabilities,
  codes: readonly number[],
  nullCode: number,
): readonly PlacedCode[] {
  const { steps } = from;
  const states = 2 * codes.length + 1;
  const distinct = [...new Set([nullCode, ...codes])];
  const labels = Int32Array.from({ length: states }, (_, state) =>
    state % 2 === 0 ? 0 : distinct.indexOf(codes[state >> 1] as number),
  );
  const logs = new Float64Array(distinct.length);
  // How many states a step went forward, by step and state.
  const advance = new Uint8Array(steps * states);
  let before = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  let scores = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  for (let step = 0; step < steps; step++) {
    const row = from.offset + step * from.stride;
    for (const [label, code] of distinct.entries()) {
      logs[label] = Math.log(Math.max(floor, from.values[row + code] as number));
    }
    // No state is reached before it could be, and none that leaves too few steps for the rest counts.
    const first = Math.max(0, states - 2 * (steps - step));
    const last = Math.min(states, 2 * step + 2);
    for (let state = first; state < last; state++) {
      let best = before[state] as number;
      let by = 0;
      if (state > 0 && (before[state - 1] as number) > best) {
        best = before[state - 1] as number;
        by = 1;
      }
      const maySkip = state % 2 === 1 && state > 2 && labels[state] !== labels[state - 2];
      if (maySkip && (before[state - 2] as number) > best) {
        best = before[state - 2] as number;
        by = 2;
      }
      scores[state] = best + (logs[labels[state] as number] as number);
      advance[step * states + state] = by;
    }
    [before, scores] = [scores, before];
  }
  let state = states - 1;
  if (states > 1 && (before[states - 2] as number) > (before[states - 1] as number)) state = states - 2;
  if (before[state] === Number.NEGATIVE_INFINITY) return [];
  const placed: PlacedCode[] = [];
  let to = steps;
  for (let step = steps - 1; step >= 0; step--) {
    const by = advance[step * states + state] as number;
    if (by === 0 && step > 0) continue;
    if (state % 2 === 1) placed.push({ code: codes[state >> 1] as number, from: step, to });
    to = step;
    state -= by;
  }
  return placed.reverse();
}
