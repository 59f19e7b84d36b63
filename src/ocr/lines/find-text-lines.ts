import { type Box, coverage, heightOf, widthOf } from '../../model/box.js';
import { medianOf } from '../../model/quantile.js';
import type { TextLine } from '../engine.js';
import type { GreyRaster } from '../grey-raster.js';
import { findInkParts, inkThreshold } from '../ink-parts.js';
import { scaleBetween, scaledBox } from '../move-boxes.js';
import { halve } from '../resize-raster.js';
import { beginWithMarks, chainGlyphs, joinFragments } from './chain-glyphs.js';
import type { GlyphChain } from './glyph-chain.js';
import { findGlyphs } from './glyphs.js';
import { type LetterHeights, letterHeights, lineHeights } from './line-heights.js';
import { findTangles, runThroughTangles } from './run-through-tangles.js';
import { splitAtGutters } from './split-at-gutters.js';

/** Letters whose capitals are lower, in pixels, run into one another at half their size. */
const leastToHalve = 20;

/**
 * Finds the lines of text on a page of ink on white paper, from top to bottom: letters that stand side by side are strung
 * together, wherever they are on the page, but not across a wall: a piece of an upright rule that was painted over. `capital` is
 * the height of most capitals, in pixels of the raster as all else.
 */
export function findTextLines(raster: GreyRaster, capital: number, walls: readonly Box[] = []): TextLine[] {
  const worked = capital < leastToHalve ? raster : halve(raster);
  const scale = scaleBetween(worked, raster);
  const toWorked = scaleBetween(raster, worked);
  const parting = walls.map((wall) => scaledBox(wall, toWorked));
  const unit = capital / scale.y;
  const parts = findInkParts(worked, inkThreshold);
  const glyphs = findGlyphs(parts, unit);
  const chains = joinFragments(chainGlyphs(glyphs, unit, parting), unit, parting);
  beginWithMarks(chains, glyphs);
  const tangles = findTangles(parts, unit);
  for (const chain of chains) runThroughTangles(chain, tangles);
  const whole = splitAtGutters(joinFragments(chains, unit, parting), unit).filter((chain) =>
    isLine(chain, unit),
  );
  const slopes = whole.map(({ slope }) => slope).filter((slope) => slope !== null);
  const pageSlope = medianOf(slopes);
  return withoutCovered(textLines(whole, pageSlope))
    .map(({ box, slope }) => ({ box: scaledBox(box, scale), slope: (slope * scale.y) / scale.x }))
    .sort((a, b) => a.box.top - b.box.top);
}

/** How far most lines fall for every pixel to the right; 0 without lines. */
export const medianSlope = (lines: readonly TextLine[]): number => medianOf(lines.map(({ slope }) => slope));

/** Letters that make a line of whatever they are; fewer must be of the size of the page's letters: a page number. */
const fewestLetters = { large: 5, usual: 3, small: 4 } as const;

function isLine({ letters, extent }: GlyphChain, unit: number): boolean {
  const height = heightOf(extent);
  const fewest =
    height > 3 * unit ? fewestLetters.large : height < 0.6 * unit ? fewestLetters.small : fewestLetters.usual;
  if (letters.length >= fewest) return true;
  return height > 0.7 * unit && height < 2 * unit && widthOf(extent) > 0.3 * unit;
}

/** How far accents reach above capitals and descenders below the base, in heights of capitals. */
const above = 0.18;
const below = 0.26;

/** A line's slope may differ so much from the page's: paper curls, but a few descenders at one end do not make a slope. */
const crookedness = 0.008;

/** A line's own slope where it may be trusted, else the page's. */
const slopeIn = ({ slope: own }: GlyphChain, pageSlope: number): number =>
  own !== null && Math.abs(own - pageSlope) < crookedness ? own : pageSlope;

function textLines(chains: readonly GlyphChain[], pageSlope: number): TextLine[] {
  const slopes = chains.map((chain) => slopeIn(chain, pageSlope));
  const letters = chains.map(({ letters, extent }, index) =>
    letterHeights(letters, slopes[index] as number, extent.left),
  );
  const heights = lineHeights(letters);
  return chains.map(({ extent: { left, right } }, index) => {
    const [{ base }, height] = [letters[index] as LetterHeights, heights[index] as number];
    const box = { left, top: base - (1 + above) * height, right, bottom: base + below * height };
    return { box, slope: slopes[index] as number };
  });
}

/** Pieces of letters that a fold or a stroke cut off make lines of their own across the line they belong to. */
function withoutCovered(lines: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  for (const line of [...lines].sort((a, b) => widthOf(b.box) - widthOf(a.box))) {
    const middle = (line.box.left + line.box.right) / 2;
    const isCovered = kept.some((other) => coverage(boxAt(line, middle), boxAt(other, middle)) > 0.6);
    if (!isCovered) kept.push(line);
  }
  return kept;
}

/** The line's box, as high on the page as the line stands at a place in or beside it. */
function boxAt({ box, slope }: TextLine, x: number): Box {
  const fallen = slope * (x - box.left);
  return { ...box, top: box.top + fallen, bottom: box.bottom + fallen };
}
