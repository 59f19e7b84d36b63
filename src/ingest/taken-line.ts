import { counted } from './amounts.js';
import type { IngestEvent } from './outcome.js';

/** The records of a source were found. */
export type RecordsEvent = Extract<IngestEvent, { readonly type: 'records' }>;

/** What a watch has taken in since it last said so, on one line however much it is: one source by name, several by number. */
export function takenLine(taken: readonly RecordsEvent[]): string {
  const pages = taken.reduce((sum, { file }) => sum + file.pageCount, 0);
  const letters = taken.reduce((sum, event) => sum + event.letters, 0);
  const amounts = `${counted(pages, 'page')}, ${counted(letters, 'letter')}`;
  const last = taken.at(-1)?.file.path;
  return taken.length === 1
    ? `${last}: taken, ${amounts}.`
    : `${counted(taken.length, 'source')} taken, ${amounts}; the last is ${last}.`;
}
