import { parse } from 'node:path';
import { shippedLetterModel } from './letter-model.js';
import type { RecordEntry } from './model/entry.js';
import type { OcrPage } from './model/page.js';
import { type ReadingAids, readRecords } from './pipeline.js';
import { orderShownByAll } from './record/form-date.js';
import type { Store } from './store/open-store.js';
import type { SavedRecords } from './store/records.js';
import type { StoredSource } from './store/sources.js';
import { linkMention } from './threads/link-mentions.js';

/** What its records are called after where no cover sheet gives a number. */
const sourceNameOf = ({ name, format }: StoredSource): string =>
  format === 'folder' ? name : parse(name).name;

/** Reads the records of sources out of the pages in a store: the model is loaded once. */
export class RecordReader {
  readonly #store: Store;
  #model: ReadingAids['model'] | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The records of one source as its stored pages give them today; empty where no page of it has been read. */
  read(source: StoredSource): readonly RecordEntry[] {
    this.#model ??= shippedLetterModel();
    const pages: readonly OcrPage[] = this.#store.loadPages(source.id);
    if (pages.length === 0) return [];
    this.#store.carryCuts(source.id);
    return readRecords(pages, sourceNameOf(source), {
      model: this.#model,
      cuts: this.#store.loadCuts(source.id),
      boxDates: { get: (box) => this.#store.loadBoxDates(box, source.id) },
    });
  }

  /**
   * What only all sources together tell, once a run has saved its records: dates on cover sheets whose order another
   * record of the box has decided since, and which letter answers which.
   */
  settle(): void {
    const undecided = this.#store.undecidedDates();
    const decidedBoxes = new Set(
      [...new Set(undecided.map(({ box }) => box))].filter(
        (box) => orderShownByAll(this.#store.loadBoxDates(box)) !== null,
      ),
    );
    const decided = undecided.filter(({ box }) => decidedBoxes.has(box));
    for (const id of new Set(decided.map(({ sourceId }) => sourceId))) {
      const source = this.#store.loadSource(id);
      if (source) this.#store.saveRecords(id, this.read(source));
    }
    this.#store.settleMentions(linkMention);
  }
}

/** Everything after recognition again, for these sources or all, without recognizing a page. What changed, by letter id. */
export function reread(store: Store, sources: readonly StoredSource[] = store.loadSources()): SavedRecords {
  const reader = new RecordReader(store);
  const saved = sources.map((source) => store.saveRecords(source.id, reader.read(source)));
  reader.settle();
  return {
    added: saved.flatMap(({ added }) => added),
    changed: saved.flatMap(({ changed }) => changed),
    removed: saved.flatMap(({ removed }) => removed),
    unchanged: saved.flatMap(({ unchanged }) => unchanged),
    superseded: saved.flatMap(({ superseded }) => superseded),
  };
}
