import type { Box } from '../model/box.js';
import type { OcrPage, Rotation } from '../model/page.js';
import type { PageCost } from '../model/page-task.js';
import type { PageImage } from '../model/source-file.js';
import { entriesOf } from '../text/entries.js';
import { CpuMeter } from './cpu-meter.js';
import type { Engine, EngineLine } from './engine.js';
import { findQuarterTurn, liesSideways, readsPoorly, standsOnHead } from './find-rotation.js';
import {
  gatherRegions,
  inkBoxes,
  isBare,
  isPageOfType,
  judgeKind,
  shareRead,
  sureWords,
} from './judge-page.js';
import { findTextLines, medianSlope } from './lines/find-text-lines.js';
import { keptLine, lineWithBoxes, onPage, scaleBetween, scaledBox } from './move-boxes.js';
import { pageNumbers } from './page-numbers.js';
import { prepareImage } from './prepare-image.js';
import { joinRows } from './row-order.js';
import { isCredible, keepSure, keepTyped, siftLines } from './sift-lines.js';
import { type PageSketch, sketchPage, sketchRaster, turnSketch } from './sketch-page.js';
import { boxOnSlope, fallenBox, slopeOf, straighten, uprightBox } from './straighten.js';
import { turnBoxBack } from './turn-raster.js';
import { typedLines } from './typed-lines.js';

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
  const turn =
    !plain && liesSideways(sketch) ? await meter.run('recognize', () => findQuarterTurn(sketch, engine)) : 0;
  return { page: assemble(image, await readTurned(sketch, turn, engine, meter, plain)), cost: meter.cost };
}

/** In pixels of half the raster, where no letters were measured: those of a typed page. */
const usualCapital = 13;

/** Boxes are in pixels of the scan, turned. */
interface Reading extends Pick<OcrPage, 'rotation' | 'kind' | 'lines' | 'unreadRegions'> {
  readonly slope: number;
  readonly doubtful: readonly EngineLine[];
}

const nothing: Reading = {
  rotation: 0,
  slope: 0,
  kind: 'blank',
  lines: [],
  doubtful: [],
  unreadRegions: [],
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
  const { raster, pictures, walls } = await meter.run('prepare', () => prepareImage(turned));
  const { half, rows, capital } = turned;
  const [toHalf, fromHalf] = [scaleBetween(raster, half), scaleBetween(half, raster)];
  const letter = capital ?? usualCapital;
  const isTyped = typedLines(rows, letter, (box) => scaledBox(box, toHalf));
  const lines = await meter.run('prepare', () => findTextLines(raster, letter * fromHalf.y, walls));
  const read = await meter.run('recognize', () => engine.recognize(raster, lines));
  const isPageNumber = pageNumbers(raster);
  const typed = siftLines(
    read.filter(({ words }) => words.length > 0),
    (line) => isTyped(line) || isPageNumber(line),
  );
  if (!plain && rotation === 0 && readsPoorly(turned, sureWords(typed.lines))) {
    const isOnHead = await meter.run('recognize', () => standsOnHead(turned, engine));
    if (isOnHead) return readTurned(sketch, 180, engine, meter, plain);
  }
  const credible = typed.lines.filter((line) => isCredible(line)).map(({ box }) => scaledBox(box, toHalf));
  const judged = judgeKind(shareRead(turned, credible), sureWords(typed.lines));
  const faint = judged === 'unread' && isPageOfType(turned) ? keepTyped(typed, isTyped) : null;
  const isFaintType = faint !== null && faint.lines.length > 0;
  const kind = isFaintType ? 'text' : judged;
  const { lines: kept, doubtful } = isFaintType ? faint : kind === 'unread' ? keepSure(typed) : typed;
  const ink = kind === 'unread' ? inkBoxes(turned).map((box) => scaledBox(box, fromHalf)) : pictures;
  const unread = gatherRegions([...ink, ...doubtful.map(({ box }) => box)], letter * fromHalf.y);
  const toScan = scaleBetween(raster, turned.scan);
  const { width, height } = turned.scan;
  const lean = (medianSlope(lines) * toScan.y) / toScan.x;
  const level = (line: EngineLine): EngineLine =>
    lineWithBoxes(line, (box) =>
      uprightBox(fallenBox(scaledBox(box, toScan), -lean, width), slope + lean, height),
    );
  const onSlope = (box: Box): Box => boxOnSlope(box, slope, width);
  const onScan = (line: EngineLine): EngineLine =>
    lineWithBoxes(line, (box) => onSlope(fallenBox(uprightBox(box, -slope - lean, height), lean, width)));
  return {
    rotation,
    slope: slope + lean,
    kind,
    lines: joinRows(kept.map(level)).flatMap(entriesOf).map(onScan),
    doubtful: doubtful.map((line) => onScan(level(line))),
    unreadRegions: unread.map((box) => onSlope(scaledBox(box, toScan))),
  };
}

/** 1.6 degrees. Lines are followed at any slope; pieces of a row are told by their level boxes, which steeper pages part. */
const leastSlope = 0.028;

function straightened(sketch: PageSketch): { readonly sketch: PageSketch; readonly slope: number } {
  const slope = slopeOf(sketch.rows);
  if (Math.abs(slope) < leastSlope) return { sketch, slope: 0 };
  return { sketch: sketchRaster(straighten(sketch.raster, slope), sketch.scan), slope };
}

function assemble(image: PageImage, reading: Reading): OcrPage {
  const { ref, width, height, dpi } = image;
  const { rotation, slope, kind, lines, doubtful, unreadRegions } = reading;
  const toScan = (box: Box): Box => onPage(turnBoxBack(box, rotation, width, height), width, height);
  return {
    ref,
    width,
    height,
    dpi,
    rotation,
    ...(slope !== 0 && { slope }),
    kind,
    lines: lines.map((line) => keptLine(line, toScan)),
    unreadRegions: unreadRegions.map(toScan),
    ...(doubtful.length > 0 && { doubtfulLines: doubtful.map((line) => keptLine(line, toScan)) }),
    origin: 'ocr',
  };
}
