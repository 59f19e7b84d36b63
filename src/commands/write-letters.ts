import { letterFormats } from '../export/index.js';
import type { LetterEntry } from '../model/entry.js';
import type { Store } from '../store/open-store.js';
import { pathsOf } from './reading-store.js';

/** Letters with these ids, whole, one at a time. */
export function* lettersOf(store: Store, ids: Iterable<string>): Generator<LetterEntry> {
  for (const id of ids) {
    const letter = store.loadLetter(id);
    if (letter) yield letter;
  }
}

/** Writes letters with these ids to stdout as export does in the format of this name. */
export function writeLetters(store: Store, ids: readonly string[], formatName: string): void {
  const format = letterFormats.find(({ name }) => name === formatName);
  if (!format) throw new Error(`${formatName} is not among the formats of letters`);
  const content = { letters: () => lettersOf(store, ids), pages: () => [], pathOf: pathsOf(store) };
  const options = { boxes: false, escapeFormulas: false };
  for (const piece of format.write(content, options)) process.stdout.write(piece);
}
