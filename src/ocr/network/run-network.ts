import type { InferenceSession, SessionOptions } from 'onnxruntime-node';
import { UserError } from '../../errors.js';
import type { Network } from './layers.js';
import type { LineImage } from './line-image.js';
import { imageInput, probabilitiesOutput, stepsInput, writeNetworkGraph } from './network-graph.js';
import type { Probabilities } from './probabilities.js';

export interface RunningNetwork {
  /** One for each image. All are run at once: the caller bounds their number and width. */
  run(images: readonly LineImage[]): Promise<readonly Probabilities[]>;
  close(): Promise<void>;
}

/** One page at a time is read in a process, and a process for every core: more threads would be in each other's way. */
const sessionOptions: SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
};

type Runtime = typeof import('onnxruntime-node');

/** Throws a UserError where there is no runtime for this machine. */
export async function startNetwork(network: Network): Promise<RunningNetwork> {
  const runtime = await loadRuntime();
  const session = await runtime.InferenceSession.create(writeNetworkGraph(network), sessionOptions);
  return {
    run: (images) => runBatch(runtime, session, network, images),
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

async function runBatch(
  { Tensor }: Runtime,
  session: InferenceSession,
  { height, pixelsPerStep, outputs }: Network,
  images: readonly LineImage[],
): Promise<readonly Probabilities[]> {
  const width = Math.max(...images.map((image) => image.width));
  const samples = new Float32Array(images.length * height * width);
  const steps = Int32Array.from(images, (image) => Math.floor(image.width / pixelsPerStep));
  for (const [index, image] of images.entries()) {
    for (let y = 0; y < height; y++) {
      const row = image.samples.subarray(y * image.width, (y + 1) * image.width);
      samples.set(row, (index * height + y) * width);
    }
  }
  const output = await session.run({
    [imageInput]: new Tensor('float32', samples, [images.length, 1, height, width]),
    [stepsInput]: new Tensor('int32', steps, [images.length]),
  });
  const values = output[probabilitiesOutput]?.data as Float32Array;
  return images.map((_, index) => ({
    steps: steps[index] as number,
    values,
    offset: index * outputs,
    stride: images.length * outputs,
    codes: outputs,
  }));
}
