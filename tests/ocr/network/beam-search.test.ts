import { describe, expect, test } from 'vitest';
import type { Alphabet } from '../../../src/ocr/network/alphabet.js';
import { type BeamOptions, searchLine } from '../../../src/ocr/network/beam-search.js';
import {
  afterCharacter,
  type LanguageModel,
  lineStart,
  priceAtEnd,
} from '../../../src/ocr/network/language-model.js';
import type { Probabilities } from '../../../src/ocr/network/probabilities.js';
import { dictionaryOf, tinyAlphabet } from '../../support/tiny-language.js';

const nullCode = 3;
const alphabet = tinyAlphabet(' ab');

const withoutWords: LanguageModel = { alphabet, dictionary: null, prices: { word: 0, character: 0 } };
const withWords: LanguageModel = {
  alphabet,
  dictionary: dictionaryOf(alphabet, ['ab', 'ba', 'a']),
  prices: { word: 0.7, character: 0.4 },
};

const everything: BeamOptions = { width: 1000, depth: 1000, mostCodes: 10, leastProbability: 0 };

/** One row for each time step: space, a, b, nothing. */
function probabilities(rows: readonly (readonly number[])[]): Probabilities {
  const values = Float32Array.from(rows.flat());
  return { steps: rows.length, codes: 4, values, offset: 0, stride: 4 };
}

const textOf = (codes: readonly number[]): string => codes.map((code) => ' ab'[code]).join('');

describe('searchLine', () => {
  test('a letter that lasts is one, with nothing between it is two', () => {
    const [a, none] = [
      [0.01, 0.97, 0.01, 0.01],
      [0.01, 0.01, 0.01, 0.97],
    ];
    expect(textOf(searchLine(probabilities([a, a, a]), nullCode, withoutWords))).toBe('a');
    expect(textOf(searchLine(probabilities([a, none, a]), nullCode, withoutWords))).toBe('aa');
    expect(textOf(searchLine(probabilities([none, none]), nullCode, withoutWords))).toBe('');
  });

  test('many ways to write a letter outweigh one way to write none', () => {
    const unsure = [0, 0.4, 0, 0.6];
    expect(textOf(searchLine(probabilities([unsure, unsure]), nullCode, withoutWords))).toBe('a');
  });

  test('of two letters nearly alike the one that makes a word is taken', () => {
    const steps = probabilities([
      [0, 0.02, 0.97, 0.01],
      [0, 0, 0.01, 0.99],
      [0, 0.45, 0.54, 0.01],
    ]);
    expect(textOf(searchLine(steps, nullCode, withoutWords))).toBe('bb');
    expect(textOf(searchLine(steps, nullCode, withWords))).toBe('ba');
  });

  test.each([
    ['without words', withoutWords],
    ['with words', withWords],
  ])('finds what trying every line finds, %s', (_name, model) => {
    const random = randomNumbers(7);
    for (let round = 0; round < 60; round++) {
      const rows = Array.from({ length: 2 + (round % 4) }, () => {
        const weights = Array.from({ length: 4 }, () => random() ** 3);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return weights.map((weight) => weight / sum);
      });
      expect(textOf(searchLine(probabilities(rows), nullCode, model, everything))).toBe(
        bestByTrial(rows, model),
      );
    }
  });
});

/** Adds up the probabilities of all paths by the text they spell, and takes what its words cost from each. */
function bestByTrial(rows: readonly (readonly number[])[], model: LanguageModel): string {
  const byText = new Map<string, number>();
  const walk = (step: number, text: string, last: number, probability: number): void => {
    const row = rows[step];
    if (!row) {
      byText.set(text, (byText.get(text) ?? 0) + probability);
      return;
    }
    for (const [code, share] of row.entries()) {
      const added = code === nullCode || code === last ? '' : (' ab'[code] as string);
      walk(step + 1, text + added, code, probability * share);
    }
  };
  walk(0, '', nullCode, 1);
  const score = ([text, probability]: [string, number]): number =>
    Math.log(probability) - priceOf(text, model);
  return [...byText].reduce((best, each) => (score(each) > score(best) ? each : best))[0];
}

function priceOf(text: string, model: LanguageModel): number {
  let written = lineStart(model);
  for (const letter of text) written = afterCharacter(model, written, characterOf(model.alphabet, letter));
  return written.price + priceAtEnd(model, written);
}

function characterOf({ characters }: Alphabet, letter: string) {
  const found = characters.find(({ text }) => text === letter);
  if (!found) throw new Error(`'${letter}' is not in the alphabet.`);
  return found;
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
