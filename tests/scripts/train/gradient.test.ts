import { expect, test } from 'vitest';
import { addLoss, type Example } from '../../../scripts/train/gradient.js';
import { exactlyKnown, fitOf } from '../../../scripts/train/known-lines.js';
import type { Chain } from '../../../src/letter/chain-scores.js';
import { weightLayout } from '../../../src/letter/weight-layout.js';

const layout = weightLayout(3);

const chain: Chain = {
  features: [0, 1, 0, 1, 0].map((feature, line) =>
    Uint16Array.from(line % 2 === 0 ? [feature, 1] : [feature]),
  ),
  pageFeatures: [[2], [], [], [2], []].map((features) => Uint16Array.from(features)),
  ways: Uint8Array.from([1, 0, 2, 1, 0]),
};

const example: Example = {
  set: 'test',
  chain,
  weight: 0.5,
  fit: fitOf([
    exactlyKnown('letterhead', 'letter'),
    exactlyKnown('body', null),
    { zone: null, goesOn: 1, letter: 0.1, enclosure: 0.5 },
    { zone: null, goesOn: 0, letter: 1, enclosure: 0 },
    exactlyKnown('closing', null),
  ]),
};

test('the gradient is the slope of the loss', () => {
  const weights = Float64Array.from({ length: layout.size }, (_, place) => Math.sin(place * 12.9898) * 0.7);
  const lossAt = (point: Float64Array) => addLoss(example, point, layout, new Float64Array(layout.size));
  const gradient = new Float64Array(layout.size);
  addLoss(example, weights, layout, gradient);
  const places = [...gradient.keys()]
    .filter((place) => Math.abs(gradient[place] as number) > 0.02)
    .filter((_, rank) => rank % 7 === 0);
  expect(places.length).toBeGreaterThan(10);
  const step = 1e-5;
  for (const place of places) {
    const moved = (by: number) => lossAt(weights.with(place, (weights[place] as number) + by));
    expect((moved(step) - moved(-step)) / (2 * step)).toBeCloseTo(gradient[place] as number, 5);
  }
});
