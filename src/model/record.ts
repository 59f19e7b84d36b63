import type { OcrPage } from './page.js';

/**
 * The pages an archive describes together, usually under one cover sheet.
 * Cover-sheet pages are not among `pages`.
 */
export interface ArchivalRecord {
  /** The number on the cover sheet in normal form, else the name of the source file without its extension. */
  readonly id: string;
  /** The pages of the cover sheet, in order; empty where the record has none. */
  readonly coverSheet: readonly OcrPage[];
  /** In the order of the scan; blank and unread pages included. */
  readonly pages: readonly OcrPage[];
}
