import { type Box, boxAround, heightOf } from '../model/box.js';
import { lineConfidence } from '../model/page.js';
import type { Engine, EngineLine } from './engine.js';
import type { GreyRaster } from './grey-raster.js';
import type { InkPart } from './ink-parts.js';
import { findLetterRows, lettersIn } from './letter-rows.js';
import { scaleBetween, scaledBox } from './move-boxes.js';
import { type PageSketch, turnSketch } from './sketch-page.js';
import { turnBoxBack, turnRaster } from './turn-raster.js';

/** So much of the longest rows of letters is read in each direction: enough words to tell, a small part of a page. */
const sampleRows = 4;
/** In capitals' heights. */
const sampleWidth = 45;

/** How many times better than as it lies a page must read otherwise, and how many characters at least, to be turned. */
const convincing = { ratio: 1.6, characters: 24 } as const;

const lettersOfWord = 5;

/** Whether letters stand in columns rather than rows: the page lies on its side. */
export function liesSideways({ parts, rows }: PageSketch): boolean {
  const upright = lettersIn(findLetterRows(parts.map(onItsSide)));
  return upright > 60 && upright > 1.4 * lettersIn(rows);
}

const onItsSide = ({ box, area }: InkPart): InkPart => ({
  box: { left: box.top, top: box.left, right: box.bottom, bottom: box.right },
  area,
  runs: [],
});

/** Upside down up to 7 % of a page's words are read surely (0 to 23 on ten pages), on a short page a handful by chance. */
const surelyUpright = { words: 8, share: 0.1 } as const;

/** Whether so few words were read surely for the letters there are that the page may stand on its head. */
export function readsPoorly({ rows }: PageSketch, sureWords: number): boolean {
  const words = lettersIn(rows) / lettersOfWord;
  return words > 0 && sureWords < surelyUpright.words + surelyUpright.share * words;
}

/** The quarter turn in which the page's rows of letters read clearly better than as they lie; 0 where none does. */
export async function findQuarterTurn(sketch: PageSketch, engine: Engine): Promise<0 | 90 | 270> {
  const sides = sampleOf(turnSketch(sketch, 90));
  if (!sides) return 0;
  const [clockwise, back] = [await scoreOf(sides, 0, engine), await scoreOf(sides, 180, engine)];
  const best = Math.max(clockwise, back);
  if (best < convincing.characters) return 0;
  const level = sampleOf(sketch);
  if (level && best <= convincing.ratio * (await scoreOf(level, 0, engine))) return 0;
  return clockwise >= back ? 90 : 270;
}

/** Whether the page's rows of letters read clearly better upside down. */
export async function standsOnHead(sketch: PageSketch, engine: Engine): Promise<boolean> {
  const sample = sampleOf(sketch);
  if (!sample) return false;
  const onHead = await scoreOf(sample, 180, engine);
  return onHead >= convincing.characters && onHead > convincing.ratio * (await scoreOf(sample, 0, engine));
}

interface Sample {
  readonly raster: GreyRaster;
  /** Around the letters of each row. */
  readonly boxes: readonly Box[];
}

/** The beginnings of the rows of most letters; null where there are none. */
function sampleOf({ raster, half, rows, capital }: PageSketch): Sample | null {
  if (capital === null) return null;
  const toRaster = scaleBetween(half, raster);
  const boxes = [...rows]
    .sort((a, b) => b.parts.length - a.parts.length)
    .map(({ parts }) => boxAround(parts.map(({ box }) => box)) as Box)
    .filter((box) => heightOf(box) < 2.5 * capital)
    .slice(0, sampleRows)
    .map((box) => ({ ...box, right: Math.min(box.right, box.left + sampleWidth * capital) }))
    .map((box) => scaledBox(box, toRaster));
  return boxes.length === 0 ? null : { raster, boxes };
}

async function scoreOf({ raster, boxes }: Sample, rotation: 0 | 180, engine: Engine): Promise<number> {
  const lines = boxes.map((box) => ({
    box: turnBoxBack(box, rotation, raster.width, raster.height),
    slope: 0,
  }));
  return wordScore(await engine.recognize(turnRaster(raster, rotation), lines));
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
