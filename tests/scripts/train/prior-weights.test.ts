import { expect, test } from 'vitest';
import { priorOf } from '../../../scripts/train/learn.js';
import { featureNames } from '../../../src/letter/features/name-features.js';
import { firstBeginColumn, weightLayout } from '../../../src/letter/weight-layout.js';
import { zones } from '../../../src/model/letter.js';

const layout = weightLayout(featureNames.length);
const prior = priorOf(layout);
const rowOf = (name: string) => layout.feature(featureNames.indexOf(name));

test('what manuals say of a beginning stands at the beginning of a letter', () => {
  expect(prior[rowOf('letter-again') + firstBeginColumn]).toBe(3);
});

test('what they say of a line stands at its zone and nowhere else', () => {
  const row = rowOf('block-of-addressee');
  expect(prior[row + zones.indexOf('address')]).toBe(2);
  expect(prior[row + zones.indexOf('signature')]).toBe(0);
});
