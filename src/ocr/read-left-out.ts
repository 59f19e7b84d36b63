import { type Box, coverage } from '../model/box.js';
import { cutRaster } from './cut-raster.js';
import type { Engine } from './engine.js';
import type { GreyRaster } from './grey-raster.js';
import { movedBox, withBoxes } from './move-boxes.js';
import { isCredible, type SiftedLines, siftLines } from './sift-lines.js';

/**
 * Reads the blocks the engine's layout left out one by one and puts what is credible beside what was read first,
 * in the place of doubtful lines only.
 */
export async function readLeftOut(
  first: SiftedLines,
  blocks: readonly Box[],
  raster: GreyRaster,
  engine: Engine,
): Promise<SiftedLines> {
  const lines = [...first.lines];
  for (const block of blocks) {
    const cut = cutRaster(raster, block);
    const read = await engine.recognize(cut.raster, 'block');
    for (const line of siftLines(read).lines.filter((each) => isCredible(each))) {
      const found = withBoxes(line, (box) => movedBox(box, cut.left, cut.top));
      if (!lines.some(({ box }) => coverage(found.box, box) > 0.4)) lines.push(found);
    }
  }
  const doubtful = first.doubtful.filter((line) => !lines.some(({ box }) => coverage(line.box, box) > 0.5));
  return { lines, doubtful };
}
