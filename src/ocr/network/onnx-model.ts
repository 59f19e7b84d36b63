import { bytesField, messageField, numberField } from './protobuf.js';

/** A size of a tensor: a number, or a name for one known only when it runs. */
export type Dimension = number | string;

type Attribute = number | string | readonly number[];

/** Numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto: element types, attribute types. */
const elementTypes = { float32: 1, uint8: 2, int32: 6, int64: 7 } as const;
const attributeTypes = { int: 2, string: 3, ints: 7 } as const;
const [irVersion, opsetVersion] = [8, 13];

/** Operators that are not ONNX's but onnxruntime's own. */
const runtimeDomain = 'com.microsoft';
const runtimeOperators = new Set(['DynamicQuantizeLSTM']);

type ElementType = keyof typeof elementTypes;

/** Writes an ONNX file node by node. Values are known by the names that the methods return. */
export class OnnxModel {
  readonly #nodes: Buffer[] = [];
  readonly #constants: Buffer[] = [];
  readonly #inputs: Buffer[] = [];
  #names = 0;

  input(name: string, type: ElementType, shape: readonly Dimension[]): string {
    this.#inputs.push(messageField(11, ...valueInfo(name, type, shape)));
    return name;
  }

  floats(shape: readonly number[], values: Float32Array): string {
    return this.#constant(shape, 'float32', values);
  }

  /** Whole numbers from 0 to 255. */
  bytes(shape: readonly number[], values: Uint8Array): string {
    return this.#constant(shape, 'uint8', values);
  }

  /** A list of whole numbers: a shape, axes, indices. */
  integers(values: readonly number[]): string {
    return this.#constant([values.length], 'int64', BigInt64Array.from(values, BigInt));
  }

  /** The first output of the operator. */
  node(operator: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    return this.nodes(operator, inputs, 1, attributes)[0] as string;
  }

  /** So many outputs of the operator. Inputs left out are ''. */
  nodes(
    operator: string,
    inputs: readonly string[],
    outputCount: number,
    attributes: Record<string, Attribute> = {},
  ): readonly string[] {
    const outputs = Array.from({ length: outputCount }, () => this.#newName());
    this.#add(operator, inputs, outputs, attributes);
    return outputs;
  }

  /** The file, with one output of floats. */
  write(value: string, name: string, shape: readonly Dimension[]): Buffer {
    this.#add('Identity', [value], [name], {});
    const graph = messageField(
      7,
      ...this.#nodes,
      bytesField(2, 'recognizer'),
      ...this.#constants,
      ...this.#inputs,
      messageField(12, ...valueInfo(name, 'float32', shape)),
    );
    const opset = messageField(8, bytesField(1, ''), numberField(2, opsetVersion));
    const runtimeOpset = messageField(8, bytesField(1, runtimeDomain), numberField(2, 1));
    return Buffer.concat([numberField(1, irVersion), opset, runtimeOpset, graph]);
  }

  #newName(): string {
    this.#names += 1;
    return `v${this.#names}`;
  }

  #add(
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Record<string, Attribute>,
  ): void {
    this.#nodes.push(
      messageField(
        1,
        ...inputs.map((input) => bytesField(1, input)),
        ...outputs.map((output) => bytesField(2, output)),
        bytesField(4, operator),
        ...(runtimeOperators.has(operator) ? [bytesField(7, runtimeDomain)] : []),
        ...Object.entries(attributes).map(([name, value]) => messageField(5, ...attributeParts(name, value))),
      ),
    );
  }

  #constant(
    shape: readonly number[],
    type: ElementType,
    values: Float32Array | BigInt64Array | Uint8Array,
  ): string {
    const name = this.#newName();
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    const dimensions = shape.map((size) => numberField(1, size));
    this.#constants.push(
      messageField(
        5,
        ...dimensions,
        numberField(2, elementTypes[type]),
        bytesField(8, name),
        bytesField(9, bytes),
      ),
    );
    return name;
  }
}

function attributeParts(name: string, value: Attribute): readonly Buffer[] {
  const named = bytesField(1, name);
  if (typeof value === 'number') return [named, numberField(3, value), numberField(20, attributeTypes.int)];
  if (typeof value === 'string') return [named, bytesField(4, value), numberField(20, attributeTypes.string)];
  return [named, ...value.map((each) => numberField(8, each)), numberField(20, attributeTypes.ints)];
}

function valueInfo(name: string, type: ElementType, shape: readonly Dimension[]): readonly Buffer[] {
  const sizes = shape.map((size) =>
    messageField(1, typeof size === 'number' ? numberField(1, size) : bytesField(2, size)),
  );
  const tensor = messageField(1, numberField(1, elementTypes[type]), messageField(2, ...sizes));
  return [bytesField(1, name), messageField(2, tensor)];
}
