import type { OcrPage } from '../model/page.js';
import type { ArchivalRecord } from '../model/record.js';
import { classifyCoverSheet } from './classify-page.js';
import { readCoverSheetPage } from './read-cover-sheet.js';
import { parseRecordNumber } from './record-number.js';

interface OpenRecord {
  id: string;
  coverSheet: OcrPage[];
  pages: OcrPage[];
}

/** A record number anywhere on a cover sheet, for a sheet whose number label cannot be read. */
function numberOnPage(page: OcrPage): string | null {
  for (const line of page.lines) {
    for (const word of line.words) {
      const number = word.text.split('-').length > 2 ? parseRecordNumber(word.text) : null;
      if (number) return number;
    }
  }
  return null;
}

/** The number a page carries as cover sheet; '' for a cover sheet without one, null for any other page. */
function coverNumber(page: OcrPage): string | null {
  const sheet = classifyCoverSheet(page);
  if (!sheet) return null;
  const stated = readCoverSheetPage(page, sheet, null).find(({ field }) => field === 'recordNumber');
  return stated?.value ?? numberOnPage(page) ?? '';
}

/**
 * Pages to records, in the order of the scan: a cover sheet opens a record, and all pages up to the next one are its.
 * A second sheet with the same number directly behind the first belongs to the same cover sheet.
 * Pages before the first cover sheet, or all where there is none, are one record named for the source.
 */
export function groupRecords(pages: readonly OcrPage[], sourceName: string): readonly ArchivalRecord[] {
  const records: OpenRecord[] = [];
  for (const page of pages) {
    const number = coverNumber(page);
    const open = records.at(-1);
    if (number === null) {
      if (open) open.pages.push(page);
      else records.push({ id: parseRecordNumber(sourceName) ?? sourceName, coverSheet: [], pages: [page] });
    } else if (open && open.pages.length === 0 && (number === '' || number === open.id)) {
      open.coverSheet.push(page);
    } else {
      const id = number === '' ? `${sourceName}-p${page.ref.pageNumber}` : number;
      records.push({ id, coverSheet: [page], pages: [] });
    }
  }
  return records;
}
