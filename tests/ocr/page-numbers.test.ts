import { expect, test } from 'vitest';
import type { EngineLine } from '../../src/ocr/engine.js';
import { pageNumbers } from '../../src/ocr/page-numbers.js';

/** A short line whose middle is there on a page 1000 pixels wide and high. */
function line(text: string, x: number, y: number, confidence = 0.75): EngineLine {
  const box = { left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 };
  return { words: text.split(' ').map((word) => ({ text: word, confidence, isKnown: false, box })), box };
}

test.each([
  ['in the middle of the head', line('2', 500, 100), true],
  ['between dashes at the foot', line('- 3 -', 520, 950), true],
  ['of two figures, with a stop', line('12.', 500, 60), true],
  ['in the middle of the text', line('2', 500, 500), false],
  ['in the margin', line('2', 950, 100), false],
  ['such as a punched hole is read as', line('0', 500, 60), false],
  ['such as a stroke is read as', line('1', 500, 60), false],
  ['hardly read', line('2', 500, 100, 0.5), false],
])('a figure %s', (_, figure, isNumber) => {
  expect(pageNumbers({ width: 1000, height: 1000 })(figure)).toBe(isNumber);
});
