import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packNetwork, unpackNetwork } from '../../../scripts/teach/network-file.js';
import { flatten, readNetwork } from '../../../src/ocr/network/layers.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const unpacked = (): { weights: Float32Array; facts: { matrices: number[][]; codes: object } } => {
  const folder = mkdtempSync(path.join(temporaryFolder, 'network-'));
  unpackNetwork(folder);
  const bytes = readFileSync(path.join(folder, 'weights.f32'));
  return {
    weights: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4).slice(),
    facts: JSON.parse(readFileSync(path.join(folder, 'network.json'), 'utf8')),
  };
};

test('learned weights are packed as Tesseract keeps them, each within half a step of its row', () => {
  const { weights, facts } = unpacked();
  const [rows = 0, columns = 0] = facts.matrices[0] ?? [];
  const learned = weights.map((weight, at) => (at < columns ? weight * 3 : weight));
  const [first] = [...flatten(readNetwork(packNetwork(learned)).root)].flatMap((layer) =>
    layer.type === 'dense' ? [layer.matrix] : [],
  );
  expect(first).toMatchObject({ rows, columns });
  const row = learned.subarray(0, columns);
  const step = Math.max(...row.map(Math.abs)) / 127;
  for (const [at, weight] of row.entries()) {
    expect(Math.abs(weight - (first?.weights[at] ?? 0))).toBeLessThanOrEqual(step / 2 + 1e-6);
  }
});

test('weights of another network are refused', () => {
  expect(() => packNetwork(new Float32Array(10))).toThrow(/10 weights/);
});

test('the codes of the characters go with the weights', () => {
  expect(unpacked().facts.codes).toMatchObject({ a: [expect.any(Number)], '7': [expect.any(Number)] });
});
