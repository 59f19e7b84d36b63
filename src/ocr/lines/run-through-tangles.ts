import { type Box, heightOf, widthOf } from '../../model/box.js';
import type { InkPart } from '../ink-parts.js';
import type { GlyphChain } from './glyph-chain.js';
import type { Glyph } from './glyphs.js';

/** Letters that hang together with those of the next line, with a rule under them or with a stroke of the pen. */
export function findTangles(parts: readonly InkPart[], capital: number): InkPart[] {
  return parts.filter(({ box, area }) => {
    const height = heightOf(box);
    return (
      height > 1.2 * capital &&
      height < 12 * capital &&
      widthOf(box) > 0.8 * capital &&
      area > 0.5 * capital ** 2
    );
  });
}

/** Ink farther from the end of a line than so many heights of its letters is not its own. */
const step = 1.2;

/** Lets a line run on through tangles at its ends, as far as ink stands between its head and its foot. */
export function runThroughTangles(chain: GlyphChain, tangles: readonly InkPart[]): void {
  const { extent, slope } = chain;
  const middle = (extent.left + extent.right) / 2;
  const { base, height } = chain.bandAt(middle);
  const stretches: Box[] = [];
  for (const { box, runs } of tangles) {
    if (box.bottom < extent.top || box.top > extent.bottom) continue;
    for (let at = 0; at < runs.length; at += 3) {
      const [y, left, right] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number];
      const foot = base + (slope ?? 0) * ((left + right) / 2 - middle);
      if (y <= foot && y >= foot - 0.8 * height)
        stretches.push({ left, right, top: foot - height, bottom: foot });
    }
  }
  const added: Glyph[] = [];
  let { left, right } = extent;
  for (const stretch of stretches.sort((a, b) => a.left - b.left)) {
    if (stretch.right <= right) continue;
    if (stretch.left - right > step * height) break;
    added.push({ box: { ...stretch, left: Math.max(right, stretch.left) }, isLetter: false });
    right = stretch.right;
  }
  for (const stretch of stretches.sort((a, b) => b.right - a.right)) {
    if (stretch.left >= left) continue;
    if (left - stretch.right > step * height) break;
    added.push({ box: { ...stretch, right: Math.min(left, stretch.right) }, isLetter: false });
    left = stretch.left;
  }
  chain.add(added);
}
