import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import { readLabel } from '../text/label-value.js';
import { isRunningText } from './letter-shape.js';
import { memoPhrases } from './memo-labels.js';
import { onceALetter } from './once-a-letter.js';
import { linesIn, textOf } from './passage.js';

const linesAtMost = 8;

/** The lines of the distribution list: by their zone, else from "Copies to:" beneath the text down to a gap. */
export const distributionLines = onceALetter((letter: Letter): readonly ZonedLine[] => {
  const labelled = linesIn(letter, 'copies');
  if (labelled.length > 0) return labelled;
  const textEnd = letter.lines.findLastIndex(isRunningText);
  const startAt = letter.lines.findIndex(
    (line, index) => index > textEnd && readLabel(textOf(line), { copies: memoPhrases.copies })?.isParted,
  );
  if (textEnd < 0 || startAt < 0) return [];
  const list: ZonedLine[] = [];
  for (const line of letter.lines.slice(startAt, startAt + linesAtMost)) {
    const last = list.at(-1);
    const height = line.line.box.bottom - line.line.box.top;
    const isApart =
      last && (!samePage(last.page, line.page) || line.line.box.top - last.line.box.bottom > height * 2);
    if (isApart || line.zone === 'stamp' || line.zone === 'enclosures') break;
    list.push(line);
  }
  return list;
});
