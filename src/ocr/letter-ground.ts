import { type Box, heightOf, widthOf } from '../model/box.js';
import type { Size } from './move-boxes.js';

/** Of ink that may be a letter or several that touch, in units; and in times of its height how wide it is at most. */
const letterHeights = { least: 16, most: 90 } as const;
const widest = 8;

/** How far beside a letter its torn strokes may lie, in units: less than half a letter. */
const beside = 10;

/** Pixels to a side of the cells in which the ground is marked. */
const cell = 4;

/** Where letters stand on a page, and close beside them. A unit is a pixel of a page 3,300 pixels high (300 dpi). */
export class LetterGround {
  readonly #columns: number;
  readonly #marks: Uint8Array;

  constructor(boxes: readonly Box[], { width, height }: Size, unit: number) {
    this.#columns = Math.ceil(width / cell);
    this.#marks = new Uint8Array(this.#columns * Math.ceil(height / cell));
    for (const box of boxes) {
      const high = heightOf(box) / unit;
      if (high < letterHeights.least || high > letterHeights.most) continue;
      if (widthOf(box) > widest * heightOf(box)) continue;
      const from = Math.max(0, Math.floor((box.left - beside * unit) / cell));
      const to = Math.min(this.#columns, Math.ceil((box.right + beside * unit) / cell));
      for (let y = Math.floor(box.top / cell); y < Math.ceil(box.bottom / cell); y++) {
        this.#marks.fill(1, y * this.#columns + from, y * this.#columns + to);
      }
    }
  }

  /** Of the page, 0..1. */
  get share(): number {
    return this.#marks.reduce((sum, mark) => sum + mark, 0) / this.#marks.length;
  }

  /** Whether the middle of a box lies on it. */
  holds({ left, top, right, bottom }: Box): boolean {
    const [x, y] = [Math.floor((left + right) / 2 / cell), Math.floor((top + bottom) / 2 / cell)];
    return this.#marks[y * this.#columns + x] === 1;
  }
}
