import { type Box, heightOf } from '../model/box.js';
import { medianOf } from '../model/quantile.js';
import type { GreyRaster } from './grey-raster.js';
import type { LetterRow } from './letter-rows.js';
import { movedBox } from './move-boxes.js';

/** Letters a row must have to say anything about the slope of the page. */
const fewestLetters = 8;

/** Rows that must agree; a stamp aslant or two lines of a heading do not make a page crooked. */
const fewestRows = 4;

/**
 * How far lines of text fall for every pixel to the right; negative where they rise, 0 where too few rows tell.
 * The median over rows of the slope between the middle of a row's first third and of its last.
 */
export function slopeOf(rows: readonly LetterRow[]): number {
  const slopes: number[] = [];
  for (const { parts } of rows) {
    if (parts.length < fewestLetters) continue;
    const { x, y } = fallOf(parts);
    if (x > 4 * heightOf((parts[0] as { box: Box }).box)) slopes.push(y / x);
  }
  if (slopes.length < fewestRows) return 0;
  return medianOf(slopes);
}

/** From the middle of the first third of the letters of a row to that of the last: how far to the right, how far down. */
export function fallOf(letters: readonly { readonly box: Box }[]): { x: number; y: number } {
  const third = Math.floor(letters.length / 3);
  const [first, last] = [middleOf(letters.slice(0, third)), middleOf(letters.slice(-third))];
  return { x: last.x - first.x, y: last.y - first.y };
}

/** The median foot of the letters, which small letters and capitals share. */
function middleOf(parts: readonly { readonly box: Box }[]): { x: number; y: number } {
  return {
    x: medianOf(parts.map(({ box }) => (box.left + box.right) / 2)),
    y: medianOf(parts.map(({ box }) => box.bottom)),
  };
}

/**
 * The raster with every column moved up or down so that lines of this slope lie level. Letters keep their shape, and up to
 * five degrees the engine does not mind their leaning. What is moved in from outside is white.
 */
export function straighten({ width, height, samples }: GreyRaster, slope: number): GreyRaster {
  const straight = new Uint8Array(samples.length).fill(255);
  for (let x = 0; x < width; x++) {
    const shift = slope * (x - width / 2);
    const whole = Math.floor(shift);
    const share = shift - whole;
    for (let y = Math.max(0, -whole); y < height; y++) {
      const from = y + whole;
      if (from >= height) break;
      const upper = samples[from * width + x] as number;
      const lower = from + 1 < height ? (samples[(from + 1) * width + x] as number) : 255;
      straight[y * width + x] = upper + (lower - upper) * share;
    }
  }
  return { width, height, samples: straight };
}

/** A box found on the straightened raster, `width` pixels wide, back on the crooked one: around its four corners. */
export function boxOnSlope(box: Box, slope: number, width: number): Box {
  const [atLeft, atRight] = [slope * (box.left - width / 2), slope * (box.right - width / 2)];
  return {
    left: box.left,
    top: box.top + Math.min(atLeft, atRight),
    right: box.right,
    bottom: box.bottom + Math.max(atLeft, atRight),
  };
}

/** A small box, such as a word's, moved down as far as a line of this slope falls to its middle, the page `width` pixels wide. */
export function fallenBox(box: Box, slope: number, width: number): Box {
  return movedBox(box, 0, slope * ((box.left + box.right - width) / 2));
}

/** A small box moved right as far as upright edges, on a page `height` pixels high whose lines fall so, lean left down to its middle. */
export function uprightBox(box: Box, slope: number, height: number): Box {
  return movedBox(box, slope * ((box.top + box.bottom - height) / 2), 0);
}
