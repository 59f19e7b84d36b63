import { heightOf, widthOf } from '../../src/model/box.js';
import type { BoundaryKind } from '../../src/model/letter.js';
import type { OcrLine, OcrPage } from '../../src/model/page.js';
import type { GeneratedPage, TypedLine } from '../fixtures/letter-grammar.js';
import { drawnDpi, sheetSize } from '../fixtures/typefaces.js';
import type { LabelledHere } from './known-lines.js';

/** A read line is a typed one where their middles are at most so far apart, in heights of the typed one. */
const farthest = 0.8;

/** The number of the typed line that a read line is: the one it shares most of its width with, near ones first; -1 for strokes read as words. */
function typedAt(line: OcrLine, page: OcrPage, typed: readonly TypedLine[]): number {
  const scale = drawnDpi / (page.dpi ?? drawnDpi);
  const left = line.box.left * scale;
  const right = left + widthOf(line.box) * scale;
  const middle = (line.box.top + heightOf(line.box) / 2) * scale;
  // The scanner turned the sheet about its middle.
  const level = middle - (page.slope ?? 0) * ((left + right) / 2 - sheetSize.width / 2);
  let best = -1;
  let most = 0;
  typed.forEach(({ box }, index) => {
    const away = Math.abs(level - (box.top + box.bottom) / 2);
    const shared = Math.min(right, box.right) - Math.max(left, box.left);
    if (shared <= 0 || away > farthest * heightOf(box)) return;
    const likeness = shared / (1 + away / 10);
    if (likeness <= most) return;
    most = likeness;
    best = index;
  });
  return best;
}

/**
 * What is known of the lines of a page as read, in their order, from the page as typed. A beginning whose line was not read
 * passes to the next line that was; a typed line read as several begins with the first of them.
 */
export function labelByPlace(page: OcrPage, { lines }: GeneratedPage): readonly LabelledHere[] {
  const places = page.lines.map((line) => typedAt(line, page, lines));
  const begun = new Map<number, BoundaryKind>();
  lines.forEach(({ boundary }, index) => {
    if (boundary === null) return;
    const carriers = places.filter((place) => place >= index && lines[place]?.zone !== 'stamp');
    const place = carriers.length === 0 ? -1 : places.indexOf(Math.min(...carriers));
    if (place >= 0 && !begun.has(place)) begun.set(place, boundary);
  });
  return places.map((place, index) => ({
    zone: lines[place]?.zone ?? 'noise',
    begins: begun.get(index) ?? null,
  }));
}
