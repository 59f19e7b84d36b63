import type { LetterEntry, RecordEntry } from '../../src/model/entry.js';
import { parseRecordNumber } from '../../src/record/record-number.js';
import { areAlikeParties, type ExpectedLetter, partyOf } from '../fixtures/expected-record.js';
import { type Sheet, wordsOf } from '../fixtures/sheet.js';
import type { Verdict } from './fields.js';

export const madeFields = ['record number', 'date', 'senders', 'recipients'] as const;

export interface FieldVerdict {
  readonly field: (typeof madeFields)[number];
  readonly verdict: Verdict;
  /** As they are compared; a dash for nothing. */
  readonly must: string;
  readonly got: string;
}

/** The first record number typed on a cover sheet; null where there is none. */
function typedNumber(sheet: Sheet): string | null {
  const words = sheet.rows.flatMap((row) => wordsOf(row).split(' '));
  return words.map(parseRecordNumber).find((number) => number !== null) ?? null;
}

/** Of each cover sheet with a record number: right where its record has that number, missing where it opens none. */
export const judgeNumbers = (
  sheets: readonly Sheet[],
  records: readonly RecordEntry[],
): readonly FieldVerdict[] =>
  sheets.flatMap((sheet, index): FieldVerdict[] => {
    const must = sheet.face === 'cover-sheet' ? typedNumber(sheet) : null;
    if (must === null) return [];
    const record = records.find((each) => each.coverSheet.some(({ pageNumber }) => pageNumber === index + 1));
    const verdict = record === undefined ? 'missing' : record.id === must ? 'right' : 'wrong';
    return [{ field: 'record number', verdict, must, got: record?.id ?? '-' }];
  });

/**
 * Date, senders and recipients of a letter, as far as there must or must not be any and something was read. A date is
 * right as written in EDTF; parties, where all are there in their order with name, title, organization and place, but for
 * one slip in twenty characters. All are missing of a letter that was not found.
 */
export function judgeLetter(must: ExpectedLetter, got: LetterEntry | null): readonly FieldVerdict[] {
  const date = got?.date ?? null;
  const verdicts: FieldVerdict[] = [];
  if (must.date !== null || date !== null) {
    const verdict = date === null ? 'missing' : date === must.date ? 'right' : 'wrong';
    verdicts.push({ field: 'date', verdict, must: must.date ?? '-', got: date ?? '-' });
  }
  for (const field of ['senders', 'recipients'] as const) {
    const read = got?.[field] ?? [];
    if (must[field].length + read.length === 0) continue;
    const verdict = read.length === 0 ? 'missing' : areAlikeParties(must[field], read) ? 'right' : 'wrong';
    const words = (parties: typeof read): string => parties.map(partyOf).join('; ') || '-';
    verdicts.push({ field, verdict, must: words(must[field]), got: words(read) });
  }
  return verdicts;
}
