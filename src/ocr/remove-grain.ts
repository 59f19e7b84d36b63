import { type Box, boxAround, heightOf, holdsMiddle, widthOf } from '../model/box.js';
import { type GreyRaster, paper } from './grey-raster.js';
import { findInkParts, type InkPart } from './ink-parts.js';
import { LetterGround } from './letter-ground.js';
import type { LetterRow } from './letter-rows.js';
import type { Size } from './move-boxes.js';

/** A part no wider and no higher than this is a speck; in pixels of the half raster. */
const speckSize = 3;

/**
 * Specks beside the rows of letters to the pixel of the half raster from which a page is grainy: 1,800 on a page. Of faint
 * or dotted print the specks stand within the rows (1,500 of 2,200 on one page) and are what there is to read.
 */
const grainySpecks = 0.0016;

/**
 * Pixels of ink a grain has at most, on a page 3,300 pixels high (300 dpi). A full stop of a typewriter has 30 to 96 there,
 * one of print 16 to 40 and is lost with the grain. On 27 grainy pages 12, 25, 40 and 60 pixels let 608, 803, 876 and 869
 * words be read surely, where 538 were before.
 */
const grainArea = 40;
const grainAreaAt = 3300;

/**
 * Strokes torn off letters are larger, in pixels of ink on such a page: at 6, 9 and 12 34 grainy pages gave 0.9, 3.0 and 2.5 %
 * more known words. Specks are such strokes where so many times as many large ones stand beside letters as on as much paper elsewhere.
 */
const tornArea = 9;
const tornDensity = 2;

/** Whether the scanner made specks of the paper's own tone all over the page. Parts and rows are those of the half raster of that size. */
export function isGrainy(
  parts: readonly InkPart[],
  rows: readonly LetterRow[],
  { width, height }: Size,
): boolean {
  const fewest = grainySpecks * width * height;
  const specks = parts.filter(({ box }) => widthOf(box) <= speckSize && heightOf(box) <= speckSize);
  if (specks.length <= fewest) return false;
  const letters = rows.map((row) => boxAround(row.parts.map(({ box }) => box)) as Box);
  return specks.filter(({ box }) => !letters.some((row) => holdsMiddle(row, box))).length > fewest;
}

/** A bilevel scan, at its own size, without the specks that are smaller than letters and no strokes torn off them. */
export function removeGrain(bilevel: GreyRaster): GreyRaster {
  const { width } = bilevel;
  const samples = new Uint8Array(bilevel.samples);
  const unit = Math.max(width, bilevel.height) / grainAreaAt;
  const parts = findInkParts(bilevel, 128);
  const largest = grainArea * unit ** 2;
  const specks = parts.filter(({ area }) => area <= largest);
  const letters = parts.filter(({ area }) => area > largest).map(({ box }) => box);
  const isTorn = tornStrokes(specks, new LetterGround(letters, bilevel, unit), unit);
  for (const speck of specks) {
    if (isTorn(speck)) continue;
    for (let at = 0; at < speck.runs.length; at += 3) {
      const row = (speck.runs[at] as number) * width;
      samples.fill(paper, row + (speck.runs[at + 1] as number), row + (speck.runs[at + 2] as number));
    }
  }
  return { ...bilevel, samples };
}

/** Which of the specks are strokes of letters: grain lies beside letters as it lies everywhere. */
function tornStrokes(
  specks: readonly InkPart[],
  ground: LetterGround,
  unit: number,
): (speck: InkPart) => boolean {
  const large = specks.filter(({ area }) => area > (grainArea / 2) * unit ** 2);
  const beside = large.filter(({ box }) => ground.holds(box)).length;
  const elsewhere = large.length - beside;
  const { share } = ground;
  const areTorn = beside * (1 - share) > tornDensity * elsewhere * share;
  return ({ area, box }) => areTorn && area > tornArea * unit ** 2 && ground.holds(box);
}
