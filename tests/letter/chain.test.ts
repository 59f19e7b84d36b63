import { describe, expect, test } from 'vitest';
import { type Chain, type Scores, scoreChain } from '../../src/letter/chain-scores.js';
import { forwardBackward, stateProbabilities } from '../../src/letter/forward-backward.js';
import { firstBeginning, stateCount } from '../../src/letter/states.js';
import { crossings, weightLayout } from '../../src/letter/weight-layout.js';
import { lineScore, wayScore } from '../support/chain-paths.js';

/** Numbers that look random and are the same every time, about -2..2. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648 - 0.5) * 4;
  };
}

const layout = weightLayout(4);

function randomScores(length: number, seed: number): Scores {
  const next = noise(seed);
  const weights = Float64Array.from({ length: layout.size }, next);
  const chain: Chain = {
    features: Array.from({ length }, (_, line) => Uint16Array.from([line % 4, (line * 7 + 1) % 4])),
    pageFeatures: Array.from({ length }, (_, line) => Uint16Array.from(line % 3 === 0 ? [line % 2] : [])),
    ways: Uint8Array.from({ length }, (_, line) => (line + 1) % crossings.length),
  };
  return scoreChain(chain, weights, layout);
}

/** Every labelling that has a way, with its score. */
function* labellings(
  scores: Scores,
  allowed: Float64Array | null,
  line = 0,
  before: number | null = null,
): Generator<{ path: number[]; score: number }> {
  if (line === scores.length) {
    yield { path: [], score: 0 };
    return;
  }
  for (let state = 0; state < stateCount; state++) {
    if (allowed && allowed[line * stateCount + state] === 0) continue;
    const way = wayScore(scores, line, before, state);
    if (way === Number.NEGATIVE_INFINITY) continue;
    const own = way + lineScore(scores, line, state);
    for (const rest of labellings(scores, allowed, line + 1, state)) {
      yield { path: [state, ...rest.path], score: own + rest.score };
    }
  }
}

const allOf = (scores: Scores, allowed: Float64Array | null = null) => [...labellings(scores, allowed)];

describe('against every labelling of a short chain', () => {
  test.each([1, 2])('the sum and the probability of each state on each line, %i', (seed) => {
    const scores = randomScores(3, seed);
    const all = allOf(scores);
    const total = all.reduce((sum, one) => sum + Math.exp(one.score), 0);
    const sums = forwardBackward(scores);
    expect(sums.logTotal).toBeCloseTo(Math.log(total), 9);
    const expected = new Float64Array(3 * stateCount);
    for (const { path, score } of all) {
      path.forEach((state, line) => {
        const place = line * stateCount + state;
        expected[place] = (expected[place] as number) + Math.exp(score) / total;
      });
    }
    stateProbabilities(sums).forEach((value, place) => {
      expect(value).toBeCloseTo(expected[place] as number, 9);
    });
  });

  test('states that are not allowed take no part', () => {
    const scores = randomScores(3, 5);
    const allowed = new Float64Array(3 * stateCount).fill(1);
    for (let state = 0; state < firstBeginning; state++) allowed[1 * stateCount + state] = 0;
    const total = allOf(scores, allowed).reduce((sum, one) => sum + Math.exp(one.score), 0);
    const sums = forwardBackward(scores, allowed);
    expect(sums.logTotal).toBeCloseTo(Math.log(total), 9);
    expect(
      stateProbabilities(sums)
        .slice(stateCount, stateCount + firstBeginning)
        .every((value) => value === 0),
    ).toBe(true);
  });
});

test('a long chain neither overflows nor vanishes', () => {
  const sums = forwardBackward(randomScores(3000, 9));
  expect(Number.isFinite(sums.logTotal)).toBe(true);
  const probabilities = stateProbabilities(sums);
  let last = 0;
  for (let state = 0; state < stateCount; state++) last += probabilities[2999 * stateCount + state] as number;
  expect(last).toBeCloseTo(1, 9);
});

test('an empty chain', () => {
  expect(forwardBackward(randomScores(0, 1)).logTotal).toBe(0);
});
