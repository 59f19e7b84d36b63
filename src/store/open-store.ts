import type { UserError } from '../errors.js';
import type { LetterEntry, RecordEntry } from '../model/entry.js';
import type { OcrPage } from '../model/page.js';
import type { PageOutcome } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';
import { loadLetter } from './letters.js';
import { type Db, type OpenOptions, openDatabase } from './open-database.js';
import { type PageStates, pageStates } from './page-states.js';
import { loadPage, loadPages, pagesToRead, savePage } from './pages.js';
import { loadRecord, type SavedRecords, type StoredRecord, saveRecords } from './records.js';
import {
  loadSource,
  loadSources,
  type StoredSource,
  saveSource,
  sourceFailed,
  sourcesToGroup,
} from './sources.js';
import { guarded } from './store-error.js';

/** The database, open. Every method throws StoreError where a user can mend what is wrong. */
export class Store {
  readonly path: string;
  readonly #db: Db;

  constructor(path: string, db: Db) {
    this.path = path;
    this.#db = db;
  }

  #with<T>(action: (db: Db) => T): T {
    return guarded(this.path, () => action(this.#db));
  }

  saveSource(file: SourceFile): void {
    this.#with((db) => saveSource(db, file));
  }

  sourceFailed(path: string, error: UserError): void {
    this.#with((db) => sourceFailed(db, path, error));
  }

  loadSource(id: string): StoredSource | null {
    return this.#with((db) => loadSource(db, id));
  }

  loadSources(): StoredSource[] {
    return this.#with(loadSources);
  }

  sourcesToGroup(): StoredSource[] {
    return this.#with(sourcesToGroup);
  }

  pagesToRead(sourceId: string, fingerprint: string): number[] {
    return this.#with((db) => pagesToRead(db, sourceId, fingerprint));
  }

  savePage(outcome: PageOutcome): void {
    this.#with((db) => savePage(db, outcome));
  }

  loadPages(sourceId: string): OcrPage[] {
    return this.#with((db) => loadPages(db, sourceId));
  }

  loadPage(sourceId: string, pageNumber: number): OcrPage | null {
    return this.#with((db) => loadPage(db, sourceId, pageNumber));
  }

  /** Of these sources, or of all. */
  pageStates(sourceIds?: readonly string[]): PageStates {
    return this.#with((db) => pageStates(db, sourceIds));
  }

  saveRecords(sourceId: string, records: readonly RecordEntry[]): SavedRecords {
    return this.#with((db) => saveRecords(db, sourceId, records));
  }

  loadLetter(id: string): LetterEntry | null {
    return this.#with((db) => loadLetter(db, id));
  }

  loadRecord(id: string): StoredRecord | null {
    return this.#with((db) => loadRecord(db, id));
  }

  close(): void {
    this.#with((db) => db.close());
  }
}

/** Opens the database, and makes it where it is missing unless told otherwise. Throws StoreError. */
export const openStore = (path: string, options: OpenOptions = {}): Store =>
  new Store(path, openDatabase(path, options));
