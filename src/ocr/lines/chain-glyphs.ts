import { type Box, heightOf } from '../../model/box.js';
import { GlyphChain, middleX } from './glyph-chain.js';
import type { Glyph } from './glyphs.js';
import { areWalledOff, isWalledOff } from './walls.js';

/** So many heights of its letters apart may neighbours in a line stand; one letter alone says less about its line than two. */
const reach = 3.5;
const reachOfOne = 2;

/** Letters of one line differ so much in height: a small one is hardly more than half as high as one with an ascender. */
const lowest = 0.48;
const highest = 2;

/**
 * How high a letter may be in a line of such a height. Where no ascender has come yet, a small letter's height is all that is known
 * of the line: what is no higher than the page's capitals, with some slack for ascenders, is let in.
 */
const mostHeight = (height: number, capital: number): number => Math.max(highest * height, 1.45 * capital);

/** Glyphs, from left to right, strung together where one stands beside the other on one line and no wall between them. */
export function chainGlyphs(
  glyphs: readonly Glyph[],
  capital: number,
  walls: readonly Box[] = [],
): GlyphChain[] {
  const open: GlyphChain[] = [];
  const chains: GlyphChain[] = [];
  for (const glyph of glyphs) {
    let best: GlyphChain | null = null;
    let bestMisfit = Number.POSITIVE_INFINITY;
    for (let index = open.length - 1; index >= 0; index--) {
      const chain = open[index] as GlyphChain;
      const misfit = misfitOf(chain, glyph, capital);
      if (misfit === null) open.splice(index, 1);
      else if (misfit < bestMisfit && !isWalledOff(walls, endOf(chain), glyph.box))
        [best, bestMisfit] = [chain, misfit];
    }
    if (best) best.add([glyph]);
    else if (glyph.isLetter) {
      const chain = new GlyphChain(glyph);
      open.push(chain);
      chains.push(chain);
    }
  }
  return chains;
}

const endOf = ({ glyphs }: GlyphChain): Box => (glyphs.at(-1) as Glyph).box;

/** How badly a glyph goes on with a line, 0 best, infinite where it does not; null where the line ended farther left. */
function misfitOf(chain: GlyphChain, { box, isLetter }: Glyph, capital: number): number | null {
  const { base, height } = chain.endBand;
  const gap = box.left - chain.extent.right;
  if (gap > (chain.letters.length > 1 ? reach : reachOfOne) * height) return null;
  const own = heightOf(box);
  if (gap < -1.2 * height || own > mostHeight(height, capital)) return Number.POSITIVE_INFINITY;
  if (isLetter && own < lowest * height) return Number.POSITIVE_INFINITY;
  const shared = Math.min(box.bottom, base + 0.3 * height) - Math.max(box.top, base - 1.2 * height);
  if (shared < 0.6 * own) return Number.POSITIVE_INFINITY;
  const off = isLetter ? Math.abs(box.bottom - base) / height : 0.3;
  return off > 0.6 ? Number.POSITIVE_INFINITY : off + (0.1 * Math.max(0, gap)) / height;
}

/** So many heights of its letters before a line may its first mark stand. */
const markReach = 0.6;

/** Lets lines begin with the marks that stand before their first letter, on the height of its line: a quotation mark, a dash. */
export function beginWithMarks(chains: readonly GlyphChain[], glyphs: readonly Glyph[]): void {
  const chained = new Set(chains.flatMap((chain) => chain.glyphs));
  const marks = glyphs.filter((glyph) => !chained.has(glyph));
  for (const chain of chains) {
    const { base, height } = chain.bandAt(chain.extent.left);
    const isBefore = ({ box }: Glyph): boolean =>
      box.right > chain.extent.left - markReach * height && box.left < chain.extent.left;
    const isLevel = ({ box }: Glyph): boolean =>
      box.top > base - 1.2 * height && box.bottom < base + 0.3 * height;
    chain.add(marks.filter((mark) => isBefore(mark) && isLevel(mark)));
  }
}

/** Chains on one line made one: what was parted by a gap or a tangle, and pieces of letters within another's line. */
export function joinFragments(
  chains: readonly GlyphChain[],
  capital: number,
  walls: readonly Box[] = [],
): GlyphChain[] {
  const joined: GlyphChain[] = [];
  for (const chain of [...chains].sort((a, b) => b.letters.length - a.letters.length)) {
    const line = joined.find(
      (other) =>
        meets(other, chain, capital) &&
        (goesOn(other, chain, capital) || holds(other, chain)) &&
        !areWalledOff(walls, other, chain),
    );
    if (line) line.add(chain.glyphs);
    else joined.push(chain);
  }
  return joined;
}

/** Whether there is any sense in a closer look: far fewer than all pairs stand on one height of the page. */
const meets = (a: GlyphChain, b: GlyphChain, capital: number): boolean =>
  a.extent.top < b.extent.bottom + capital && b.extent.top < a.extent.bottom + capital;

/** Whether one chain goes on where the other ends or overlaps it, letters of one size on one line. */
function goesOn(a: GlyphChain, b: GlyphChain, capital: number): boolean {
  const [left, right] = a.extent.left < b.extent.left ? [a, b] : [b, a];
  const start = right.bandAt(right.extent.left);
  const end = left.bandAt(right.extent.left);
  const gap = right.extent.left - left.extent.right;
  const [lower, higher] = [Math.min(end.height, start.height), Math.max(end.height, start.height)];
  const far = Math.min(a.letters.length, b.letters.length) > 1 ? reach : reachOfOne;
  const isOnLine = Math.abs(end.base - start.base) <= 0.4 * lower;
  return gap <= far * higher && isOnLine && higher <= mostHeight(lower, capital);
}

/** Whether most of a chain's glyphs stand in the line of the other. */
function holds(line: GlyphChain, chain: GlyphChain): boolean {
  const { left, right } = chain.extent;
  const { height } = line.bandAt((left + right) / 2);
  if (right < line.extent.left - height || left > line.extent.right + height) return false;
  const within = chain.glyphs.filter((glyph) => {
    const band = line.bandAt(middleX(glyph));
    const middle = (glyph.box.top + glyph.box.bottom) / 2;
    return middle > band.base - 1.1 * band.height && middle < band.base + 0.25 * band.height;
  });
  return within.length >= 0.6 * chain.glyphs.length;
}
