import { type Box, boxAround } from '../model/box.js';
import type { FieldValue } from '../model/field-value.js';
import { meanConfidence, type OcrPage } from '../model/page.js';
import type { ArchivalRecord } from '../model/record.js';
import { type CoverSheetPage, classifyCoverSheet } from './classify-page.js';
import { type DateOrder, parseFormDate } from './form-date.js';
import { type LabelledWords, wordsByLabel } from './form-values.js';
import type { CoverFieldKind } from './profiles/profile.js';
import { parseRecordNumber } from './record-number.js';

interface Part {
  readonly field: string;
  readonly value: string | null;
}

type Parser = (text: string, field: string, order: DateOrder | null) => readonly Part[];

const holderShape = /^(?<name>.*?)\s+since\s+(?<since>.*)$/i;
const containerShape = /^(?<number>\S+(?:\s?-\s?\d+)*)\s?[:;]\s*(?<name>.*)$/;

/** From the words behind a label to its field's values, by kind. */
const parsers: Readonly<Record<CoverFieldKind, Parser>> = {
  text: (text, field) => [{ field, value: text }],
  'record-number': (text, field) => [{ field, value: parseRecordNumber(text) }],
  date: (text, field, order) => [{ field, value: parseFormDate(text, order) }],
  count: (text, field) => [{ field, value: /\d+/.exec(text)?.[0] ?? null }],
  holder: (text, field, order) => {
    const groups = holderShape.exec(text)?.groups;
    if (!groups) return [{ field, value: text }];
    return [
      { field, value: groups.name as string },
      { field: `${field}Since`, value: parseFormDate(groups.since as string, order) },
    ];
  },
  container: (text, field) => {
    const groups = containerShape.exec(text)?.groups;
    if (!groups) return [{ field, value: parseRecordNumber(text) ?? text }];
    const number = groups.number as string;
    return [
      { field, value: parseRecordNumber(number) ?? number },
      { field: `${field}Name`, value: groups.name as string },
    ];
  },
};

function readLabel(
  { label, words }: LabelledWords,
  page: OcrPage,
  rule: string,
  order: DateOrder | null,
): readonly FieldValue[] {
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  const box = boxAround(words.map((word) => word.box)) as Box;
  return parsers[label.label.kind](text, label.label.field, order)
    .filter((part): part is { field: string; value: string } => part.value !== null && part.value !== '')
    .map(({ field, value }) => ({
      field,
      value,
      origin: 'stated',
      confidence: meanConfidence(words),
      evidence: { rule, page: page.ref, box, text },
    }));
}

/** What one page of a cover sheet says, in the order of its labels. Fields left empty on the form are absent. */
export function readCoverSheetPage(
  page: OcrPage,
  { profile, form }: CoverSheetPage,
  order: DateOrder | null,
): readonly FieldValue[] {
  return wordsByLabel(form, profile).flatMap((labelled) =>
    readLabel(labelled, page, `${profile.name}-label`, order),
  );
}

/**
 * The readings of a record's cover sheet, each field at most once; empty without a cover sheet.
 * The order of day and month is the one known for the record's box, null where none is.
 */
export function readCoverSheet(record: ArchivalRecord, order: DateOrder | null): readonly FieldValue[] {
  const values = record.coverSheet.flatMap((page) => {
    const sheet = classifyCoverSheet(page);
    return sheet ? readCoverSheetPage(page, sheet, order) : [];
  });
  return values.filter((value, index) => values.findIndex(({ field }) => field === value.field) === index);
}
