import type { Box } from '../model/box.js';
import { lineConfidence, type Rotation } from '../model/page.js';
import type { Engine, EngineLine } from './engine.js';
import type { GreyRaster } from './grey-raster.js';
import type { InkPart } from './ink-parts.js';
import { findLetterRows } from './letter-rows.js';
import type { PageSketch } from './sketch-page.js';
import { turnRaster } from './turn-raster.js';

/** Side of the sample that is read in every direction, in pixels of the raster: a few lines of a few words. */
const sampleSide = 640;

/** How many times better than upright a direction must read, and how many characters at least, to be believed. */
const convincing = { ratio: 1.6, characters: 24 } as const;

/** Whether letters stand in columns rather than rows: the page lies on its side. */
export function liesSideways({ parts, rows }: PageSketch): boolean {
  const level = rows.reduce((sum, row) => sum + row.parts.length, 0);
  const upright = findLetterRows(parts.map(onItsSide)).reduce((sum, row) => sum + row.parts.length, 0);
  return upright > 60 && upright > 1.4 * level;
}

const onItsSide = ({ box, area }: InkPart): InkPart => ({
  box: { left: box.top, top: box.left, right: box.bottom, bottom: box.right },
  area,
  runs: [],
});

/** The turn in which a sample of the page reads best; 0 unless another reads clearly better. */
export async function findRotation(sketch: PageSketch, engine: Engine): Promise<Rotation> {
  const sample = cut(sketch.raster, densestSquare(sketch));
  const scores = new Map<Rotation, number>();
  for (const rotation of [0, 90, 180, 270] as const) {
    scores.set(rotation, wordScore(await engine.recognize(turnRaster(sample, rotation))));
  }
  const upright = scores.get(0) as number;
  const [best, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a));
  return score >= convincing.characters && score > convincing.ratio * upright ? best : 0;
}

/** Characters in words of three and more, each by its confidence: nonsense comes in short words and low confidence. */
export function wordScore(lines: readonly EngineLine[]): number {
  let score = 0;
  for (const line of lines) {
    if (lineConfidence(line) < 0.4) continue;
    for (const { text, confidence } of line.words) {
      if (confidence > 0.5 && /^\p{L}{3,}\p{P}?$/u.test(text)) score += text.length * confidence;
    }
  }
  return score;
}

/** Where most parts of the size of letters stand, in pixels of the raster. */
function densestSquare({ raster, half, parts }: PageSketch): Box {
  const cell = sampleSide / 4;
  const columns = Math.ceil(half.width / cell);
  const counts = new Map<number, number>();
  for (const { box } of parts) {
    const height = box.bottom - box.top;
    if (height < 5 || height > 40) continue;
    const index = Math.floor(box.top / cell) * columns + Math.floor(box.left / cell);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const densest = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as [number, number])[0];
  const centreX = ((densest % columns) + 0.5) * cell * 2;
  const centreY = (Math.floor(densest / columns) + 0.5) * cell * 2;
  const left = Math.max(0, Math.min(raster.width - sampleSide, Math.round(centreX - sampleSide / 2)));
  const top = Math.max(0, Math.min(raster.height - sampleSide, Math.round(centreY - sampleSide / 2)));
  return {
    left,
    top,
    right: Math.min(raster.width, left + sampleSide),
    bottom: Math.min(raster.height, top + sampleSide),
  };
}

function cut({ width, samples }: GreyRaster, box: Box): GreyRaster {
  const [cutWidth, cutHeight] = [box.right - box.left, box.bottom - box.top];
  const taken = new Uint8Array(cutWidth * cutHeight);
  for (let y = 0; y < cutHeight; y++) {
    const start = (box.top + y) * width + box.left;
    taken.set(samples.subarray(start, start + cutWidth), y * cutWidth);
  }
  return { width: cutWidth, height: cutHeight, samples: taken };
}
