import type { OcrPage } from '../model/page.js';

/**
 * Where a line begins on the page, from its upright head, as a share of the page, 0..1: it outlives a second
 * recognition, which may count the lines otherwise. Null where the page has no such line.
 */
export function placeOfLine(page: OcrPage | null, lineIndex: number): number | null {
  const box = page?.lines[lineIndex]?.box;
  if (!page || !box) return null;
  const pixels = {
    0: box.top,
    90: box.left,
    180: page.height - box.bottom,
    270: page.width - box.right,
  }[page.rotation];
  return pixels / (page.rotation % 180 === 0 ? page.height : page.width);
}

/** Heights of a page: the tops of the entries of one row differ by less, those of two rows by more. */
const withinRow = 0.003;

/** The line that begins nearest to the place, of several on one row the first; null where the page has no lines. */
export function lineAtPlace(page: OcrPage | null, place: number): number | null {
  const away = [...(page?.lines.keys() ?? [])].map((index) =>
    Math.abs((placeOfLine(page, index) ?? Number.POSITIVE_INFINITY) - place),
  );
  const nearest = Math.min(...away);
  return away.length === 0 ? null : away.findIndex((one) => one <= nearest + withinRow);
}
