import { expect, test } from 'vitest';
import { lineText } from '../../../src/model/page.js';
import { type Reading, readerOf } from '../../../src/ocr/network/read-line.js';
import { settleWords } from '../../../src/ocr/network/settle-words.js';
import { dictionaryOf, tinyAlphabet } from '../../support/tiny-language.js';

const alphabet = tinyAlphabet(' aehrt');
const network = { height: 36, pixelsPerStep: 3, nullCode: 6, run: async () => [], close: async () => {} };
const language = readerOf(network, alphabet, dictionaryOf(alphabet, ['the', 'rate', 'hat']));

/** Text whose letters are ten pixels wide, and how probable the network finds a text at its place; 0 where nothing is said. */
function reading(text: string, likelihoods: Readonly<Record<string, number>> = {}): Reading {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    confidence: 0.5,
    isKnown: true,
    box: { left: index * 10, top: 0, right: (index + word.length) * 10, bottom: 30 },
  }));
  const box = { left: 0, top: 0, right: text.length * 10, bottom: 30 };
  return { words, box, likelihood: (spelled) => likelihoods[spelled] ?? 0 };
}

const settled = (first: Reading, second: Reading): string =>
  lineText({ words: settleWords(first, second, language), box: first.box });

test('where the words differ both networks are heard', () => {
  const first = reading('the rat', { rat: -1, hat: -2 });
  expect(settled(first, reading('the hat', { rat: -9, hat: -1 }))).toBe('the hat');
  expect(settled(first, reading('the hat', { rat: -1, hat: -1 }))).toBe('the hat');
  expect(settled(first, reading('the hat', { rat: 3, hat: -1 }))).toBe('the rat');
  const sure = reading('the rat', { rat: -1, hat: -20 });
  expect(settled(sure, reading('the hat', { rat: -2, hat: -1 }))).toBe('the rat');
});

test('words of the language are believed before others that are as probable', () => {
  expect(settled(reading('hat'), reading('het'))).toBe('hat');
  expect(settled(reading('het'), reading('hat'))).toBe('hat');
});

test('one word is set against several at its place', () => {
  expect(settled(reading('thetrate'), reading('the rate'))).toBe('the rate');
});

test('what only one of them read stays', () => {
  expect(settled(reading('the'), reading('    hat'))).toBe('the hat');
  expect(settled(reading('the hat'), reading('the'))).toBe('the hat');
});

test('a mark that only the second network saw is a speck', () => {
  expect(settled(reading('the'), reading('the .'))).toBe('the');
  expect(settled(reading('the .'), reading('the'))).toBe('the .');
});

test('what only the second network makes of a stretch is less sure, the more the first doubted', () => {
  const sureness = (first: number): readonly number[] => {
    const doubtful = reading('the rat', { rat: -5 });
    const words = doubtful.words.map((word) => ({ ...word, confidence: first }));
    return settleWords({ ...doubtful, words }, reading('the hat'), language).map((word) => word.confidence);
  };
  expect(sureness(0)).toEqual([0.5, 0.4]);
  expect(sureness(0.5)).toEqual([0.5, 0.45]);
});

test('of two equal readings the surer is kept', () => {
  const sure = reading('the');
  const surer = { ...sure, words: sure.words.map((word) => ({ ...word, confidence: 0.9 })) };
  expect(settleWords(sure, surer, language)).toEqual(surer.words);
  expect(settleWords(surer, sure, language)).toEqual(surer.words);
});
