import { ByteReader, TraineddataFault } from './byte-reader.js';
import { readMatrix, type WeightMatrix } from './weight-matrix.js';

export type Activation = 'tanh' | 'relu' | 'logistic' | 'linear' | 'softmax' | 'clip' | 'positive-clip';

/** Its four matrices take the inputs, then the outputs of the step before, then 1 for the bias. */
export interface LstmLayer {
  readonly type: 'lstm';
  /** Only the output of the last step goes on. */
  readonly isSummary: boolean;
  readonly inputs: number;
  readonly cell: WeightMatrix;
  readonly inputGate: WeightMatrix;
  readonly forgetGate: WeightMatrix;
  readonly outputGate: WeightMatrix;
}

export type Layer =
  | { readonly type: 'input'; readonly height: number }
  | { readonly type: 'series'; readonly layers: readonly Layer[] }
  /** Puts the neighbours of every pixel beside it: so many columns to either side, so many rows up and down. */
  | { readonly type: 'convolve'; readonly columns: number; readonly rows: number }
  | { readonly type: 'dense'; readonly activation: Activation; readonly matrix: WeightMatrix }
  | { readonly type: 'maxpool'; readonly columns: number; readonly rows: number }
  /** Runs from right to left. */
  | { readonly type: 'reversed'; readonly layer: Layer }
  /** Runs from top to bottom. */
  | { readonly type: 'transposed'; readonly layer: Layer }
  | LstmLayer;

/** A network as it stands in a traineddata file. */
export interface Network {
  readonly root: Layer;
  /** Height of the line images it takes, in pixels. */
  readonly height: number;
  /** How many pixels of a line image become one time step. */
  readonly pixelsPerStep: number;
  /** How many codes each time step has a probability for. */
  readonly outputs: number;
  /** The code that stands for nothing between two characters. */
  readonly nullCode: number;
  /** Whether the recoder says which codes make a character; otherwise the code is the character. */
  readonly isRecoded: boolean;
}

const activations: Readonly<Record<string, Activation>> = {
  Tanh: 'tanh',
  Relu: 'relu',
  Logistic: 'logistic',
  Linear: 'linear',
  LinTanh: 'clip',
  LinLogistic: 'positive-clip',
  Softmax: 'softmax',
  SoftmaxNoCTC: 'softmax',
};

/** Bit of a layer's flags: a learning rate for each layer within follows. */
const ownLearningRates = 64;

/** Bit of the training flags: the alphabet is recoded. */
const recodedAlphabet = 64;

/**
 * Tesseract writes the layers depth first, each with its type and sizes, and what kind of training it had behind the last
 * (src/lstm/network.cpp, lstmrecognizer.cpp). Throws a TraineddataFault where a layer is none that we know how to run.
 */
export function readNetwork(bytes: Buffer): Network {
  const reader = new ByteReader(bytes);
  const { layer: root, outputs } = readLayer(reader);
  reader.string(); // the network in Tesseract's own notation
  const trainingFlags = reader.int32();
  reader.int32(); // iterations of training
  reader.int32(); // samples seen in training
  const nullCode = reader.int32();
  const layers = [...flatten(root)];
  const input = layers.find((layer) => layer.type === 'input');
  if (!input) throw new TraineddataFault('its network has no input layer');
  if (nullCode < 0 || nullCode >= outputs) throw new TraineddataFault('its null code is none of its outputs');
  let pixelsPerStep = 1;
  for (const layer of layers) if (layer.type === 'maxpool') pixelsPerStep *= layer.columns;
  const isRecoded = (trainingFlags & recodedAlphabet) !== 0;
  return { root, height: input.height, pixelsPerStep, outputs, nullCode, isRecoded };
}

/** The layer and all within it, in the order they run. */
export function* flatten(layer: Layer): Generator<Layer> {
  yield layer;
  if (layer.type === 'series') for (const each of layer.layers) yield* flatten(each);
  if (layer.type === 'reversed' || layer.type === 'transposed') yield* flatten(layer.layer);
}

interface Header {
  readonly type: string;
  readonly flags: number;
  readonly inputs: number;
  readonly outputs: number;
}

function readHeader(reader: ByteReader): Header {
  if (reader.int8() !== 0) throw new TraineddataFault('its network is in a form older than Tesseract 4.0');
  const type = reader.string();
  reader.int8(); // state of training
  reader.int8(); // whether errors were propagated back through it
  const [flags, inputs, outputs] = [reader.int32(), reader.int32(), reader.int32()];
  reader.int32(); // number of weights
  reader.string(); // name
  return { type, flags, inputs, outputs };
}

function readLayer(reader: ByteReader): { readonly layer: Layer; readonly outputs: number } {
  const header = readHeader(reader);
  return { layer: readBody(reader, header), outputs: header.outputs };
}

function readBody(reader: ByteReader, header: Header): Layer {
  const activation = activations[header.type];
  if (activation) return { type: 'dense', activation, matrix: readMatrix(reader) };
  switch (header.type) {
    case 'Input':
      return readInput(reader);
    case 'Series':
      return { type: 'series', layers: readInner(reader, header) };
    case 'RTLReversed':
      return { type: 'reversed', layer: onlyOne(readInner(reader, header)) };
    case 'XYTranspose':
      return { type: 'transposed', layer: onlyOne(readInner(reader, header)) };
    case 'Convolve':
      return { type: 'convolve', columns: reader.int32(), rows: reader.int32() };
    case 'Maxpool':
      return { type: 'maxpool', columns: reader.int32(), rows: reader.int32() };
    case 'LSTM':
    case 'SummLSTM':
      return readLstm(reader, header);
    default:
      throw new TraineddataFault(`its network has a layer of a kind that is not known here (${header.type})`);
  }
}

function readInput(reader: ByteReader): Layer {
  reader.int32(); // batch
  const height = reader.int32();
  reader.int32(); // width, any
  const depth = reader.int32();
  reader.int32(); // kind of loss
  if (depth !== 1 || height < 2) throw new TraineddataFault('its network takes no grey line images');
  return { type: 'input', height };
}

function readInner(reader: ByteReader, { flags }: Header): Layer[] {
  const layers = Array.from({ length: reader.count(1) }, () => readLayer(reader).layer);
  if ((flags & ownLearningRates) !== 0) reader.bytes(reader.count(4) * 4);
  return layers;
}

function onlyOne(layers: readonly Layer[]): Layer {
  const [layer] = layers;
  if (!layer || layers.length > 1) throw new TraineddataFault('a turned layer of its network is not single');
  return layer;
}

function readLstm(reader: ByteReader, { type, inputs, outputs }: Header): LstmLayer {
  if (reader.int32() !== inputs + outputs) {
    throw new TraineddataFault('its network has an LSTM of two dimensions, which is not known here');
  }
  const [cell, inputGate, forgetGate, outputGate] = [
    readMatrix(reader),
    readMatrix(reader),
    readMatrix(reader),
    readMatrix(reader),
  ];
  for (const { rows, columns } of [cell, inputGate, forgetGate, outputGate]) {
    if (rows !== outputs || columns !== inputs + outputs + 1) {
      throw new TraineddataFault('an LSTM of its network has matrices that do not fit');
    }
  }
  return { type: 'lstm', isSummary: type === 'SummLSTM', inputs, cell, inputGate, forgetGate, outputGate };
}
