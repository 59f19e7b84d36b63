import type { Box } from '../../model/box.js';
import type { GlyphChain } from './glyph-chain.js';

/** Whether one of the upright rules stands between ink on the left and ink on the right, on the height of both. */
export const isWalledOff = (walls: readonly Box[], left: Box, right: Box): boolean =>
  walls.some((wall) => {
    const middle = (wall.left + wall.right) / 2;
    const isBetween = middle >= left.right && middle <= right.left;
    return (
      isBetween &&
      wall.top < Math.max(left.bottom, right.bottom) &&
      wall.bottom > Math.min(left.top, right.top)
    );
  });

/** Whether one stands between two lines, the end of the one and the start of the other. */
export function areWalledOff(walls: readonly Box[], a: GlyphChain, b: GlyphChain): boolean {
  const [left, right] = a.extent.left < b.extent.left ? [a, b] : [b, a];
  const [end, start] = [left.glyphs.at(-1), right.glyphs[0]];
  return end !== undefined && start !== undefined && isWalledOff(walls, end.box, start.box);
}
