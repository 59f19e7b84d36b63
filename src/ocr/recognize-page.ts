import type { Box } from '../model/box.js';
import type { OcrPage } from '../model/page.js';
import type { PageCost } from '../model/page-task.js';
import type { PageImage } from '../model/source-file.js';
import type { Engine } from './engine.js';
import { prepareImage } from './prepare-image.js';

export interface RecognizedPage {
  readonly page: OcrPage;
  readonly cost: Omit<PageCost, 'render'>;
}

/** Reads the words of a page image. Boxes are in pixels of the image as given. */
export async function recognizePage(image: PageImage, engine: Engine): Promise<RecognizedPage> {
  const started = cpuSeconds();
  const { raster, scale } = await prepareImage(image);
  const prepared = cpuSeconds();
  const read = await engine.recognize(raster);
  const toScan = ({ left, top, right, bottom }: Box): Box => ({
    left: Math.round(left / scale),
    top: Math.round(top / scale),
    right: Math.round(right / scale),
    bottom: Math.round(bottom / scale),
  });
  const lines = read.map((line) => ({
    box: toScan(line.box),
    words: line.words.map((word) => ({ ...word, box: toScan(word.box) })),
  }));
  return {
    page: {
      ref: image.ref,
      width: image.width,
      height: image.height,
      dpi: image.dpi,
      rotation: 0,
      kind: lines.length > 0 ? 'text' : 'blank',
      lines,
      unreadRegions: [],
      origin: 'ocr',
    },
    cost: { prepare: prepared - started, recognize: cpuSeconds() - prepared },
  };
}

/** Of the whole process, the engine's thread included: exact as long as the process reads one page at a time. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
