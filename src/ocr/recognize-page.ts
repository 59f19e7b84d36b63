import type { Box } from '../model/box.js';
import type { OcrPage, Rotation } from '../model/page.js';
import type { PageCost } from '../model/page-task.js';
import type { PageImage } from '../model/source-file.js';
import { CpuMeter } from './cpu-meter.js';
import type { Engine, EngineLine } from './engine.js';
import { findRotation, liesSideways } from './find-rotation.js';
import { gatherRegions, isBare, judgeKind, shareRead, sureWords } from './judge-page.js';
import { prepareImage } from './prepare-image.js';
import { joinRows } from './row-order.js';
import { isCredible, keepSure, siftLines } from './sift-lines.js';
import { type PageSketch, sketchPage, sketchRaster } from './sketch-page.js';
import { turnBoxBack, turnRaster } from './turn-raster.js';

export interface RecognizedPage {
  readonly page: OcrPage;
  readonly cost: Omit<PageCost, 'render'>;
}

/** Reads the words of a page image. Boxes are in pixels of the image as given. */
export async function recognizePage(image: PageImage, engine: Engine): Promise<RecognizedPage> {
  const meter = new CpuMeter();
  const sketch = await meter.run('prepare', () => sketchPage(image));
  const turnOf = () => meter.run('recognize', () => findRotation(sketch, engine));
  let reading: Reading = { rotation: 0, kind: 'blank', lines: [], unread: [] };
  if (!isBare(sketch)) {
    const sideways = liesSideways(sketch) ? await turnOf() : 0;
    reading = await readTurned(sketch, sideways, engine, meter);
    if (sideways === 0 && reading.kind === 'unread') {
      const turn = await turnOf();
      if (turn !== 0) reading = await readTurned(sketch, turn, engine, meter);
    }
  }
  return { page: assemble(image, reading), cost: meter.cost };
}

/** In pixels of half the raster, where no letters were measured: those of a typed page. */
const usualCapital = 13;

/** Boxes are in pixels of the scan, turned. */
interface Reading extends Pick<OcrPage, 'rotation' | 'kind' | 'lines'> {
  readonly unread: readonly Box[];
}

async function readTurned(
  sketch: PageSketch,
  rotation: Rotation,
  engine: Engine,
  meter: CpuMeter,
): Promise<Reading> {
  const turned = await meter.run('prepare', () =>
    rotation === 0 ? sketch : sketchRaster(turnRaster(sketch.raster, rotation), sketch.scale),
  );
  const { raster, scale, pictures } = await meter.run('prepare', () => prepareImage(turned));
  const read = await meter.run('recognize', () => engine.recognize(raster));
  const toHalf = turned.half.width / raster.width;
  const typed = siftLines(read);
  const share = shareRead(
    turned,
    typed.lines.filter((line) => isCredible(line)).map(({ box }) => scaled(box, toHalf)),
  );
  const kind = judgeKind(share, sureWords(typed.lines));
  const { lines, doubtful } = kind === 'unread' ? keepSure(typed) : typed;
  const capital = (turned.capital ?? usualCapital) / toHalf;
  const unread = gatherRegions([...pictures, ...doubtful.map(({ box }) => box)], capital);
  return {
    rotation,
    kind,
    lines: joinRows(lines).map((line) => scaledLine(line, 1 / scale)),
    unread: unread.map((box) => scaled(box, 1 / scale)),
  };
}

const scaledLine = ({ words, box }: EngineLine, factor: number): EngineLine => ({
  words: words.map((word) => ({ ...word, box: scaled(word.box, factor) })),
  box: scaled(box, factor),
});

const scaled = (box: Box, factor: number): Box => ({
  left: box.left * factor,
  top: box.top * factor,
  right: box.right * factor,
  bottom: box.bottom * factor,
});

function assemble(image: PageImage, { rotation, kind, lines, unread }: Reading): OcrPage {
  const { ref, width, height, dpi } = image;
  const toScan = (box: Box): Box => within(turnBoxBack(box, rotation, width, height), width, height);
  return {
    ref,
    width,
    height,
    dpi,
    rotation,
    kind,
    lines: lines.map((line) => ({
      words: line.words.map((word) => ({ ...word, box: toScan(word.box) })),
      box: toScan(line.box),
    })),
    unreadRegions: unread.map(toScan),
    origin: 'ocr',
  };
}

/** Whole pixels, on the page. */
const within = (box: Box, width: number, height: number): Box => ({
  left: Math.max(0, Math.floor(box.left)),
  top: Math.max(0, Math.floor(box.top)),
  right: Math.min(width, Math.ceil(box.right)),
  bottom: Math.min(height, Math.ceil(box.bottom)),
});
