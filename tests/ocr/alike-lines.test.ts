import { expect, test } from 'vitest';
import { alikeLines } from '../../src/ocr/alike-lines.js';
import type { EngineLine } from '../../src/ocr/engine.js';

/** Words read with this confidence in a box of this height, in pixels, with so many pixels to a character. */
function line(text: string, { confidence = 0.9, height = 30, pitch = 18 } = {}): EngineLine {
  const box = { left: 0, top: 0, right: text.length * pitch, bottom: height };
  return { words: text.split(' ').map((word) => ({ text: word, confidence, isKnown: false, box })), box };
}

const sure = ['Mr. John Garber', 'Hon. W. Horrow', 'Mr. Wm. H. Crocker', 'Dr. J.C. Branner'].map((text) =>
  line(text),
);

test.each([
  ['faintly struck', line('Prost. Boninin I. Whosler', { confidence: 0.34 }), true],
  ['hardly a guess', line('Prost. Boninin I. Whosler', { confidence: 0.2 }), false],
  ['handwritten between the lines', line('Cum fermer eight', { confidence: 0.4, height: 60 }), false],
  ['the small print of a form', line('Foste Trastt Risstvs', { confidence: 0.4, pitch: 9 }), false],
  ['a stamp of spaced letters', line('RECEIVED', { confidence: 0.4, pitch: 40 }), false],
  ['too short to tell', line('hen 5', { confidence: 0.4 }), false],
])('%s', (_, doubtful, isAlike) => {
  expect(alikeLines(sure)(doubtful)).toBe(isAlike);
});

test('a page with few sure lines does not show what its type is like', () => {
  expect(alikeLines(sure.slice(1))(line('Prost. Boninin I. Whosler', { confidence: 0.34 }))).toBe(false);
});
