import { describe, expect, test } from 'vitest';
import { parseLetterModel, writeLetterModel } from '../../src/letter/letter-model.js';
import { shippedModel } from '../support/letter-model.js';

const empty = { format: 1, trainedOn: [], features: {}, ways: {} };

describe('the model as JSON', () => {
  test('is written as it was read', () => {
    const written = writeLetterModel(shippedModel);
    expect(writeLetterModel(parseLetterModel(JSON.parse(JSON.stringify(written))))).toEqual(written);
  });

  test('keeps every weight under a name of its own', () => {
    const { layout } = shippedModel;
    const weights = Float64Array.from({ length: layout.size }, (_, place) => place + 1);
    const written = JSON.parse(JSON.stringify(writeLetterModel({ ...shippedModel, weights })));
    expect(parseLetterModel(written).weights).toEqual(weights);
  });

  test('what is not named weighs nothing', () => {
    expect(parseLetterModel(empty).weights.every((weight) => weight === 0)).toBe(true);
  });

  test.each([
    ['another format', { ...empty, format: 2 }, /format 1/],
    [
      'a feature that is none',
      { ...empty, features: { 'holds-nothing': { body: 1 } } },
      /"holds-nothing" is no feature/,
    ],
    ['a zone that is none', { ...empty, features: { always: { margin: 1 } } }, /"margin"/],
  ])('does not read %s', (_, json, message) => {
    expect(() => parseLetterModel(json)).toThrow(message);
  });
});
