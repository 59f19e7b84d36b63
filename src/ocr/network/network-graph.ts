import { TraineddataFault } from './byte-reader.js';
import type { Activation, Layer, LstmLayer, Network } from './layers.js';
import { addLstm } from './lstm-graph.js';
import { OnnxModel } from './onnx-model.js';
import type { WeightMatrix } from './weight-matrix.js';

/** Names of what goes into the graph and comes out. */
export const imageInput = 'image';
export const stepsInput = 'steps';
export const probabilitiesOutput = 'probabilities';

/**
 * What flows between layers: `image` is batch, channels, rows, columns, `sequence` is time steps, batch, features.
 * `neighbours`: a convolve layer said how far the dense layer after it looks.
 */
type Flow =
  | {
      readonly form: 'image';
      readonly value: string;
      readonly neighbours?: { columns: number; rows: number };
    }
  | { readonly form: 'sequence'; readonly value: string };

/**
 * The network as an ONNX file that takes a batch of line images (`image`: batch, 1, height, width; -1 black, 1 white, 0
 * right of each line's end) and how many time steps each has (`steps`), and gives probabilities by time step, line and code.
 * What a line gives depends on the other lines of its batch only in the rounding of large layers.
 */
export function writeNetworkGraph(network: Network): Buffer {
  const model = new OnnxModel();
  const value = model.input(imageInput, 'float32', ['batch', 1, network.height, 'width']);
  model.input(stepsInput, 'int32', ['batch']);
  const end = addLayer(model, network.root, { form: 'image', value }, false);
  if (end.form !== 'sequence') throw unknownOrder();
  return model.write(end.value, probabilitiesOutput, ['time', 'batch', network.outputs]);
}

const unknownOrder = (): TraineddataFault =>
  new TraineddataFault('its network has layers in an order that is not known here');

function addLayer(model: OnnxModel, layer: Layer, flow: Flow, isReversed: boolean): Flow {
  switch (layer.type) {
    case 'input':
      return flow;
    case 'series':
      return layer.layers.reduce((value, each) => addLayer(model, each, value, isReversed), flow);
    case 'convolve':
      if (flow.form !== 'image') throw unknownOrder();
      return { ...flow, neighbours: { columns: layer.columns, rows: layer.rows } };
    case 'dense':
      return flow.form === 'image'
        ? addConvolution(model, layer.matrix, layer.activation, flow)
        : addDense(model, layer.matrix, layer.activation, flow.value);
    case 'maxpool': {
      if (flow.form !== 'image') throw unknownOrder();
      const window = [layer.rows, layer.columns];
      const value = model.node('MaxPool', [flow.value], { kernel_shape: window, strides: window });
      return { form: 'image', value };
    }
    case 'transposed':
      if (layer.layer.type !== 'lstm' || !layer.layer.isSummary || flow.form !== 'image')
        throw unknownOrder();
      return addColumnSummary(model, layer.layer, flow.value);
    case 'reversed':
      return addLayer(model, layer.layer, flow, !isReversed);
    case 'lstm': {
      if (layer.isSummary || flow.form !== 'sequence') throw unknownOrder();
      const direction = isReversed ? 'reverse' : 'forward';
      const { all } = addLstm(model, layer, { value: flow.value, steps: stepsInput, direction });
      return { form: 'sequence', value: model.node('Squeeze', [all, model.integers([1])]) };
    }
  }
}

function addActivation(model: OnnxModel, activation: Activation, value: string): string {
  const bound = (limit: number): string => model.floats([], Float32Array.of(limit));
  switch (activation) {
    case 'linear':
      return value;
    case 'tanh':
      return model.node('Tanh', [value]);
    case 'relu':
      return model.node('Relu', [value]);
    case 'logistic':
      return model.node('Sigmoid', [value]);
    case 'clip':
      return model.node('Clip', [value, bound(-1), bound(1)]);
    case 'positive-clip':
      return model.node('Clip', [value, bound(0), bound(1)]);
    case 'softmax':
      return model.node('Softmax', [value], { axis: -1 });
  }
}

/** Tesseract lists the inputs of a window column by column, each from top to bottom, and its channels for each pixel. */
function addConvolution(
  model: OnnxModel,
  { rows: outputs, columns: width, weights }: WeightMatrix,
  activation: Activation,
  { value, neighbours = { columns: 0, rows: 0 } }: Flow & { form: 'image' },
): Flow {
  const [across, down] = [2 * neighbours.columns + 1, 2 * neighbours.rows + 1];
  const channels = (width - 1) / (across * down);
  if (!Number.isInteger(channels))
    throw new TraineddataFault('a matrix of its network does not fit its window');
  const kernel = new Float32Array(outputs * (width - 1));
  for (let output = 0, at = 0; output < outputs; output++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++, at++) {
          kernel[at] = weights[output * width + (x * down + y) * channels + channel] as number;
        }
      }
    }
  }
  const bias = Float32Array.from({ length: outputs }, (_, row) => weights[row * width + width - 1] as number);
  const convolved = model.node(
    'Conv',
    [value, model.floats([outputs, channels, down, across], kernel), model.floats([outputs], bias)],
    {
      kernel_shape: [down, across],
      pads: [neighbours.rows, neighbours.columns, neighbours.rows, neighbours.columns],
    },
  );
  return { form: 'image', value: addActivation(model, activation, convolved) };
}

function addDense(model: OnnxModel, matrix: WeightMatrix, activation: Activation, value: string): Flow {
  const { rows: outputs, columns: width, weights } = matrix;
  const inputs = width - 1;
  const turned = new Float32Array(inputs * outputs);
  const bias = new Float32Array(outputs);
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      turned[input * outputs + output] = weights[output * width + input] as number;
    }
    bias[output] = weights[output * width + inputs] as number;
  }
  const product = model.node('MatMul', [value, model.floats([inputs, outputs], turned)]);
  const sum = model.node('Add', [product, model.floats([outputs], bias)]);
  return { form: 'sequence', value: addActivation(model, activation, sum) };
}

/** Every column of every image is a sequence of its own, of which the last output stays: an image becomes a sequence of columns. */
function addColumnSummary(model: OnnxModel, layer: LstmLayer, value: string): Flow {
  const byRow = model.node('Transpose', [value], { perm: [2, 3, 0, 1] });
  const columns = model.node('Reshape', [byRow, model.integers([0, -1, layer.inputs])]);
  const { last } = addLstm(model, layer, { value: columns, steps: '', direction: 'forward' });
  const size = model.node('Gather', [model.node('Shape', [value]), model.integers([3, 0])]);
  const shape = model.node('Concat', [size, model.integers([layer.cell.rows])], { axis: 0 });
  return { form: 'sequence', value: model.node('Reshape', [last, shape]) };
}
