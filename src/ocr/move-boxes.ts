import type { Box } from '../model/box.js';
import type { EngineLine } from './engine.js';

/** The box in pixels of a raster so many times as large. */
export const scaledBox = ({ left, top, right, bottom }: Box, factor: number): Box => ({
  left: left * factor,
  top: top * factor,
  right: right * factor,
  bottom: bottom * factor,
});

/** The box to the right and down. */
export const movedBox = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** The line with every box of it, its own included, put elsewhere. */
export const withBoxes = ({ words, box }: EngineLine, put: (box: Box) => Box): EngineLine => ({
  words: words.map((word) => ({ ...word, box: put(word.box) })),
  box: put(box),
});

/** The box in whole pixels, rounded outwards, on a page of this size. */
export const onPage = (box: Box, width: number, height: number): Box => ({
  left: Math.max(0, Math.floor(box.left)),
  top: Math.max(0, Math.floor(box.top)),
  right: Math.min(width, Math.ceil(box.right)),
  bottom: Math.min(height, Math.ceil(box.bottom)),
});
