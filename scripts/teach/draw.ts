import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Engine, TextLine } from '../../src/ocr/engine.js';
import type { GreyRaster } from '../../src/ocr/grey-raster.js';
import { type LineImage, lineImage } from '../../src/ocr/network/line-image.js';
import { recognizePage } from '../../src/ocr/recognize-page.js';
import { greyOfDrawing } from '../fixtures/blank-sheet.js';
import { seededRandom } from '../fixtures/random.js';
import { drawLines } from './draw-lines.js';
import { loadFaces } from './faces.js';
import { type ToRaster, textOfLine } from './pair-lines.js';
import { readTexts } from './texts.js';
import { type WornScan, wearScan } from './wear-scan.js';

/** Pixels at 300 dpi. */
const page = { width: 2550, height: 1800 } as const;

/** Of the images that the shipped English network takes. */
const networkHeight = 36;

/** Of lines without text this share is kept. */
const shareOfBlank = 0.7;

/**
 * Draws worn half pages, lets the program find their lines, and writes the images of those as the recognition network takes them,
 * `lines.s8`, with what is written on them, `lines.json`. The same seed gives the same lines. Returns how many.
 */
export async function drawTaughtLines(folder: string, pages: number, seed: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const [faces, texts, random] = [loadFaces(), readTexts(), seededRandom(`teach ${seed}`)];
  const canvas = createCanvas(page.width, page.height);
  const images = openSync(join(folder, 'lines.s8'), 'w');
  const index: { text: string; width: number; offset: number; wear: number; typed: boolean }[] = [];
  let offset = 0;
  for (let drawn = 0; drawn < pages; drawn++) {
    const { lines, isTyped } = drawLines(canvas, faces, texts, random);
    const scan = await wearScan({ ...page, samples: greyOfDrawing(canvas.getContext('2d')) }, random);
    const found = await findLines(scan);
    if (found === null) continue;
    for (const line of found.lines) {
      const text = textOfLine(line, lines, toRaster(scan, found.raster));
      if (text === null || (text === '' && random() > shareOfBlank)) continue;
      const image = lineImage(found.raster, line, networkHeight);
      if (!image || text.length > image.width / 5) continue;
      const bytes = asBytes(image);
      writeSync(images, bytes);
      index.push({
        text,
        width: image.width,
        offset,
        wear: Math.round(scan.wear * 100) / 100,
        typed: isTyped,
      });
      offset += bytes.length;
    }
  }
  closeSync(images);
  writeFileSync(join(folder, 'lines.json'), JSON.stringify(index));
  return index.length;
}

/** The lines of a page as the program finds them, and the raster it would read them from. Null where it takes the page for bare. */
async function findLines(scan: WornScan): Promise<{ raster: GreyRaster; lines: readonly TextLine[] } | null> {
  let found: { raster: GreyRaster; lines: readonly TextLine[] } | null = null;
  const listener: Engine = {
    recognize: async (raster, lines) => {
      found ??= { raster, lines };
      return lines.map(({ box }) => ({ words: [], box }));
    },
    close: async () => {},
  };
  const { width, height, samples } = scan;
  const dpi = Math.round(300 * scan.scale);
  const ref = { sourceId: 'drawn', pageNumber: 1 };
  await recognizePage({ ref, width, height, dpi, channels: 1, samples }, listener, { plain: true });
  return found;
}

function toRaster({ width, scale, turn }: WornScan, raster: GreyRaster): ToRaster {
  const toPixels = (raster.width / width) * scale;
  const [middleX, middleY] = [page.width / 2, page.height / 2];
  return (x, y) => {
    const [across, down] = [x - middleX, y - middleY];
    return [
      (middleX + across * Math.cos(turn) - down * Math.sin(turn)) * toPixels,
      (middleY + across * Math.sin(turn) + down * Math.cos(turn)) * toPixels,
    ];
  };
}

/** Samples as signed bytes: -127 ink, 127 paper. */
const asBytes = ({ samples }: LineImage): Int8Array =>
  Int8Array.from(samples, (sample) => Math.max(-127, Math.min(127, Math.round(sample * 127))));
