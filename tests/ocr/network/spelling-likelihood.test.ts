import { expect, test } from 'vitest';
import type { Probabilities } from '../../../src/ocr/network/probabilities.js';
import { spellingLikelihood } from '../../../src/ocr/network/spelling-likelihood.js';

const nullCode = 0;
const [a, b] = [1, 2];

const rows = [
  [0.5, 0.3, 0.2],
  [0.2, 0.6, 0.2],
  [0.1, 0.4, 0.5],
  [0.6, 0.1, 0.3],
  [0.3, 0.3, 0.4],
];
const probabilities: Probabilities = {
  steps: rows.length,
  codes: 3,
  values: Float32Array.from(rows.flat()),
  offset: 0,
  stride: 3,
};

/** Adds up all ways that say a code or nothing at each step. */
function byBruteForce(codes: readonly number[], from: number, to: number): number {
  const wanted = codes.join();
  let sum = 0;
  const walk = (step: number, said: readonly number[], probability: number): void => {
    if (step === to) {
      const spelled = said.filter((code, index) => code !== nullCode && code !== said[index - 1]);
      if (spelled.join() === wanted) sum += probability;
      return;
    }
    for (const code of [nullCode, a, b]) {
      walk(step + 1, [...said, code], probability * (rows[step]?.[code] ?? 0));
    }
  };
  walk(from, [], 1);
  return sum;
}

test.each([
  [[a, b], 0, 5],
  [[a, a], 0, 5],
  [[b], 1, 4],
  [[b, a, b], 0, 5],
  [[], 0, 3],
])(
  'the codes %j from step %i to %i are as probable as all ways to spell them together',
  (codes, from, to) => {
    const likelihood = spellingLikelihood(probabilities, codes, nullCode, from, to);
    expect(Math.exp(likelihood)).toBeCloseTo(byBruteForce(codes, from, to), 6);
  },
);

test('more codes than steps cannot be spelled', () => {
  expect(spellingLikelihood(probabilities, [a, b, a], nullCode, 0, 2)).toBe(Number.NEGATIVE_INFINITY);
});
