import type { SessionOptions } from 'onnxruntime-node';
import { UserError } from '../../errors.js';

/** Numbers of a network in the order of their dimensions, the last fastest. */
export interface Values {
  readonly data: Float32Array | Int32Array;
  readonly dims: readonly number[];
}

/** A network ready to run. */
export interface Session {
  /** Values by the names of the network's inputs; what comes back by those of its outputs. */
  run(inputs: Readonly<Record<string, Values>>): Promise<Readonly<Record<string, Values>>>;
  close(): Promise<void>;
}

/** One page at a time is read in a process, and a process for every core: more threads would be in each other's way. */
const sessionOptions: SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
};

type Runtime = typeof import('onnxruntime-node');

/** From the bytes of an ONNX file. Throws a UserError where there is no runtime for this machine. */
export async function startSession(model: Uint8Array): Promise<Session> {
  const { InferenceSession, Tensor } = await loadRuntime();
  const session = await InferenceSession.create(model, sessionOptions);
  return {
    run: (inputs) => {
      const tensors = Object.entries(inputs).map(([name, { data, dims }]) => [
        name,
        data instanceof Float32Array ? new Tensor('float32', data, dims) : new Tensor('int32', data, dims),
      ]);
      return session.run(Object.fromEntries(tensors));
    },
    close: () => session.release(),
  };
}

/** Loaded only here: its package holds a library for some machines and not for others. */
async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new UserError(
      `onnxruntime-node: its library does not load on ${process.platform} ${process.arch} (${cause instanceof Error ? cause.message : cause}).`,
      'Install the packages again (npm ci), or read on Linux with glibc, macOS or Windows, x64 or arm64.',
      { cause },
    );
  }
}
