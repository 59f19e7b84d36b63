import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { ZonedLine } from '../model/letter.js';
import type { FoundDate } from '../text/dates/date-form.js';
import { findDates } from '../text/dates/find-dates.js';
import { isEdtf, middleYear } from '../text/edtf.js';
import { timeOf } from './date-context.js';
import { headOf, isProse, isRunningText } from './letter-shape.js';
import { type MemoValue, memoValues } from './memo-labels.js';
import { notBefore } from './not-before.js';
import { evidenceFrom, linesIn, stated, textOf } from './passage.js';
import { isPlaceAndDate } from './place.js';
import { stampLines } from './stamp-lines.js';

/** How far a date is believed by where it stands: its role, not its turn, makes it the letter's. */
interface Role {
  readonly rule: string;
  readonly strength: number;
}

/** What is known of the page a date stands on. */
interface Place {
  readonly head: ReadonlySet<ZonedLine>;
  /** The lines after the last of running text. */
  readonly tail: ReadonlySet<ZonedLine>;
  readonly onFirstPage: boolean;
  readonly stamps: ReadonlySet<ZonedLine>;
  readonly dateValues: readonly MemoValue[];
}

export const date: LetterField = {
  name: 'date',
  many: false,
  inheritsFrom: 'date',
  description:
    'When the letter was written, by its dateline, the DATE of a memorandum or the date-time group of a cable.',
  read: (letter, context) => {
    const around = timeOf(letter, context);
    const head = new Set(headOf(letter));
    const tail = new Set(letter.lines.slice(letter.lines.findLastIndex(isRunningText) + 1));
    const stamps = new Set([...stampLines(letter).keys(), ...linesIn(letter, 'stamp')]);
    const dateValues = memoValues(letter).filter((value) => value.role === 'date');
    const firstPage = letter.lines[0]?.page.pageNumber;
    const candidates = letter.lines.flatMap((line) =>
      findDates(textOf(line), { around }).flatMap((found): Candidate[] => {
        const role = roleOf(line, found, {
          head,
          tail,
          stamps,
          dateValues,
          onFirstPage: line.page.pageNumber === firstPage,
        });
        if (!role) return [];
        const strength =
          role.strength *
          precisionFactor(found) *
          (found.repaired ? 0.93 : 1) *
          timeFactor(found.date, around);
        const candidate = stated(found.date, strength, evidenceFrom(role.rule, line, found.start, found.end));
        return [candidate, ...withYear(candidate, around)];
      }),
    );
    return candidates.some((candidate) => candidate.strength >= 0.3)
      ? candidates
      : [...candidates, ...notBefore(letter)];
  },
};

/** "Date:", "DATE DISTR." before it on its line. */
const dateLabel = /\b(?:date|datum|date\s?distr?\p{L}{0,3}|dist)\P{L}{0,6}$/iu;

function roleOf(line: ZonedLine, found: FoundDate, place: Place): Role | null {
  const text = textOf(line);
  const share = isPlaceAndDate(text, found) ? 1 : found.text.length / text.length;
  const inHead = place.head.has(line);
  if (place.stamps.has(line)) {
    // A teletype prints the hour a message goes through it, which is the hour it was sent.
    if (inHead && place.onFirstPage && found.form === 'month-first-date-time-group')
      return { rule: 'date-time-group', strength: 0.6 };
    return /^\P{L}*rec/iu.test(text)
      ? { rule: 'received-stamp', strength: 0.3 }
      : { rule: 'stamp', strength: 0.2 };
  }
  // "DATE OF" with "INFO" beneath dates what the letter tells.
  if (/\bdate\s+of\P{L}*$/iu.test(text.slice(0, found.start))) return null;
  if (isLabelled(line, found, place)) return { rule: 'memo-date', strength: 0.92 };
  if (line.zone === 'dateline' && place.onFirstPage) return { rule: 'dateline', strength: 0.95 };
  if (inHead && dateLabel.test(text.slice(0, found.start))) return { rule: 'date-label', strength: 0.75 };
  if (inHead && found.form === 'date-time-group') return { rule: 'date-time-group', strength: 0.85 };
  // "Reference: your memorandum of 4 May" dates another letter.
  if (
    /\b(?:of|dated?|since|on|by|until|before|after)\P{L}*$/iu.test(text.slice(0, found.start)) &&
    share < 0.8
  )
    return null;
  if (inHead && share > 0.7) return { rule: 'date-alone', strength: 0.8 };
  if (inHead && line.zone === 'memo-label') return { rule: 'memo-line', strength: 0.5 };
  if (inHead && share > 0.3 && !isProse(line)) return { rule: 'date-in-head', strength: 0.5 };
  if (inHead && !isProse(line)) return { rule: 'date-among-words', strength: 0.2 };
  if (share > 0.7 && (line.zone !== 'body' || place.tail.has(line)))
    return { rule: 'date-below', strength: place.onFirstPage ? 0.4 : 0.3 };
  return null;
}

const isLabelled = (line: ZonedLine, found: FoundDate, { dateValues }: Place): boolean =>
  dateValues.some(
    (value) => value.lines[0] === line && found.start >= value.start - 1 && found.end <= value.end + 1,
  );

/** A whole day says more than a month, a month more than a year; a day without its year says least. */
function precisionFactor(found: FoundDate): number {
  if (/^\d{4}-\d\d-\d\d/.test(found.date)) return 1;
  if (/^\[/.test(found.date)) return 0.9;
  if (/^XXXX/.test(found.date)) return 0.4;
  return /^\d{4}-\d\d$/.test(found.date) ? 0.7 : 0.5;
}

/** Years from the others in the letter beyond which a date is more likely misread. */
const farYears = 15;

function timeFactor(edtf: string, around: string | null): number {
  const [year, near] = [middleYear(edtf), around === null ? null : middleYear(around)];
  return year !== null && near !== null && Math.abs(year - near) > farYears ? 0.6 : 1;
}

/** "MAY 11" on a letter whose other dates are of 2006: the year is ours, not the letter's. Empty where that year lacks the day. */
function withYear(candidate: Candidate, around: string | null): readonly Candidate[] {
  const year = around === null ? null : middleYear(around);
  if (year === null || !candidate.value.startsWith('XXXX-')) return [];
  const value = candidate.value.replace('XXXX', String(year));
  return isEdtf(value)
    ? [{ ...candidate, value, origin: 'inferred', strength: candidate.strength * 1.3 }]
    : [];
}
