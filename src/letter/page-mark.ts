import type { LineView } from './page-view.js';

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "- 2 -", "-2-", "(2)", "2." alone in a line. */
const bare = /^[^\p{L}\d]{0,4}(?<number>\d{1,3})[^\p{L}\d]{0,4}$/u;
/** "Page 2", "PAGE 002", "page 2 of 5", "PACE_3", "P. 2", "Page TWO"; OF is kept apart since "page 1 of 5" says how many there are. */
const worded =
  /(?:\bp[ao][gcqe]{1,2}[es]?|\bp\.)[^\p{L}\d]{0,3}(?<number>0{0,2}\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|tvo|tw0)(?![\p{L}\d])/iu;
const counted = /^[^\p{L}\d]{0,3}(?<number>\d{1,2})\s+of\s+\d{1,2}[^\p{L}\d]{0,3}$/iu;

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
 * The number a page gives itself: in its upper or lowermost lines, the head before the foot; null where it gives none.
 * A number alone counts only at the very top or foot and off the left margin, where typists put it.
 */
export function pageMark(lines: readonly LineView[], width: number, height: number): number | null {
  const inHead = (line: LineView) => line.box.bottom < height * (line.words.length <= 4 ? 0.45 : 0.3);
  const inFoot = (line: LineView) => line.box.top > height * 0.86;
  const mayBeBare = (line: LineView) =>
    line.box.left > width * 0.35 &&
    line.confidence > 0.5 &&
    (line.box.bottom < height * 0.15 || inFoot(line));
  for (const where of [inHead, inFoot]) {
    for (const line of lines) {
      if (!where(line)) continue;
      const number = pageNumberIn(line.text, mayBeBare(line));
      if (number !== null) return number;
    }
  }
  return null;
}
