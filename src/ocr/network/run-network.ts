import type { Network } from './layers.js';
import type { LineImage } from './line-image.js';
import { imageInput, probabilitiesOutput, stepsInput, writeNetworkGraph } from './network-graph.js';
import type { Probabilities } from './probabilities.js';
import { type Session, startSession } from './runtime.js';

/** A network that reads lines, and what its images and codes are. */
export interface RunningNetwork extends Pick<Network, 'height' | 'pixelsPerStep' | 'nullCode'> {
  /** One for each image. All are run at once: the caller bounds their number and width. */
  run(images: readonly LineImage[]): Promise<readonly Probabilities[]>;
  close(): Promise<void>;
}

/** The network of a traineddata file. Throws a UserError where there is no runtime for this machine. */
export async function startNetwork(network: Network): Promise<RunningNetwork> {
  const session = await startSession(writeNetworkGraph(network));
  const { height, pixelsPerStep, nullCode } = network;
  return {
    height,
    pixelsPerStep,
    nullCode,
    run: (images) => runBatch(session, network, images),
    close: session.close,
  };
}

async function runBatch(
  session: Session,
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
    [imageInput]: { data: samples, dims: [images.length, 1, height, width] },
    [stepsInput]: { data: steps, dims: [images.length] },
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
