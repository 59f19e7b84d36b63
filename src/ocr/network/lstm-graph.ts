import type { LstmLayer } from './layers.js';
import type { OnnxModel } from './onnx-model.js';
import { wholeStep } from './weight-matrix.js';

export interface LstmInput {
  /** Time steps, batch, features. */
  readonly value: string;
  /** How many steps each of the batch has; '': all. */
  readonly steps: string;
  readonly direction: 'forward' | 'reverse';
}

export interface LstmOutput {
  /** Time steps, 1, batch, features. */
  readonly all: string;
  /** 1, batch, features. */
  readonly last: string;
}

/**
 * A layer of so many cells is multiplied in whole numbers of 8 bits, as Tesseract does with all: the 512 cells of the shipped
 * network take a third of the time and read alike. 96 cells are not faster so, 64 slower.
 */
const leastQuantized = 256;

/** The four gates one below the other, as ONNX has them. */
interface Gates {
  readonly inputs: number;
  readonly size: number;
  readonly fromInputs: Float32Array;
  readonly fromOutputs: Float32Array;
  readonly bias: Float32Array;
}

export function addLstm(
  model: OnnxModel,
  layer: LstmLayer,
  { value, steps, direction }: LstmInput,
): LstmOutput {
  const gates = stackGates(layer);
  const { inputs, size, fromInputs, fromOutputs, bias } = gates;
  const attributes = { hidden_size: size, direction };
  const biases = model.floats([1, 8 * size], bias);
  if (size < leastQuantized) {
    const weights = [
      model.floats([1, 4 * size, inputs], fromInputs),
      model.floats([1, 4 * size, size], fromOutputs),
    ];
    const [all, last] = model.nodes('LSTM', [value, ...weights, biases, steps], 2, attributes);
    return { all: all as string, last: last as string };
  }
  const [forInputs, forOutputs] = [
    addQuantized(model, fromInputs, inputs),
    addQuantized(model, fromOutputs, size),
  ];
  const [all, last] = model.nodes(
    'DynamicQuantizeLSTM',
    [
      ...[value, forInputs.weights, forOutputs.weights, biases, steps, '', '', ''],
      ...[forInputs.scales, forInputs.zeros, forOutputs.scales, forOutputs.zeros],
    ],
    2,
    attributes,
  );
  return { all: all as string, last: last as string };
}

/** ONNX wants input, output, forget gate and cell in this order, and a second bias that Tesseract does not have. */
function stackGates({ inputs, cell, inputGate, outputGate, forgetGate }: LstmLayer): Gates {
  const size = cell.rows;
  const fromInputs = new Float32Array(4 * size * inputs);
  const fromOutputs = new Float32Array(4 * size * size);
  const bias = new Float32Array(8 * size);
  for (const [gate, { columns, weights }] of [inputGate, outputGate, forgetGate, cell].entries()) {
    for (let index = 0; index < size; index++) {
      const row = weights.subarray(index * columns, (index + 1) * columns);
      const to = gate * size + index;
      fromInputs.set(row.subarray(0, inputs), to * inputs);
      fromOutputs.set(row.subarray(inputs, inputs + size), to * size);
      bias[to] = row[inputs + size] as number;
    }
  }
  return { inputs, size, fromInputs, fromOutputs, bias };
}

/** Unsigned, since processors without VNNI overflow on products of unsigned and signed bytes. */
const zero = 128;

/** Every row scaled to whole numbers by its largest weight, and turned: onnxruntime wants the inputs in rows. */
function addQuantized(model: OnnxModel, matrix: Float32Array, columns: number) {
  const rows = matrix.length / columns;
  const weights = new Uint8Array(matrix.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = matrix.subarray(row * columns, (row + 1) * columns);
    const scale = wholeStep(own);
    scales[row] = scale;
    for (let column = 0; column < columns; column++) {
      weights[column * rows + row] = zero + Math.round((own[column] as number) / scale);
    }
  }
  return {
    weights: model.bytes([1, columns, rows], weights),
    scales: model.floats([1, rows], scales),
    zeros: model.bytes([1, rows], new Uint8Array(rows).fill(zero)),
  };
}
