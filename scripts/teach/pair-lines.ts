import { heightOf } from '../../src/model/box.js';
import type { TextLine } from '../../src/ocr/engine.js';
import type { DrawnLine } from './draw-lines.js';

/** From a place on the drawn page to one on the raster it was read from. */
export type ToRaster = (x: number, y: number) => readonly [x: number, y: number];

/** A found line whose middle is further from a drawn one than this share of its height is of another line; between the two of neither. */
const [sameLine, otherLine] = [0.5, 1.1];

/** Heights of a found line in sizes of the face. */
const heights = { least: 0.42, most: 1.9 } as const;

/** A character belongs to a found line that holds more than `whole` of its width; more than `cut` and it is cut in two. */
const held = { whole: 0.7, cut: 0.25 } as const;

/**
 * What is written on a line that was found on the page: '' where only strokes and specks stand. Null where that cannot be told,
 * because the line is a piece of one, or of two.
 */
export function textOfLine(found: TextLine, drawn: readonly DrawnLine[], toRaster: ToRaster): string | null {
  const { box, slope } = found;
  const height = heightOf(box);
  const scale = toRaster(1, 0)[0] - toRaster(0, 0)[0];
  const pieces: { left: number; text: string }[] = [];
  let isNear = false;
  for (const { characters, base, size } of drawn) {
    const [first, last] = [characters[0], characters.at(-1)];
    if (!first || !last) continue;
    const [left] = toRaster(first.left, base);
    const [right] = toRaster(last.right, base);
    if (right < box.left - 2 || left > box.right + 2) continue;
    const [x, y] = toRaster((first.left + last.right) / 2, base - size * 0.25);
    const distance = Math.abs(y - (box.top + height / 2 + slope * (x - box.left)));
    if (distance > height * otherLine) continue;
    isNear = true;
    if (distance > height * 0.9) continue;
    const isOfSize = height >= heights.least * size * scale && height <= heights.most * size * scale;
    if (distance > height * sameLine || !isOfSize) return null;
    const text = heldCharacters(found, characters, base, toRaster);
    if (text === null) return null;
    if (text !== '') pieces.push({ left, text });
  }
  if (pieces.length === 0) return isNear ? null : '';
  pieces.sort((a, b) => a.left - b.left);
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/ +/g, ' ');
}

/** Null where a character is cut in two. */
function heldCharacters(
  { box }: TextLine,
  characters: DrawnLine['characters'],
  base: number,
  toRaster: ToRaster,
): string | null {
  let text = '';
  for (const character of characters) {
    const [left] = toRaster(character.left, base);
    const [right] = toRaster(character.right, base);
    const share = (Math.min(right, box.right) - Math.max(left, box.left)) / (right - left);
    if (share > held.whole) text += character.text;
    else if (share > held.cut && character.text !== ' ') return null;
  }
  return text.trim();
}
