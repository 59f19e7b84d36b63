import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { samePage } from '../model/page.js';
import type { FoundDate } from '../text/dates/date-form.js';
import { findDates } from '../text/dates/find-dates.js';
import { timeOf } from './date-context.js';
import { memoValues } from './memo-labels.js';
import { notBefore } from './not-before.js';
import { evidenceFrom, stated, textOf } from './passage.js';

/** How far a date is believed by where it stands: its role, not its turn, makes it the letter's. */
interface Role {
  readonly rule: string;
  readonly strength: number;
}

/** Share of the page's height, from its top, in which a date alone on a line is a dateline though its zone is another. */
const headShare = 0.4;

export const date: LetterField = {
  name: 'date',
  many: false,
  inheritsFrom: 'date',
  description:
    'When the letter was written, by its dateline, the DATE of a memorandum or the date-time group of a cable.',
  read: (letter, context) => {
    const around = timeOf(letter, context);
    const labelled = memoValues(letter).filter((value) => value.role === 'date');
    const firstPage = letter.lines[0]?.page;
    const pageHeight =
      context.pages.find((page) => firstPage && samePage(page.ref, firstPage))?.height ??
      Number.POSITIVE_INFINITY;
    const candidates = letter.lines.flatMap((line) =>
      findDates(textOf(line), { around }).flatMap((found): Candidate[] => {
        const role = labelled.some((value) => value.lines.includes(line))
          ? { rule: 'memo-date', strength: 0.92 }
          : roleOf(line, found, letter, pageHeight);
        if (!role) return [];
        const strength = role.strength * precisionFactor(found) * (found.repaired ? 0.93 : 1);
        return [stated(found.date, strength, evidenceFrom(role.rule, line, found.start, found.end))];
      }),
    );
    return candidates.length > 0 ? candidates : notBefore(letter);
  },
};

function roleOf(line: ZonedLine, found: FoundDate, letter: Letter, pageHeight: number): Role | null {
  const onFirstPage = letter.lines[0] !== undefined && samePage(line.page, letter.lines[0].page);
  const inHead = onFirstPage && line.line.box.top < pageHeight * headShare && !followsBody(line, letter);
  const text = textOf(line);
  const share = found.text.length / text.length;
  if (line.zone === 'stamp')
    return /^\W*rec/i.test(text)
      ? { rule: 'received-stamp', strength: 0.3 }
      : { rule: 'stamp', strength: 0.2 };
  if (line.zone === 'dateline' && onFirstPage) return { rule: 'dateline', strength: 0.95 };
  if (found.form === 'date-time-group' && inHead) return { rule: 'date-time-group', strength: 0.85 };
  if (line.zone === 'noise' || line.zone === 'running-head')
    return inHead && share > 0.5 ? { rule: 'date-alone', strength: 0.5 } : null;
  if (line.zone === 'memo-label' && onFirstPage)
    return { rule: 'memo-line', strength: share > 0.4 ? 0.8 : 0.5 };
  if (inHead && share > 0.75) return { rule: 'date-alone', strength: 0.8 };
  if (inHead && share > 0.3 && line.zone !== 'body' && line.zone !== 'subject' && line.zone !== 'reference') {
    return { rule: 'date-in-head', strength: 0.55 };
  }
  if (share > 0.75 && line.zone !== 'body') return { rule: 'date-below', strength: 0.35 };
  return null;
}

/** Whether some three lines of text stand before it: a date below them is the text's. */
function followsBody(line: ZonedLine, letter: Letter): boolean {
  const before = letter.lines.slice(0, letter.lines.indexOf(line));
  return before.filter((each) => each.zone === 'body' && samePage(each.page, line.page)).length >= 3;
}

/** A whole day says more than a month, a month more than a year; a day without its year says least. */
function precisionFactor(found: FoundDate): number {
  if (/^\d{4}-\d\d-\d\d/.test(found.date)) return 1;
  if (/^\[/.test(found.date)) return 0.9;
  if (/^XXXX/.test(found.date)) return 0.4;
  return /^\d{4}-\d\d$/.test(found.date) ? 0.7 : 0.5;
}
