import { expect, test } from 'vitest';
import type { TextLine } from '../../../src/ocr/engine.js';
import { paper } from '../../../src/ocr/grey-raster.js';
import { type Reading, readerOf } from '../../../src/ocr/network/read-line.js';
import { askAgain } from '../../../src/ocr/network/second-opinion.js';
import { dictionaryOf, tinyAlphabet } from '../../support/tiny-language.js';

const raster = { width: 1000, height: 1000, samples: new Uint8Array(1_000_000).fill(paper) };

/** Lines as wide as the page, one below the other. */
const lines = Array.from({ length: 20 }, (_, row): TextLine => {
  return { box: { left: 0, top: row * 50, right: 1000, bottom: row * 50 + 30 }, slope: 0 };
});

const readings = (confidence: number): readonly Reading[] =>
  lines.map(({ box }) => ({
    words: [{ text: 'ab', confidence, isKnown: true, box }],
    box,
    likelihood: () => 0,
  }));

/** Asks a network that reads nothing, and counts the lines it is given. */
async function asked(confidence: number): Promise<number> {
  const alphabet = tinyAlphabet(' ab');
  let count = 0;
  const network = {
    height: 48,
    pixelsPerStep: 8,
    nullCode: 3,
    run: async (images: readonly unknown[]) => {
      count += images.length;
      return [];
    },
    close: async () => {},
  };
  const reader = readerOf(network, alphabet, dictionaryOf(alphabet, []));
  const settled = await askAgain(reader, raster, lines, readings(confidence));
  expect(settled).toEqual(readings(confidence).map(({ words, box }) => ({ words, box })));
  return count;
}

test('of a page in doubt from head to foot the second network is given no more than ten thousand columns', async () => {
  // 1,000 pixels of a line 30 high, with margins 37.8, are 1,270 columns of an image 48 high.
  expect(await asked(0.5)).toBe(7);
});

test('of a page that reads well it is given nothing', async () => {
  expect(await asked(0.97)).toBe(0);
});
