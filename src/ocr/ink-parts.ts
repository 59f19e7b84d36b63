import type { Box } from '../model/box.js';
import type { GreyRaster } from './grey-raster.js';

/** Darker than this is ink on a page made ready: faint carbons are, show-through and grain are not. */
export const inkThreshold = 190;

/** Ink that hangs together: a letter, a rule, a speck, a signature. */
export interface InkPart {
  readonly box: Box;
  /** Pixels of ink. */
  readonly area: number;
  /** Rows of ink in no order: `y, left, right (exclusive)` one after another. */
  readonly runs: readonly number[];
}

/** Every run of samples darker than the threshold, joined where runs of neighbouring rows touch, corners included. */
export function findInkParts({ width, height, samples }: GreyRaster, threshold: number): InkPart[] {
  const lefts: number[] = [];
  const rights: number[] = [];
  const rowOf: number[] = [];
  const parent: number[] = [];
  const rootOf = (run: number): number => {
    let root = run;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[run] !== root) [run, parent[run]] = [parent[run] as number, root];
    return root;
  };
  let previousStart = 0;
  for (let y = 0; y < height; y++) {
    const start = lefts.length;
    const row = y * width;
    let above = previousStart;
    for (let x = 0; x < width; x++) {
      if ((samples[row + x] as number) >= threshold) continue;
      const left = x;
      while (x < width && (samples[row + x] as number) < threshold) x++;
      const run = lefts.length;
      lefts.push(left);
      rights.push(x);
      rowOf.push(y);
      parent.push(run);
      while (above < start && (rights[above] as number) < left) above++;
      for (let other = above; other < start && (lefts[other] as number) <= x; other++) {
        parent[rootOf(other)] = rootOf(run);
      }
    }
    previousStart = start;
  }
  return gather(lefts, rights, rowOf, rootOf);
}

interface GrowingPart {
  box: { left: number; top: number; right: number; bottom: number };
  area: number;
  runs: number[];
}

function gather(
  lefts: readonly number[],
  rights: readonly number[],
  rowOf: readonly number[],
  rootOf: (run: number) => number,
): InkPart[] {
  const partByRoot = new Map<number, GrowingPart>();
  for (let run = 0; run < lefts.length; run++) {
    const [left, right, y] = [lefts[run] as number, rights[run] as number, rowOf[run] as number];
    const root = rootOf(run);
    let part = partByRoot.get(root);
    if (!part) {
      part = { box: { left, top: y, right, bottom: y + 1 }, area: 0, runs: [] };
      partByRoot.set(root, part);
    }
    part.area += right - left;
    part.box.left = Math.min(part.box.left, left);
    part.box.right = Math.max(part.box.right, right);
    part.box.bottom = y + 1;
    part.runs.push(y, left, right);
  }
  return [...partByRoot.values()];
}
