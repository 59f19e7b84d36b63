import type { Letter, ZonedLine } from '../model/letter.js';
import { type LabelValue, readLabel } from '../text/label-value.js';
import { headOf } from './letter-shape.js';
import { onceALetter } from './once-a-letter.js';
import { isBeside, textOf } from './passage.js';

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
  | 'place'
  | 'attention';

export const memoPhrases: Readonly<Record<MemoRole, readonly string[]>> = {
  to: ['to', 'memorandum for', 'memorandum to', 'memo for', 'memo to', 'for', 'addressee', 'action to'],
  from: ['from', 'memorandum from', 'originator'],
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
    'number',
    'cable no',
    'telegram no',
    'message no',
    'dispatch no',
    'despatch no',
  ],
  copies: ['cc', 'copy to', 'copies to', 'copies', 'info', 'information', 'bcc'],
  place: ['place', 'city'],
  attention: ['attention', 'attn'],
};

/** The value behind a label: its lines, and where in the first of them it begins. */
export interface MemoValue {
  readonly role: MemoRole;
  /** One a line; the label itself taken off the first. Never empty. */
  readonly texts: readonly string[];
  /** The lines the value stands on; never empty. */
  readonly lines: readonly ZonedLine[];
  /** Characters of the first line's text between which the value stands there. */
  readonly start: number;
  readonly end: number;
  /** How sure the label is one, 0..1. */
  readonly strength: number;
}

/** A label and what follows it on its line, up to the next label there. */
interface Segment {
  readonly line: ZonedLine;
  readonly label: LabelValue<MemoRole>;
  readonly start: number;
  readonly end: number;
}

/** "TO : Mr. Hall   DATE: 4 May 1965", "DATE DISTR. 4 May 1965": labels that open a second column. */
const secondLabel =
  /(?<=\s)(?=(?:DATE|FROM|TO|SUBJECT|FILE|REFERENCE|REF|Date|From|File|Reference|Ref|Subject)(?: ?NO| ?No)?\.?\s?[:;]|DATE ?DISTR)/gu;

/** Every labelled value of the letter's head, in the order of its lines; none where it has no such block. */
export const memoValues = onceALetter((letter: Letter): readonly MemoValue[] => {
  const head = headOf(letter);
  return head.flatMap((line, index) =>
    segmentsOf(line).flatMap((segment): MemoValue[] => {
      const strength = labelStrength(line, segment.label);
      if (strength === 0 || goesOnWithSubject(segment, head[index - 1])) return [];
      const { role, value } = { role: segment.label.name, value: segment.label.value };
      const beside = value === '' ? besideOf(line, head) : null;
      if (beside) {
        const text = beforeLabel(beside);
        return [{ role, texts: [text], lines: [beside], start: 0, end: text.length, strength }];
      }
      const more = continuation(line, segment.start, head.slice(index + 1));
      const texts = [value, ...more.map(beforeLabel)].filter((each) => each !== '');
      return texts.length === 0
        ? []
        : [{ role, texts, lines: [line, ...more], start: segment.start, end: segment.end, strength }];
    }),
  );
});

export function segmentsOf(line: ZonedLine): readonly Segment[] {
  const text = textOf(line);
  const starts = [0, ...[...text.matchAll(secondLabel)].map((match) => match.index).filter((at) => at > 0)];
  return starts.flatMap((at, index): Segment[] => {
    const end = starts[index + 1] ?? text.length;
    const label = readLabel(text.slice(at, end), memoPhrases);
    return label ? [{ line, label, start: at + label.valueStart, end }] : [];
  });
}

/** A line's text up to the first label on it. */
function beforeLabel(line: ZonedLine): string {
  const text = textOf(line);
  const [first] = [0, ...[...text.matchAll(secondLabel)].map((match) => match.index)].filter(
    (at) => readLabel(text.slice(at), memoPhrases)?.isParted,
  );
  return text.slice(0, first ?? text.length).trim();
}

/** A colon or a zone makes a word a label; short words need capitals besides. Zero: it is none. */
function labelStrength(line: ZonedLine, { label, isParted, value }: LabelValue<MemoRole>): number {
  const isZoned = ['memo-label', 'subject', 'reference', 'copies', 'dateline'].includes(line.zone);
  const isText = line.zone === 'body' && line.probability > 0.8;
  const isCapital = label === label.toUpperCase() && /\p{Lu}/u.test(label);
  // "To the Director": a sentence or an address goes on from it.
  if (!isParted && /^\p{Ll}/u.test(value)) return 0;
  if (isParted) return isZoned ? 1 : isText ? 0.6 : isCapital ? 0.85 : 0.75;
  if (isZoned) return isCapital || label.length > 4 ? 0.8 : 0.4;
  return isCapital && !isText ? 0.5 : 0;
}

/** "FOR TRAVEL TO THE COAST" beneath a line of a subject: no FOR without a colon ends that. */
const goesOnWithSubject = ({ line, label }: Segment, above: ZonedLine | undefined): boolean =>
  line.zone === 'subject' && above?.zone === 'subject' && !label.isParted && label.name !== 'subject';

/** A value printed in a column of its own: the nearest line right of the label on the same height. */
function besideOf(line: ZonedLine, head: readonly ZonedLine[]): ZonedLine | null {
  const { top, bottom, right } = line.line.box;
  const middle = (top + bottom) / 2;
  const beside = head.filter((other) => {
    const box = other.line.box;
    const isValue = other !== line && beforeLabel(other) !== '';
    return isValue && box.left > right && box.top < middle && box.bottom > middle;
  });
  return beside.sort((a, b) => a.line.box.left - b.line.box.left)[0] ?? null;
}

/** Entries behind a labelled line that are looked at: some stand beside it or beside what goes on with it. */
const entriesAfter = 8;

/** Following lines that begin where the value began, before the next label or a gap. */
function continuation(
  line: ZonedLine,
  valueStart: number,
  after: readonly ZonedLine[],
): readonly ZonedLine[] {
  const valueLeft = leftOf(line, valueStart);
  const height = Math.min(60, line.line.box.bottom - line.line.box.top);
  const more: ZonedLine[] = [];
  for (const next of after.slice(0, entriesAfter)) {
    const last = more.at(-1) ?? line;
    if (isBeside(next, last)) continue;
    const gap = next.line.box.top - last.line.box.bottom;
    const isAligned = Math.abs(next.line.box.left - valueLeft) < height * 1.5;
    const isOther = next.zone === 'body' || next.zone === 'noise' || next.zone === 'stamp';
    if (!isAligned || gap > height * 1.4 || isOther || beforeLabel(next) === '') break;
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
