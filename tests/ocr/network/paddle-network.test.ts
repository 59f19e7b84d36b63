import { expect, test } from 'vitest';
import { startPaddleReader } from '../../../src/ocr/network/paddle-network.js';
import { readerOf } from '../../../src/ocr/network/read-line.js';
import { dictionaryOf, tinyAlphabet } from '../../support/tiny-language.js';

const network = { height: 36, pixelsPerStep: 3, nullCode: 99, run: async () => [], close: async () => {} };

const languageOf = (letters: string) => {
  const alphabet = tinyAlphabet(letters);
  return readerOf(network, alphabet, dictionaryOf(alphabet, []));
};

test('it reads the characters of the language and no others', async () => {
  const reader = await startPaddleReader(languageOf(' abé€'));
  expect([...(reader?.codes.keys() ?? [])]).toEqual([' ', 'a', 'b', 'é']);
  const image = {
    width: 96,
    height: 48,
    samples: new Float32Array(96 * 48).fill(1),
    scale: 1,
    margin: { across: 0, down: 0 },
  };
  const [read] = (await reader?.network.run([image])) ?? [];
  expect(read).toMatchObject({ steps: 12, codes: 5 });
  for (let step = 0; step < 12; step++) {
    const row = read?.values.subarray(step * 5, step * 5 + 5) ?? new Float32Array();
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  }
  await reader?.network.close();
});

test('it leaves a language alone that has a letter it does not know', async () => {
  expect(await startPaddleReader(languageOf(' abß'))).toBeNull();
});
