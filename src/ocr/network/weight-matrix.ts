import { type ByteReader, TraineddataFault } from './byte-reader.js';

/** Row by row; a row for each output, in it a weight for each input and, last, the bias. */
export interface WeightMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Float32Array;
}

/** Bits of the byte a matrix begins with (Tesseract, src/lstm/weightmatrix.cpp). */
const modes = { whole: 1, current: 128 } as const;

/** The largest whole number a weight becomes. */
const most = 127;

/** Where weights of a row are kept as whole numbers of 8 bits: what one of them counts, so that the largest is just told. */
export const wholeStep = (row: Float32Array): number =>
  row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / most || 1;

/** A matrix of doubles, or of whole numbers of 8 bits with a double to multiply each row by. */
export function readMatrix(reader: ByteReader): WeightMatrix {
  const mode = reader.uint8();
  if ((mode & modes.current) === 0) {
    throw new TraineddataFault('its weights are in a form older than Tesseract 4.0');
  }
  const [rows, columns] = [reader.int32(), reader.int32()];
  if (rows < 1 || columns < 1) throw new TraineddataFault('a matrix of it has no weights');
  return (mode & modes.whole) === 0 ? readDoubles(reader, rows, columns) : readWhole(reader, rows, columns);
}

function readDoubles(reader: ByteReader, rows: number, columns: number): WeightMatrix {
  reader.float64(); // what an empty place of the matrix would hold
  const bytes = reader.bytes(rows * columns * 8);
  const weights = new Float32Array(rows * columns);
  for (let index = 0; index < weights.length; index++) weights[index] = bytes.readDoubleLE(index * 8);
  return { rows, columns, weights };
}

function readWhole(reader: ByteReader, rows: number, columns: number): WeightMatrix {
  reader.int8();
  const bytes = reader.bytes(rows * columns);
  const scales = Array.from({ length: reader.count(8) }, reader.float64);
  if (scales.length < rows) throw new TraineddataFault('a matrix of it has too few scales');
  const weights = new Float32Array(rows * columns);
  for (let index = 0; index < weights.length; index++) {
    weights[index] = bytes.readInt8(index) * (scales[Math.floor(index / columns)] as number);
  }
  return { rows, columns, weights };
}
