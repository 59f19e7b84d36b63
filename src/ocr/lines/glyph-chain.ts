import { type Box, boxAround, heightOf } from '../../model/box.js';
import { medianOf, quantile } from '../../model/quantile.js';
import { fallOf } from '../straighten.js';
import type { Glyph } from './glyphs.js';

/** Where letters stand about one place of a line; in pixels. */
export interface Band {
  /** The foot of letters without descenders. */
  readonly base: number;
  /** From there to the tops of capitals and ascenders. */
  readonly height: number;
}

/** Letters on each side of a place that tell where the line stands there. */
const neighbours = 9;

/** Glyphs of one line of text, added in any order. There is at least one letter. */
export class GlyphChain {
  #glyphs: Glyph[];
  #letters: Glyph[];
  #extent: Box;
  #end: Band | null = null;

  constructor(first: Glyph) {
    this.#glyphs = [first];
    this.#letters = [first];
    this.#extent = first.box;
  }

  /** From left to right. */
  get glyphs(): readonly Glyph[] {
    return this.#glyphs;
  }

  /** Those that tell where the line stands, from left to right. */
  get letters(): readonly Glyph[] {
    return this.#letters;
  }

  /** Around all of it. */
  get extent(): Box {
    return this.#extent;
  }

  add(added: readonly Glyph[]): void {
    this.#glyphs = inOrder([...this.#glyphs, ...added]);
    this.#letters = inOrder([...this.#letters, ...added.filter(({ isLetter }) => isLetter)]);
    this.#extent = boxAround([this.#extent, ...added.map(({ box }) => box)]) as Box;
    this.#end = null;
  }

  /** Where the line stands at its right end. */
  get endBand(): Band {
    this.#end ??= bandOf(this.#letters.slice(-neighbours), 5);
    return this.#end;
  }

  /** Where the line stands about a place, in or beside it. */
  bandAt(x: number): Band {
    const letters = this.#letters;
    let [from, to] = [0, letters.length];
    while (to - from > neighbours) {
      const isLeftFarther = x - middleX(letters[from] as Glyph) > middleX(letters[to - 1] as Glyph) - x;
      if (isLeftFarther) from++;
      else to--;
    }
    return bandOf(letters.slice(from, to), neighbours);
  }

  /** How far the line falls for every pixel to the right; null where too few letters tell. */
  get slope(): number | null {
    if (this.#letters.length < 12) return null;
    const { x, y } = fallOf(this.#letters);
    return y / x;
  }
}

export const middleX = ({ box }: Glyph): number => (box.left + box.right) / 2;

/** Small letters stand on the base as capitals do; what reaches highest but for a bracket is the height. */
const bandOf = (letters: readonly Glyph[], forBase: number): Band => ({
  base: medianOf(letters.slice(-forBase).map(({ box }) => box.bottom)),
  height: quantile(
    withoutTangled(letters).map(({ box }) => heightOf(box)),
    0.8,
  ) as number,
});

/** Those that do not hang together with letters above or below: no letter of a line is more than twice as high as most. */
export function withoutTangled(letters: readonly Glyph[]): readonly Glyph[] {
  const most = medianOf(letters.map(({ box }) => heightOf(box)));
  return letters.filter(({ box }) => heightOf(box) <= 2 * most);
}

/** Nearly sorted already: what is added stands at the end, or is little. */
const inOrder = (glyphs: Glyph[]): Glyph[] => glyphs.sort((a, b) => a.box.left - b.box.left);
