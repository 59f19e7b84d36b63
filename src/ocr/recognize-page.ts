import type { Box } from '../model/box.js';
import type { OcrPage, Rotation } from '../model/page.js';
import type { PageCost } from '../model/page-task.js';
import type { PageImage } from '../model/source-file.js';
import { CpuMeter } from './cpu-meter.js';
import type { Engine, EngineLine } from './engine.js';
import { findLeftOut } from './find-left-out.js';
import { findRotation, liesSideways, readsPoorly } from './find-rotation.js';
import { gatherRegions, inkBoxes, isBare, judgeKind, shareRead, sureWords } from './judge-page.js';
import { onPage, scaledBox, withBoxes } from './move-boxes.js';
import { prepareImage } from './prepare-image.js';
import { readLeftOut } from './read-left-out.js';
import { joinRows } from './row-order.js';
import { isCredible, keepSure, siftLines } from './sift-lines.js';
import { type PageSketch, sketchPage, sketchRaster } from './sketch-page.js';
import { boxOnSlope, slopeOf, straighten } from './straighten.js';
import { turnBoxBack, turnRaster } from './turn-raster.js';

export interface RecognizedPage {
  readonly page: OcrPage;
  readonly cost: Omit<PageCost, 'render'>;
}

export interface RecognizeOptions {
  /** One recognition and no more, for a page on which a full reading hung or died. */
  readonly plain?: boolean;
}

/** Reads the words of a page image. Boxes are in pixels of the image as given. */
export async function recognizePage(
  image: PageImage,
  engine: Engine,
  { plain = false }: RecognizeOptions = {},
): Promise<RecognizedPage> {
  const meter = new CpuMeter();
  const sketch = await meter.run('prepare', () => sketchPage(image));
  if (isBare(sketch)) return { page: assemble(image, nothing), cost: meter.cost };
  const turnAmong = (candidates: readonly Rotation[]): Promise<Rotation> =>
    meter.run('recognize', () => findRotation(sketch, candidates, engine));
  const sideways = !plain && liesSideways(sketch) ? await turnAmong([90, 270]) : 0;
  let reading = await readTurned(sketch, sideways, engine, meter, plain);
  if (!plain && sideways === 0 && readsPoorly(sketch, reading.sureWords)) {
    const turn = await turnAmong([180]);
    if (turn !== 0) reading = await readTurned(sketch, turn, engine, meter, plain);
  }
  return { page: assemble(image, reading), cost: meter.cost };
}

/** In pixels of half the raster, where no letters were measured: those of a typed page. */
const usualCapital = 13;

/** Boxes are in pixels of the scan, turned. */
interface Reading extends Pick<OcrPage, 'rotation' | 'kind' | 'lines' | 'unreadRegions'> {
  readonly doubtful: readonly EngineLine[];
  readonly sureWords: number;
}

const nothing: Reading = {
  rotation: 0,
  kind: 'blank',
  lines: [],
  doubtful: [],
  unreadRegions: [],
  sureWords: 0,
};

async function readTurned(
  sketch: PageSketch,
  rotation: Rotation,
  engine: Engine,
  meter: CpuMeter,
  plain: boolean,
): Promise<Reading> {
  const { sketch: turned, slope } = await meter.run('prepare', () =>
    straightened(turnSketch(sketch, rotation)),
  );
  const { raster, scale, pictures } = await meter.run('prepare', () => prepareImage(turned));
  const { half, rows, capital } = turned;
  const toHalf = half.width / raster.width;
  const letter = capital ?? usualCapital;
  const first = siftLines(await meter.run('recognize', () => engine.recognize(raster)));
  const boxes = first.lines.map(({ box }) => scaledBox(box, toHalf));
  const blocks = (plain ? [] : findLeftOut(rows, boxes, letter)).map((box) => scaledBox(box, 1 / toHalf));
  const typed = await meter.run('recognize', () => readLeftOut(first, blocks, raster, engine));

  const credible = typed.lines.filter((line) => isCredible(line)).map(({ box }) => scaledBox(box, toHalf));
  const sure = sureWords(typed.lines);
  const kind = judgeKind(shareRead(turned, credible), sure);
  const { lines, doubtful } = kind === 'unread' ? keepSure(typed) : typed;
  const ink = kind === 'unread' ? inkBoxes(turned).map((box) => scaledBox(box, 1 / toHalf)) : pictures;
  const unread = gatherRegions([...ink, ...doubtful.map(({ box }) => box)], letter / toHalf);
  const toTurned = (box: Box): Box => boxOnSlope(scaledBox(box, 1 / scale), slope, raster.width / scale);
  const toTurnedScan = (line: EngineLine): EngineLine => withBoxes(line, (box) => scaledBox(box, 1 / scale));
  return {
    rotation,
    kind,
    lines: joinRows(lines).map(toTurnedScan),
    doubtful: doubtful.map(toTurnedScan),
    unreadRegions: unread.map(toTurned),
    sureWords: sure,
  };
}

const turnSketch = (sketch: PageSketch, rotation: Rotation): PageSketch =>
  rotation === 0 ? sketch : sketchRaster(turnRaster(sketch.raster, rotation), sketch.scale);

/** 1.6 degrees: the engine itself follows lines that slope less; at 2 degrees it loses words, at 4 whole lines. */
const leastSlope = 0.028;

function straightened(sketch: PageSketch): { readonly sketch: PageSketch; readonly slope: number } {
  const slope = slopeOf(sketch.rows);
  if (Math.abs(slope) < leastSlope) return { sketch, slope: 0 };
  return { sketch: sketchRaster(straighten(sketch.raster, slope), sketch.scale), slope };
}

function assemble(image: PageImage, reading: Reading): OcrPage {
  const { ref, width, height, dpi } = image;
  const { rotation, kind, lines, doubtful, unreadRegions } = reading;
  const toScan = (box: Box): Box => onPage(turnBoxBack(box, rotation, width, height), width, height);
  return {
    ref,
    width,
    height,
    dpi,
    rotation,
    kind,
    lines: lines.map((line) => withBoxes(line, toScan)),
    unreadRegions: unreadRegions.map(toScan),
    ...(doubtful.length > 0 && { doubtfulLines: doubtful.map((line) => withBoxes(line, toScan)) }),
    origin: 'ocr',
  };
}
