import { type Box, boxAround } from '../model/box.js';
import type { OcrLine } from '../model/page.js';
import type { EngineLine } from './engine.js';

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many times as wide and as high. */
export interface Scale {
  readonly x: number;
  readonly y: number;
}

/** The box in pixels of a raster so many times as large. */
export const scaledBox = ({ left, top, right, bottom }: Box, { x, y }: Scale): Box => ({
  left: left * x,
  top: top * y,
  right: right * x,
  bottom: bottom * y,
});

/** How many times as large the one raster is as the other. */
export const scaleBetween = (from: Size, to: Size): Scale => ({
  x: to.width / from.width,
  y: to.height / from.height,
});

/** The box to the right and down. */
export const movedBox = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** The line as a page keeps it, every box of it, its own included, put elsewhere. */
export const keptLine = ({ words, box }: OcrLine, put: (box: Box) => Box): OcrLine => ({
  words: words.map((word) => ({ text: word.text, box: put(word.box), confidence: word.confidence })),
  box: put(box),
});

/** The line with the box of every word put elsewhere, and around them its own: a line on a slope is no level box. */
export function lineWithBoxes({ words, box }: EngineLine, put: (box: Box) => Box): EngineLine {
  const moved = words.map((word) => ({ ...word, box: put(word.box) }));
  return { words: moved, box: boxAround(moved.map((word) => word.box)) ?? put(box) };
}

/** The box in whole pixels, rounded outwards, on a page of this size. */
export const onPage = (box: Box, width: number, height: number): Box => ({
  left: Math.max(0, Math.floor(box.left)),
  top: Math.max(0, Math.floor(box.top)),
  right: Math.min(width, Math.ceil(box.right)),
  bottom: Math.min(height, Math.ceil(box.bottom)),
});
