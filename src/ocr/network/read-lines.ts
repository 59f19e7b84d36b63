import type { TextLine } from '../engine.js';
import type { GreyRaster } from '../grey-raster.js';
import { batchLines } from './line-batches.js';
import { type LineLook, lineImage } from './line-image.js';
import { nothingRead, type Reader, type Reading, readLine } from './read-line.js';

/** One reading for each of the lines, in their order. */
export async function readLines(
  reader: Reader,
  raster: GreyRaster,
  lines: readonly TextLine[],
  look: LineLook,
): Promise<readonly Reading[]> {
  const images = lines.map((line) => lineImage(raster, line, reader.network.height, look));
  const read: Reading[] = lines.map(nothingRead);
  for (const batch of batchLines(images.map((image) => image?.width ?? 0))) {
    const inBatch = batch.flatMap((index) => {
      const [line, image] = [lines[index], images[index]];
      return line && image ? [{ index, line, image }] : [];
    });
    const results = await reader.network.run(inBatch.map(({ image }) => image));
    for (const [place, { index, line, image }] of inBatch.entries()) {
      const probabilities = results[place];
      if (probabilities) read[index] = readLine(reader, line, image, probabilities);
    }
  }
  return read;
}
