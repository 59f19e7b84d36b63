import { areaOf, type Box, boxAround, heightOf, holdsMiddle, widthOf } from '../model/box.js';
import type { PageKind } from '../model/page.js';
import type { EngineLine } from './engine.js';
import type { InkPart } from './ink-parts.js';
import { lettersIn, typedRows } from './letter-rows.js';
import type { PageSketch } from './sketch-page.js';

/** Ink in pixels of the half raster below which a page without rows of letters has nothing on it: a few specks. */
const bareInk = 400;

/** Height of a part that is more than dust, in pixels of the half raster. */
const dustHeight = 7;

/**
 * A page of which less than this share of the ink was read is one of handwriting or pictures, whatever is printed above them; less
 * than the larger share makes it one where there are fewer sure words than these. Handwritten Stanford pages: 0 to 0.36 of the
 * ink and 0 to 5 words, one under a long letterhead 0.11 and 56; typed ones under an engraved letterhead 0.38 and 59.
 */
const mostlyUnread = { surely: 0.15, perhaps: 0.4, words: 12 } as const;

/** Whether there is nothing on the page to recognize. A scanner's noise may stand in thousands of specks and is nothing. */
export function isBare({ parts, rows, half }: PageSketch): boolean {
  if (rows.length > 0) return false;
  const ink = parts.reduce((sum, part) => sum + (isSolid(part, half) ? part.area : 0), 0);
  return ink < bareInk;
}

/**
 * Punched holes: discs, so filled to a quarter of pi and as wide as high, near the edge; 5 to 9 mm across on a page of
 * 280 to 360 mm, as shares of the longer side.
 */
const hole = { fill: 0.7, oblong: 1.25, least: 0.014, most: 0.033, margin: 0.12 } as const;

function isHole({ box, area }: InkPart, page: { readonly width: number; readonly height: number }): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  const across = Math.max(width, height);
  const longer = Math.max(page.width, page.height);
  if (across < hole.least * longer || across > hole.most * longer) return false;
  if (across > hole.oblong * Math.min(width, height) || area < hole.fill * areaOf(box)) return false;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return (
    Math.min(x, page.width - x) < hole.margin * page.width ||
    Math.min(y, page.height - y) < hole.margin * page.height
  );
}

/** Ink of the page proper: neither dust nor a rule nor a punched hole nor the edge of the scan. */
function isSolid(part: InkPart, page: { readonly width: number; readonly height: number }): boolean {
  if (isHole(part, page)) return false;
  const { box, area } = part;
  const [width, height] = [widthOf(box), heightOf(box)];
  if (height < dustHeight || width > page.width * 0.7 || height > page.height * 0.7) return false;
  if (Math.max(width, height) > 20 * Math.min(width, height)) return false;
  const atEdge = box.left < 6 || box.top < 6 || box.right > page.width - 6 || box.bottom > page.height - 6;
  return !atEdge && area < 0.9 * areaOf(box) * (areaOf(box) > 400 ? 1 : 2);
}

/** Where the page has ink that is more than dust, rules and edges; in pixels of the half raster. */
export const inkBoxes = ({ parts, half }: PageSketch): Box[] =>
  parts.filter((part) => isSolid(part, half)).map(({ box }) => box);

/** What share of the page's ink stands in the lines, 0..1; 1 where there is none. Lines are in pixels of the half raster. */
export function shareRead({ parts, half }: PageSketch, lines: readonly Box[]): number {
  let [read, all] = [0, 0];
  for (const part of parts) {
    if (!isSolid(part, half)) continue;
    all += part.area;
    if (lines.some((box) => holdsMiddle(box, part.box))) read += part.area;
  }
  return all === 0 ? 1 : read / all;
}

/** Words that vouch for a page: of three letters and more, read surely. */
export const sureWords = (lines: readonly EngineLine[]): number =>
  lines.reduce(
    (sum, { words }) =>
      sum +
      words.filter(({ text, confidence }) => confidence >= 0.8 && /\p{L}{3}|\p{N}{3}/u.test(text)).length,
    0,
  );

export function judgeKind(share: number, words: number): PageKind {
  const { surely, perhaps, words: enough } = mostlyUnread;
  return share < surely || (share < perhaps && words < enough) ? 'unread' : 'text';
}

/**
 * Letters on rows of typed letters, and their share of all letters in rows, from which a page is one of type however badly
 * it reads. Handwritten pages have 0 to 51 such letters, faint and stained typed ones 113 to 330, half of their letters and more.
 */
const ofType = { letters: 100, share: 0.45 } as const;

/** Whether most of what stands in rows on the page is typed. */
export function isPageOfType({ rows, capital }: PageSketch): boolean {
  if (capital === null) return false;
  const typed = lettersIn(typedRows(rows, capital));
  return typed >= ofType.letters && typed >= ofType.share * lettersIn(rows);
}

/** Boxes that touch or nearly touch made one; small ones dropped. `letter` is the height of a capital in the same pixels. */
export function gatherRegions(boxes: readonly Box[], letter: number): Box[] {
  let regions = [...boxes];
  for (let before = -1; before !== regions.length; ) {
    before = regions.length;
    const joined: Box[] = [];
    for (const box of regions) {
      const near = joined.findIndex((region) => isNear(region, box, letter));
      if (near < 0) joined.push(box);
      else joined[near] = boxAround([joined[near] as Box, box]) as Box;
    }
    regions = joined;
  }
  return regions.filter((box) => Math.max(widthOf(box), heightOf(box)) > 3 * letter);
}

const isNear = (a: Box, b: Box, margin: number): boolean =>
  a.left - margin < b.right &&
  b.left - margin < a.right &&
  a.top - margin < b.bottom &&
  b.top - margin < a.bottom;
