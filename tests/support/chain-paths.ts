import type { Scores } from '../../src/letter/chain-scores.js';
import { beginnings, continuation, phaseOf, states, zoneCount } from '../../src/letter/states.js';
import { columnCount, firstBeginColumn } from '../../src/letter/weight-layout.js';

/** The score of a line for a state, without the way to it. */
export function lineScore(scores: Scores, line: number, state: number): number {
  const { zone, phase, begins } = states[state] as (typeof states)[number];
  const row = line * columnCount;
  const { lines } = scores;
  const own = (lines[row + zone] as number) + (lines[row + zoneCount + phase] as number);
  return begins === null ? own : own + (lines[row + firstBeginColumn + begins] as number);
}

/** The score of the way from a state to a state; minus infinity where there is none. A record begins with a beginning. */
export function wayScore(scores: Scores, line: number, from: number | null, to: number): number {
  const crossing = scores.ways[line] as number;
  const { zone, begins } = states[to] as (typeof states)[number];
  if (begins !== null) {
    const opening = (scores.opening[crossing] as Float64Array)[begins * zoneCount + zone] as number;
    if (from === null) return opening;
    return (
      ((scores.beginning[crossing] as Float64Array)[from * beginnings.length + begins] as number) + opening
    );
  }
  if (from === null || continuation[(phaseOf[from] as number) * zoneCount + zone] !== to) {
    return Number.NEGATIVE_INFINITY;
  }
  return (scores.going[crossing] as Float64Array)[from * zoneCount + zone] as number;
}
