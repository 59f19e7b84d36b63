import { widthOf } from '../../model/box.js';
import { quantile } from '../../model/quantile.js';
import { GlyphChain } from './glyph-chain.js';
import type { Glyph } from './glyphs.js';

/** In heights of the page's capitals: the narrowest gutter, and how far apart two lines of a column may stand. */
const narrowest = 0.8;
const farthest = 6;

/** The narrowest column, in heights of capitals: some twenty characters. What stands in shorter pieces is a list or a form. */
const narrowestColumn = 14;

/** The share of a gutter that white must be to be its own; a space is less. */
const shareOfGutter = 0.7;

/** Ink no wider than such a share of the height of capitals may be a piece of a rule that stands in it. */
const thinnest = 0.2;

/** Lines that part at one place of the page before it is a gutter and no chance of spaces. */
const fewestLines = 6;

/** Lines back from which a gutter is followed: it leans on a crooked page. */
const followed = 3;

interface White {
  readonly left: number;
  readonly right: number;
}

/** White within a line or behind it. */
interface Gap extends White {
  readonly chain: GlyphChain;
  /** Whether the text to the left and to the right is wide enough for lines of columns. */
  readonly isBetweenColumns: boolean;
}

/** White that goes on from line to line, from top to bottom. */
type Corridor = Gap[];

/** Lines of neighbouring columns that stand on one height and were strung together, parted at the white between the columns. */
export function splitAtGutters(chains: readonly GlyphChain[], capital: number): GlyphChain[] {
  const gaps = new Map(
    chains.map((chain) => [chain, [...gapsIn(chain, capital), ...gapBehind(chain, chains, capital)]]),
  );
  const gutters = findCorridors(gaps, capital).filter(isGutter).map(withoutHeadlines);
  return chains.flatMap((chain) => {
    const own = gaps.get(chain) ?? [];
    const atGutter = own.filter((gap) => gutters.some((gutter) => gutter.includes(gap) || isIn(gap, gutter)));
    return partsOf(chain, atGutter);
  });
}

const isGutter = (corridor: Corridor): boolean =>
  corridor.filter(({ isBetweenColumns }) => isBetweenColumns).length >= fewestLines;

/** What a headline across the columns leaves white is narrower than what the lines of columns leave. */
function withoutHeadlines(gutter: Corridor): Corridor {
  const widths = gutter.map(({ left, right }) => right - left);
  const least = shareOfGutter * (quantile(widths, 0.25) ?? 0);
  return gutter.filter(({ left, right }) => right - left >= least);
}

const middleOf = ({ extent }: GlyphChain): number => (extent.top + extent.bottom) / 2;

const overlap = (a: White, b: White): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

function findCorridors(gaps: ReadonlyMap<GlyphChain, readonly Gap[]>, capital: number): readonly Corridor[] {
  const corridors: Corridor[] = [];
  let open: Corridor[] = [];
  for (const chain of [...gaps.keys()].sort((a, b) => middleOf(a) - middleOf(b))) {
    const own = gaps.get(chain) ?? [];
    const begun = new Set(own);
    open = open.filter((corridor) => {
      if (middleOf(chain) - middleOf((corridor.at(-1) as Gap).chain) > farthest * capital) return false;
      const foot = sharedBy(corridor.slice(-followed));
      const gap = own.find((one) => overlap(one, foot) >= narrowest * capital);
      if (!gap) return chain.extent.right <= foot.left || chain.extent.left >= foot.right;
      corridor.push(gap);
      begun.delete(gap);
      return true;
    });
    for (const gap of begun) {
      const corridor = [gap];
      corridors.push(corridor);
      open.push(corridor);
    }
  }
  return corridors;
}

function gapsIn(chain: GlyphChain, capital: number): readonly Gap[] {
  const { extent } = chain;
  const gaps: Gap[] = [];
  let left = extent.left;
  for (const { box } of chain.glyphs) {
    if (widthOf(box) <= thinnest * capital) continue;
    const { left: right } = box;
    const isBetweenColumns = Math.min(left - extent.left, extent.right - right) >= narrowestColumn * capital;
    if (right - left >= narrowest * capital) gaps.push({ chain, left, right, isBetweenColumns });
    left = Math.max(left, box.right);
  }
  return gaps;
}

/** The white to the next line to the right that shares some height; lines of neighbouring columns are seldom level. */
function gapBehind(chain: GlyphChain, chains: readonly GlyphChain[], capital: number): readonly Gap[] {
  const { top, bottom, right: left } = chain.extent;
  const beside = chains
    .filter((other) => other.extent.left >= left + narrowest * capital)
    .filter((other) => other.extent.top < bottom && other.extent.bottom > top)
    .sort((a, b) => a.extent.left - b.extent.left)[0];
  if (!beside) return [];
  const isBetweenColumns =
    Math.min(widthOf(chain.extent), widthOf(beside.extent)) >= narrowestColumn * capital;
  return [{ chain, left, right: beside.extent.left, isBetweenColumns }];
}

/** What is white on all the heights. */
const sharedBy = (gaps: readonly Gap[]): White => ({
  left: Math.max(...gaps.map(({ left }) => left)),
  right: Math.min(...gaps.map(({ right }) => right)),
});

/** Whether white is that of a gutter on its height, or nearest to it. */
function isIn(gap: Gap, gutter: Corridor): boolean {
  const away = gutter.map(({ chain }) => Math.abs(middleOf(chain) - middleOf(gap.chain)));
  const nearest = away.indexOf(Math.min(...away));
  const here = sharedBy(gutter.slice(Math.max(0, nearest - 1), nearest + 2));
  return overlap(gap, here) >= shareOfGutter * (here.right - here.left);
}

/** A chain cut at each of the gaps. What stands in a gap is left out, and a part that holds no letter. */
function partsOf(chain: GlyphChain, gaps: readonly Gap[]): GlyphChain[] {
  if (gaps.length === 0) return [chain];
  const parts: Glyph[][] = [];
  for (const glyph of chain.glyphs) {
    if (gaps.some(({ left, right }) => glyph.box.left >= left && glyph.box.right <= right)) continue;
    const place = gaps.filter(({ right }) => glyph.box.left >= right).length;
    parts[place] = [...(parts[place] ?? []), glyph];
  }
  return parts.flatMap((glyphs) => {
    const first = glyphs.find(({ isLetter }) => isLetter);
    if (!first) return [];
    const part = new GlyphChain(first);
    part.add(glyphs.filter((glyph) => glyph !== first));
    return [part];
  });
}
