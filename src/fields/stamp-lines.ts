import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import { findDates } from '../text/dates/find-dates.js';
import { beginsLike, resembles } from '../text/ocr-confusion.js';
import { markingOf } from './classification.js';
import { isRunningText } from './letter-shape.js';
import { onceALetter } from './once-a-letter.js';
import { isClosing } from './parts-by-form.js';
import { textOf } from './passage.js';

export const stampTypes = [
  'action',
  'received',
  'copy',
  'info',
  'closed',
  'registered',
  'filed',
  'noted',
  'forwarded',
  'sent',
  'despatched',
] as const;

/** What kind of stamp a line is by its first word, a stray stroke before it forgiven; undefined for none. */
export const stampTypeOf = (line: ZonedLine): string | undefined => {
  const text = textOf(line).replace(/^[^\p{L}\p{N}]*(?:[Il1|]\s+)?/u, '');
  return stampTypes.find((type) => beginsLike(text, type));
};

/**
 * The lines of stamps with how surely they are that, 0..1: by their zone, or though it was missed by their word in capitals
 * beneath the closing, or as RECEIVED at the head with date and registry under it.
 */
export const stampLines = onceALetter((letter: Letter): ReadonlyMap<ZonedLine, number> => {
  const found = new Map<ZonedLine, number>();
  const closingAt = letter.lines.findLastIndex((line) => line.zone === 'closing' || isClosing(textOf(line)));
  const signatureAt = letter.lines.findIndex((line) => line.zone === 'signature');
  const endAt = closingAt >= 0 ? closingAt : signatureAt;
  for (const [index, line] of letter.lines.entries()) {
    if (isRunningText(line)) continue;
    const isBelow = endAt >= 0 && index > endAt && /^\P{L}*(?:[Il1|]\s+)?\p{Lu}{4,}\b/u.test(textOf(line));
    if (line.zone === 'stamp') found.set(line, 0.9);
    else if (isMarking(line)) found.set(line, 0.7);
    else if (isBelow && stampTypeOf(line) !== undefined) found.set(line, 0.7);
    else if (isReceived(line) || isUnderReceived(letter.lines, index, found)) found.set(line, 0.7);
  }
  return found;
});

/** "CONFIDENTIAL" in capitals alone on a line outside the text. */
const isMarking = (line: ZonedLine): boolean => {
  const text = textOf(line);
  return line.zone !== 'body' && text === text.toUpperCase() && markingOf(text) !== undefined;
};

const isReceived = (line: ZonedLine): boolean => {
  const text = textOf(line).replace(/[^\p{L}\p{N}]+$/u, '');
  return text === text.toUpperCase() && resembles(text, 'received');
};

/** A date or the name of a registry close beneath a line of a received stamp. */
function isUnderReceived(
  lines: readonly ZonedLine[],
  index: number,
  found: ReadonlyMap<ZonedLine, number>,
): boolean {
  const [line, above] = [lines[index], lines[index - 1]];
  if (!line || !above || !found.has(above) || !samePage(line.page, above.page)) return false;
  const height = above.line.box.bottom - above.line.box.top;
  const isClose = line.line.box.top - above.line.box.bottom < height * 2;
  const isOverlapping =
    line.line.box.left < above.line.box.right && above.line.box.left < line.line.box.right;
  const text = textOf(line);
  const isDate = text.length < 24 && findDates(text).length > 0;
  const isOfStamp = isDate || /^\P{L}*(?:\p{L}+\s+)?(?:registry|office)\P{L}*$/iu.test(text);
  return isClose && isOverlapping && isOfStamp && text === text.toUpperCase();
}
