import { assembleEntry } from './fields/assemble-entry.js';
import { readFields } from './fields/read-fields.js';
import { cutLetters } from './letter/cut-letters.js';
import { labelLines } from './letter/label-lines.js';
import type { LetterModel } from './letter/letter-model.js';
import type { PersonCut } from './model/decision.js';
import type { LetterEntry, RecordEntry } from './model/entry.js';
import type { OcrPage } from './model/page.js';
import type { ArchivalRecord } from './model/record.js';
import { type BoxDates, dateOrders } from './record/date-orders.js';
import type { DateOrder } from './record/form-date.js';
import { groupRecords } from './record/group-records.js';
import { readCoverSheet } from './record/read-cover-sheet.js';
import { arrangementOf } from './record/record-number.js';

/** What the reading of one source takes from elsewhere. */
export interface ReadingAids {
  readonly model: LetterModel;
  /** What persons have decided on the source's letters. */
  readonly cuts: readonly PersonCut[];
  /** The dates on the cover sheets of other sources, by box. */
  readonly boxDates: BoxDates;
}

/**
 * Everything after recognition, for the pages of one source in their order: pages to records, cover sheets,
 * lines to zones, zones to letters, letters to fields, fields to entries. Pure; milliseconds a letter.
 */
export function readRecords(
  pages: readonly OcrPage[],
  sourceName: string,
  { model, cuts, boxDates }: ReadingAids,
): readonly RecordEntry[] {
  const records = groupRecords(pages, sourceName);
  const orders = dateOrders(records, boxDates);
  return records.map((record, index) => readRecord(record, orders[index] ?? null, model, cuts));
}

function readRecord(
  record: ArchivalRecord,
  order: DateOrder | null,
  model: LetterModel,
  cuts: readonly PersonCut[],
): RecordEntry {
  const coverValues = readCoverSheet(record, order);
  const lines = labelLines(record, model);
  const letters = cutLetters(record, lines, cuts).map((letter): LetterEntry => {
    const values = readFields(letter, { coverValues, pages: record.pages });
    return assembleEntry(letter, record.pages, values);
  });
  const [firstPage] = [...record.coverSheet, ...record.pages] as [OcrPage];
  return {
    id: record.id,
    sourceId: firstPage.ref.sourceId,
    arrangement: arrangementOf(record.id),
    coverSheet: record.coverSheet.map((page) => page.ref),
    pages: record.pages.map((page) => page.ref),
    fields: coverValues,
    letters,
  };
}
