/** What we use of onnxruntime-node 1.16, which comes without types (https://onnxruntime.ai/docs/api/js/). */
declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'float32', data: Float32Array, dims: readonly number[]);
    constructor(type: 'int32', data: Int32Array, dims: readonly number[]);
    readonly data: Float32Array | Int32Array;
    readonly dims: readonly number[];
  }

  export interface SessionOptions {
    readonly intraOpNumThreads: number;
    readonly interOpNumThreads: number;
    readonly executionMode: 'sequential' | 'parallel';
  }

  export class InferenceSession {
    static create(model: Uint8Array, options: SessionOptions): Promise<InferenceSession>;
    run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
    release(): Promise<void>;
  }
}
