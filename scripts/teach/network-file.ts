import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesByText } from '../../src/ocr/network/alphabet.js';
import { splitComponents } from '../../src/ocr/network/components.js';
import { readLanguage } from '../../src/ocr/network/language.js';
import { flatten, readNetwork } from '../../src/ocr/network/layers.js';
import { type WeightMatrix, wholeStep } from '../../src/ocr/network/weight-matrix.js';
import { shippedEnglish } from '../shipped-english.js';

/** In the order in which they lie in the file. */
const matricesOf = (network: ReturnType<typeof readNetwork>): readonly WeightMatrix[] =>
  [...flatten(network.root)].flatMap((layer) => {
    if (layer.type === 'dense') return [layer.matrix];
    return layer.type === 'lstm' ? [layer.cell, layer.inputGate, layer.forgetGate, layer.outputGate] : [];
  });

/** Writes the network of the English traineddata as learn.py takes it: `network.json` and `weights.f32`. */
export function unpackNetwork(folder: string): void {
  const { network, alphabet } = readLanguage(shippedEnglish());
  const matrices = matricesOf(network);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'network.json'),
    JSON.stringify({
      matrices: matrices.map(({ rows, columns }) => [rows, columns]),
      nullCode: network.nullCode,
      codes: Object.fromEntries(codesByText(alphabet)),
    }),
  );
  const bytes = matrices.map(({ weights }) =>
    Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
  );
  writeFileSync(join(folder, 'weights.f32'), Buffer.concat(bytes));
}

/** Bytes before the whole numbers of a matrix: its mode, its rows and columns, what an empty place would hold. */
const headBytes = 1 + 4 + 4 + 1;

/**
 * The network of the English traineddata with other weights, as whole numbers of 8 bits like its own, in Tesseract's form. Throws
 * where the weights are not as many as it has.
 */
export function packNetwork(weights: Float32Array): Buffer {
  const packed = Buffer.from(splitComponents(shippedEnglish()).network as Buffer);
  let [from, at] = [0, 0];
  for (const { rows, columns } of matricesOf(readNetwork(packed))) {
    at = findMatrix(packed, rows, columns, at) + headBytes;
    const scales = at + rows * columns + 4;
    for (let row = 0; row < rows; row++) {
      const own = weights.subarray(from, from + columns);
      const scale = wholeStep(own);
      for (const [column, weight] of own.entries()) {
        packed.writeInt8(Math.round(weight / scale), at + row * columns + column);
      }
      packed.writeDoubleLE(scale, scales + row * 8);
      from += columns;
    }
  }
  if (from !== weights.length) throw new RangeError(`${weights.length} weights, the network has ${from}`);
  return packed;
}

function findMatrix(packed: Buffer, rows: number, columns: number, from: number): number {
  const sizes = Buffer.alloc(8);
  sizes.writeInt32LE(rows, 0);
  sizes.writeInt32LE(columns, 4);
  return packed.indexOf(sizes, from) - 1;
}
