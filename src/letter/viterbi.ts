import { lineScore, type Scores, wayScore } from './chain-scores.js';
import {
  beginnings,
  continuation,
  firstBeginning,
  laneOf,
  phaseOf,
  stateCount,
  states,
  zoneCount,
  zoneOf,
} from './states.js';
import { columnCount, firstBeginColumn } from './weight-layout.js';

/** The best labelling: for each line its state. */
export function viterbi(scores: Scores): Uint8Array {
  const { length, lines } = scores;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const from = new Uint8Array(length * stateCount);
  let last = Float64Array.from(
    states,
    (_, state) => wayScore(scores, 0, null, state) + lineScore(scores, 0, state),
  );
  for (let line = 1; line < length; line++) {
    const crossing = scores.turned[line] as number;
    const going = scores.going[crossing] as Float64Array;
    const beginning = scores.beginning[crossing] as Float64Array;
    const opening = scores.opening[crossing] as Float64Array;
    const current = new Float64Array(stateCount).fill(Number.NEGATIVE_INFINITY);
    const bestBefore = new Float64Array(beginnings.length).fill(Number.NEGATIVE_INFINITY);
    const before = new Uint8Array(beginnings.length);
    const best = bestOfLanes(last);
    for (let lane = 0; lane < firstBeginning; lane++) {
      const state = best[lane] as number;
      const reached = last[state] as number;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      const phaseRow = (phaseOf[state] as number) * zoneCount;
      for (let zone = 0; zone < zoneCount; zone++) {
        const to = continuation[phaseRow + zone] as number;
        const score = reached + (going[state * zoneCount + zone] as number);
        if (score > (current[to] as number)) {
          current[to] = score;
          from[line * stateCount + to] = state;
        }
      }
      for (let begins = 0; begins < beginnings.length; begins++) {
        const score = reached + (beginning[state * beginnings.length + begins] as number);
        if (score > (bestBefore[begins] as number)) {
          bestBefore[begins] = score;
          before[begins] = state;
        }
      }
    }
    for (let place = 0; place < beginnings.length * zoneCount; place++) {
      const begins = Math.floor(place / zoneCount);
      current[firstBeginning + place] = (bestBefore[begins] as number) + (opening[place] as number);
      from[line * stateCount + firstBeginning + place] = before[begins] as number;
    }
    const row = line * columnCount;
    for (let state = 0; state < stateCount; state++) {
      const begins =
        state < firstBeginning
          ? 0
          : (lines[row + firstBeginColumn + Math.floor((state - firstBeginning) / zoneCount)] as number);
      current[state] =
        (current[state] as number) +
        (lines[row + (zoneOf[state] as number)] as number) +
        (lines[row + zoneCount + (phaseOf[state] as number)] as number) +
        begins;
    }
    last = current;
  }
  path[length - 1] = last.indexOf(Math.max(...last));
  for (let line = length - 1; line > 0; line--) {
    path[line - 1] = from[line * stateCount + (path[line] as number)] as number;
  }
  return path;
}

/** Of the states that share their ways onward, the best; by lane. */
function bestOfLanes(reached: Float64Array): Uint8Array {
  const best = Uint8Array.from({ length: firstBeginning }, (_, lane) => lane);
  for (let state = firstBeginning; state < stateCount; state++) {
    const lane = laneOf[state] as number;
    if ((reached[state] as number) > (reached[best[lane] as number] as number)) best[lane] = state;
  }
  return best;
}
