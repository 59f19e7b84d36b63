import type { ArchivalRecord } from '../model/record.js';
import { classifyCoverSheet } from './classify-page.js';
import { type DateOrder, orderShownByAll } from './form-date.js';
import { readCoverSheet } from './read-cover-sheet.js';
import { arrangementOf } from './record-number.js';

/** By box (`S-0041-0001`), the words of dates on the cover sheets of its records; a map, or what looks them up. */
export type BoxDates = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

const dateField = /^date|Since$/;

/** Series and box of a record's number; null where the number tells no box. */
export function boxOf(recordId: string): string | null {
  const { series, box } = arrangementOf(recordId);
  return series && box ? `${series}-${box}` : null;
}

/** The words of the dates on a record's cover sheet. */
const datesOn = (record: ArchivalRecord): readonly string[] =>
  readCoverSheet(record, null).flatMap(({ field, evidence }) =>
    dateField.test(field) && evidence ? [evidence.text] : [],
  );

/**
 * For each record the order of day and month on its cover sheet, as the dates of the same box show it, those of
 * other sources included. Records without a box go with the others of their source on the same form.
 * Null where no date decides.
 */
export function dateOrders(
  records: readonly ArchivalRecord[],
  boxDates: BoxDates,
): readonly (DateOrder | null)[] {
  const groups = records.map((record) => {
    const [sheet] = record.coverSheet;
    return boxOf(record.id) ?? (sheet ? `form ${classifyCoverSheet(sheet)?.profile.name}` : '');
  });
  const datesByGroup = new Map<string, string[]>();
  for (const [index, record] of records.entries()) {
    const group = groups[index] as string;
    const dates = datesByGroup.get(group) ?? [...(boxDates.get(group) ?? [])];
    datesByGroup.set(group, [...dates, ...datesOn(record)]);
  }
  return groups.map((group) => orderShownByAll(datesByGroup.get(group) ?? []));
}
