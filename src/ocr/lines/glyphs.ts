import { type Box, boxAround, heightOf, widthOf } from '../../model/box.js';
import type { InkPart } from '../ink-parts.js';

/** Ink that may be a letter, a mark between letters, or several letters that touch. */
export interface Glyph {
  readonly box: Box;
  /** High enough to tell where its line stands; a full stop, a hyphen or a speck is not. */
  readonly isLetter: boolean;
}

/**
 * In heights of the page's capitals: letters of the smallest print, the highest of a letterhead, the highest stroke that may be an l
 * or an I however thin it is, dust, and how long a dash is.
 */
const lowestLetter = 0.28;
const highestGlyph = 5;
const highestStroke = 1.6;
const dust = 0.12;
const longestDash = 2;

/** What of the ink may belong to lines of text, from left to right. `capital` is the height of most capitals in the same pixels. */
export function findGlyphs(parts: readonly InkPart[], capital: number): Glyph[] {
  const boxes = parts.filter((part) => isGlyphLike(part, capital)).map(({ box }) => box);
  return joinStacked(boxes, capital).map((box) => ({
    box,
    isLetter: heightOf(box) >= lowestLetter * capital,
  }));
}

function isGlyphLike({ box, area }: InkPart, capital: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (Math.max(width, height) < dust * capital || height > highestGlyph * capital) return false;
  const isRule = height < 0.45 * capital && width > 4 * Math.max(height, 0.3 * capital);
  const isUpright = height > 8 * width && height > highestStroke * capital;
  if (isRule || isUpright) return false;
  const filled = area / (width * height);
  const isDash = width <= longestDash * capital;
  return isDash || width <= 6 * height || (height >= 0.6 * capital && filled > 0.12 && filled < 0.7);
}

/** Halves of broken letters, dots over i and accents made one with what stands beneath them; from left to right. */
function joinStacked(boxes: readonly Box[], capital: number): Box[] {
  const joined: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    let whole = box;
    for (let index = joined.length - 1; index >= 0; index--) {
      const other = joined[index] as Box;
      if (other.left < whole.left - 2 * capital) break;
      if (!areStacked(other, whole, capital)) continue;
      whole = boxAround([other, whole]) as Box;
      joined.splice(index, 1);
    }
    joined.push(whole);
  }
  return joined.sort((a, b) => a.left - b.left);
}

function areStacked(a: Box, b: Box, capital: number): boolean {
  const lower = Math.min(heightOf(a), heightOf(b));
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const gap = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  const height = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top);
  const isNear = lower <= 0.35 * capital ? gap <= 0.35 * capital : gap <= 0.15 * capital;
  return isNear && across >= 0.5 * Math.min(widthOf(a), widthOf(b)) && height <= 1.3 * capital;
}
