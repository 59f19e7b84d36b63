import type { LetterEntry } from '../model/entry.js';
import type { OcrPage, PageRef } from '../model/page.js';
import type { PathOf } from './letter-json.js';

/** A page with its words, or why there are none. */
export type ExportedPage =
  | { readonly state: 'read'; readonly page: OcrPage }
  | { readonly state: 'failed' | 'waiting'; readonly ref: PageRef; readonly reason: string | null };

/** What there is to write, one at a time: a box of letters need not fit into memory. */
export interface ExportContent {
  letters(): Iterable<LetterEntry>;
  pages(): Iterable<ExportedPage>;
  readonly pathOf: PathOf;
}

export interface ExportOptions {
  /** Whether pages are written with their lines, words and boxes. */
  readonly boxes: boolean;
  /** Whether cells that a spreadsheet would take for a formula get an apostrophe in front: safe, but not what was read. */
  readonly escapeFormulas: boolean;
}

/** A way to write the catalogue. One file each, listed in the index. */
export interface ExportFormat {
  /** As after `--format`. */
  readonly name: string;
  readonly description: string;
  /** What it writes: letters may be those of a search. */
  readonly of: 'letters' | 'pages';
  /** Pieces of text, each ended by a line end. */
  readonly write: (content: ExportContent, options: ExportOptions) => Iterable<string>;
}
