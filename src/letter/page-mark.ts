import type { LineView, PageView } from './page-view.js';

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "- 2 -", "-2-", "(2)", "2." alone in a line. */
const bare = /^[^\p{L}\d]{0,4}(?<number>\d{1,3})[^\p{L}\d]{0,4}$/u;
/** "Page 2", "PAGE 002", "page 2 of 5", "PACE_3", "P. 2", "Page TWO"; OF is kept apart since "page 1 of 5" says how many there are. */
const worded =
  /(?:\bp[ao][gcqe]{1,2}[es]?|\bp\.)[^\p{L}\d]{0,3}(?<number>0{0,2}\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|tvo|tw0)(?![\p{L}\d])/iu;
const counted = /\b(?<number>\d{1,2})\s+of\s+\d{1,2}\b/iu;

/** The number of a page as a line states it; a number alone in its line counts only where that is allowed. */
export function pageNumberIn(line: string, mayBeBare: boolean): number | null {
  const match = worded.exec(line) ?? counted.exec(line) ?? (mayBeBare ? bare.exec(line) : null);
  const text = match?.groups?.number?.toLowerCase();
  if (text === undefined) return null;
  if (/^t[vw][o0]$/.test(text)) return 2;
  const word = (numberWords as readonly string[]).indexOf(text);
  const number = word >= 0 ? word + 1 : Number(text);
  return number > 0 && number < 200 ? number : null;
}

/**
 * The number a page gives itself: in its uppermost or lowermost lines, the head before the foot; null where it gives none.
 * A bare number counts only near the middle or at the right of the line's band, where typists put it.
 */
export function pageMark(page: PageView): number | null {
  const inHead = (line: LineView) => line.box.bottom < page.height * 0.28;
  const inFoot = (line: LineView) => line.box.top > page.height * 0.86;
  const mayBeBare = (line: LineView) =>
    line.box.left > page.width * 0.35 &&
    line.confidence > 0.5 &&
    (line.box.bottom < page.height * 0.15 || inFoot(line));
  for (const where of [inHead, inFoot]) {
    for (const line of page.lines) {
      if (!where(line)) continue;
      const number = pageNumberIn(line.text, mayBeBare(line));
      if (number !== null) return number;
    }
  }
  return null;
}
