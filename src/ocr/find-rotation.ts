import type { Box } from '../model/box.js';
import { lineConfidence, type Rotation } from '../model/page.js';
import { cutRaster } from './cut-raster.js';
import type { Engine, EngineLine } from './engine.js';
import type { InkPart } from './ink-parts.js';
import { findLetterRows } from './letter-rows.js';
import type { PageSketch } from './sketch-page.js';
import { turnRaster } from './turn-raster.js';

/** Side of the sample that is read in every direction, in pixels of the raster: a few lines of a few words. */
const sampleSide = 640;

/** How many times better than upright a direction must read, and how many characters at least, to be believed. */
const convincing = { ratio: 1.6, characters: 24 } as const;

const lettersOfWord = 5;

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

/** Whether so few words were read surely for the letters there are that the page may stand on its head. */
export const readsPoorly = ({ rows }: PageSketch, sureWords: number): boolean =>
  sureWords < 0.25 * (rows.reduce((sum, row) => sum + row.parts.length, 0) / lettersOfWord);

/** The turn in which a sample of the page reads best; 0 unless another of the candidates reads clearly better. */
export async function findRotation(
  sketch: PageSketch,
  candidates: readonly Rotation[],
  engine: Engine,
): Promise<Rotation> {
  const { raster: sample } = cutRaster(sketch.raster, densestSquare(sketch));
  // As a block: left to itself the engine turns text that runs upwards and reads it as if it lay level.
  const scoreOf = async (rotation: Rotation): Promise<number> =>
    wordScore(await engine.recognize(turnRaster(sample, rotation), 'block'));
  const upright = await scoreOf(0);
  let best: { rotation: Rotation; score: number } = { rotation: 0, score: upright * convincing.ratio };
  for (const rotation of candidates) {
    const score = await scoreOf(rotation);
    if (score >= convincing.characters && score > best.score) best = { rotation, score };
  }
  return best.rotation;
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
