import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import { readLabel } from '../text/label-value.js';
import { textOf } from './passage.js';

/** What stands behind the labels at the head of a memorandum, cable or form. */
export type MemoRole =
  | 'to'
  | 'from'
  | 'through'
  | 'date'
  | 'subject'
  | 'ours'
  | 'yours'
  | 'reference'
  | 'copies'
  | 'place';

export const memoPhrases: Readonly<Record<MemoRole, readonly string[]>> = {
  to: ['to', 'memorandum for', 'memorandum to', 'memo for', 'memo to', 'for', 'addressee', 'action to'],
  from: ['from', 'memorandum from', 'originator', 'cite'],
  through: ['through', 'thru', 'via'],
  date: ['date', 'dated'],
  subject: ['subject', 'subj', 'object', 'objet', 'concerning', 'regarding', 're'],
  ours: ['our ref', 'our reference', 'our file', 'in reply refer to', 'in reply please refer to'],
  yours: ['your ref', 'your reference', 'your file'],
  reference: [
    'reference',
    'references',
    'ref',
    'refs',
    'file',
    'file no',
    'file number',
    'reference no',
    'dispatch no',
    'despatch no',
  ],
  copies: ['cc', 'copy to', 'copies to', 'copies', 'info', 'information', 'bcc'],
  place: ['place', 'city'],
};

/** The value behind a label: its lines, and where in the first of them it begins. */
export interface MemoValue {
  readonly role: MemoRole;
  /** One a line; the label itself taken off the first. */
  readonly texts: readonly string[];
  /** The line the value begins on; never empty. */
  readonly lines: readonly ZonedLine[];
  /** Character of the first line's text where the value begins. */
  readonly valueStart: number;
  /** How sure the label is one, 0..1. */
  readonly strength: number;
}

/** Labels stand at the head; those below are quotations, forms within the text and distribution lists. */
const headLineCount = 45;

/** Every labelled value of the letter's head, in the order of its lines; none where it has no such block. */
export function memoValues(letter: Letter): readonly MemoValue[] {
  const firstPage = letter.lines[0]?.page;
  if (!firstPage) return [];
  const head = letter.lines.filter((line) => samePage(line.page, firstPage)).slice(0, headLineCount);
  const values: MemoValue[] = [];
  for (const [index, line] of head.entries()) {
    const text = textOf(line);
    const label = readLabel(text, memoPhrases);
    const strength = label && labelStrength(line, label.label, label.isParted);
    if (!label || !strength) continue;
    const beside = label.value === '' ? besideOf(line, head) : null;
    const valueLine = beside ?? line;
    const valueStart = beside ? 0 : label.valueStart;
    const more = continuation(
      valueLine,
      valueStart,
      head.slice(index + 1).filter((each) => each !== beside),
    );
    const texts = [beside ? textOf(beside) : label.value, ...more.map(textOf)].filter((each) => each !== '');
    if (texts.length === 0) continue;
    values.push({ role: label.name, texts, lines: [valueLine, ...more], valueStart, strength });
  }
  return values;
}

/** A colon or a zone makes a word a label; short words need capitals besides. Zero: it is none. */
function labelStrength(line: ZonedLine, label: string, isParted: boolean): number {
  const isZoned =
    line.zone === 'memo-label' ||
    line.zone === 'subject' ||
    line.zone === 'reference' ||
    line.zone === 'copies';
  const isText = line.zone === 'body' && line.probability > 0.8;
  const isCapital = label === label.toUpperCase() && /\p{Lu}/u.test(label);
  if (isParted) return isZoned ? 1 : isText ? 0.5 : isCapital ? 0.85 : 0.75;
  if (isZoned) return isCapital || label.length > 4 ? 0.8 : 0.4;
  return isCapital && !isText ? 0.5 : 0;
}

/** A value printed in a column of its own: the nearest line right of the label on the same height. */
function besideOf(line: ZonedLine, head: readonly ZonedLine[]): ZonedLine | null {
  const { top, bottom, right } = line.line.box;
  const middle = (top + bottom) / 2;
  const beside = head.filter((other) => {
    const box = other.line.box;
    return other !== line && box.left > right && box.top < middle && box.bottom > middle;
  });
  return beside.sort((a, b) => a.line.box.left - b.line.box.left)[0] ?? null;
}

/** Following lines that begin where the value began, before the next label or a gap. */
function continuation(
  line: ZonedLine,
  valueStart: number,
  after: readonly ZonedLine[],
): readonly ZonedLine[] {
  const valueLeft = leftOf(line, valueStart);
  const height = line.line.box.bottom - line.line.box.top;
  const more: ZonedLine[] = [];
  for (const next of after.slice(0, 4)) {
    const last = more.at(-1) ?? line;
    const gap = next.line.box.top - last.line.box.bottom;
    const isAligned = Math.abs(next.line.box.left - valueLeft) < height * 1.5;
    if (
      !isAligned ||
      gap > height * 1.4 ||
      next.zone === 'body' ||
      readLabel(textOf(next), memoPhrases)?.isParted
    )
      break;
    more.push(next);
  }
  return more;
}

/** Left edge of the word that holds the character. */
function leftOf(line: ZonedLine, character: number): number {
  let at = 0;
  for (const word of line.line.words) {
    if (at + word.text.length > character) return word.box.left;
    at += word.text.length + 1;
  }
  return line.line.box.left;
}
