import { medianOf, quantile } from '../../model/quantile.js';
import { middleX, withoutTangled } from './glyph-chain.js';
import type { Glyph } from './glyphs.js';

/** A line by its letters, in pixels. */
export interface LetterHeights {
  /** The foot of letters without descenders, at the line's left end. */
  readonly base: number;
  /** From there to the tops of most letters. */
  readonly usual: number;
  /** To those of all but brackets and what hangs together. */
  readonly high: number;
  /** To those of capitals and ascenders. Null where too few stand out to tell: a line of capitals, or of small letters alone. */
  readonly tall: number | null;
}

/** Capitals and ascenders are at least so many times as high as small letters. */
const standsOut = 1.22;

/** Tall letters that tell how high they are in their line, and the share of its letters they must be. */
const fewestTall = 2;
const shareOfTall = 0.1;

/** Letters of a line that falls by `slope`, which starts at `left`. */
export function letterHeights(letters: readonly Glyph[], slope: number, left: number): LetterHeights {
  const level = (y: number, letter: Glyph): number => y - slope * (middleX(letter) - left);
  const base = medianOf(letters.map((letter) => level(letter.box.bottom, letter)));
  const tops = withoutTangled(letters).map((letter) => base - level(letter.box.top, letter));
  const usual = medianOf(tops);
  const tall = tops.filter((top) => top > standsOut * usual);
  const tells = tall.length >= fewestTall && tall.length >= shareOfTall * letters.length;
  return {
    base,
    usual,
    high: quantile(tops, 0.85) as number,
    tall: tells ? (quantile(tall, 0.6) as number) : null,
  };
}

/** A line of small letters alone is known by those of the page that are as high and stand beside taller ones. */
const likeness = 0.15;

/**
 * How high capitals and ascenders are, or would be, in each of the lines. Lines of small letters alone are few beside those with
 * taller ones: where they are not, they are lines of capitals, and what stood out elsewhere hung together or was scribbled.
 */
export function lineHeights(lines: readonly LetterHeights[]): number[] {
  const telling = lines.filter(({ tall }) => tall !== null);
  const small = medianOf(telling.map(({ usual }) => usual));
  const times = medianOf(telling.map(({ usual, tall }) => (tall as number) / usual));
  const isSmall = ({ usual }: LetterHeights): boolean => Math.abs(usual - small) <= likeness * small;
  const areSmall = 2 * telling.filter(isSmall).length >= lines.filter(isSmall).length;
  return lines.map((line) => line.tall ?? (areSmall && isSmall(line) ? line.usual * times : line.high));
}
