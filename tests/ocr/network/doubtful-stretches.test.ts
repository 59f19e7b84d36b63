import { expect, test } from 'vitest';
import type { EngineWord } from '../../../src/ocr/engine.js';
import { doubtfulStretches } from '../../../src/ocr/network/doubtful-stretches.js';

/** Words 100 pixels wide with 20 between, as sure as said. */
const words = (...confidences: readonly number[]): readonly EngineWord[] =>
  confidences.map((confidence, place) => {
    const left = 50 + place * 120;
    return {
      text: `w${place}`,
      confidence,
      isKnown: true,
      box: { left, top: 10, right: left + 100, bottom: 40 },
    };
  });
const line = { box: { left: 40, top: 5, right: 660, bottom: 45 }, slope: 0 };

test('words that follow one another in doubt are one stretch, half of the way to their neighbours', () => {
  expect(doubtfulStretches(words(0.99, 0.5, 0.4, 0.99, 0.3), line)).toEqual([
    { from: 1, to: 3, line: { slope: 0, box: { left: 160, right: 400, top: 5, bottom: 45 } } },
    { from: 4, to: 5, line: { slope: 0, box: { left: 520, right: 660, top: 5, bottom: 45 } } },
  ]);
});

test('a line in doubt from end to end is one stretch, as wide as the line', () => {
  expect(doubtfulStretches(words(0.2, 0.3), line)).toEqual([{ from: 0, to: 2, line }]);
});

test('a stretch of a line that falls begins lower', () => {
  const [stretch] = doubtfulStretches(words(0.99, 0.5), { ...line, slope: 0.1 });
  expect(stretch?.line).toEqual({ slope: 0.1, box: { left: 160, right: 660, top: 17, bottom: 57 } });
});

test('nothing is asked of a line that reads well, or not at all', () => {
  expect(doubtfulStretches(words(0.97, 0.95), line)).toEqual([]);
  expect(doubtfulStretches([], line)).toEqual([]);
});
