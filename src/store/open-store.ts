import type { UserError } from '../errors.js';
import type { PersonCut } from '../model/decision.js';
import type { LetterEntry, RecordEntry } from '../model/entry.js';
import type { LinkMention } from '../model/envelope.js';
import type { OcrPage, PageRef } from '../model/page.js';
import type { PageOutcome } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';
import { loadBoxDates, type UndecidedDates, undecidedDates } from './box-dates.js';
import { carryCuts, loadCuts, saveCut } from './decisions.js';
import { holdForIngest } from './ingest-hold.js';
import { resolveLetterId } from './letter-ids.js';
import { countLetters, loadLetter } from './letters.js';
import { type FileSummary, listFiles } from './list-files.js';
import { letterIds, listRecords, loadRecordSummary, type RecordSummary } from './list-records.js';
import { letterIdsMentioning } from './mentions.js';
import { type Db, type OpenOptions, openDatabase } from './open-database.js';
import { type PageContent, pageContents } from './page-content.js';
import { type PageStates, pageStates } from './page-states.js';
import { loadPage, loadPages, loadReadingOf, pagesToRead, savePage } from './pages.js';
import { allParties, type Parties } from './parties.js';
import { loadRecord, type SavedRecords, type StoredRecord, saveRecords } from './records.js';
import { beginRun, endRun, type RunOutcome } from './runs.js';
import { lettersOnSameImage } from './same-images.js';
import { type SearchRequest, type SearchResult, searchLetters } from './search/search-letters.js';
import { settleMentions } from './settle-mentions.js';
import {
  forgetRefusals,
  isToGroup,
  loadSource,
  loadSources,
  type StoredSource,
  saveSource,
  sourceFailed,
  sourcesToGroup,
} from './sources.js';
import { type Status, status } from './status.js';
import { guarded, guardedEach } from './store-error.js';
import { followRename } from './succession.js';

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

  /** Keeps other ingests out until what it returns is called or the process ends. Null where another ingest is at work. */
  holdForIngest(): (() => void) | null {
    return this.#with(() => holdForIngest(this.path));
  }

  /** Tells whether other bytes lay at its path when that was last ingested. */
  saveSource(file: SourceFile): boolean {
    return this.#with((db) => saveSource(db, file));
  }

  sourceFailed(path: string, error: UserError): void {
    this.#with((db) => sourceFailed(db, path, error));
  }

  /** Of these files and folders, which were looked through, forgets what was said earlier against paths that were not refused now. */
  forgetRefusals(looked: readonly string[], refused: readonly string[]): void {
    this.#with((db) => forgetRefusals(db, looked, refused));
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

  isToGroup(sourceId: string): boolean {
    return this.#with((db) => isToGroup(db, sourceId));
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

  /** Of the page image with this digest, as settings with this fingerprint read it; null where there is none. */
  loadReadingOf(imageDigest: string, fingerprint: string): OcrPage | null {
    return this.#with((db) => loadReadingOf(db, imageDigest, fingerprint));
  }

  /** Of these pages, or of all, in the order of the sources; one at a time, since a box of them fills the memory. */
  pageContents(refs: readonly PageRef[] | null = null): Generator<PageContent> {
    return guardedEach(this.path, () => pageContents(this.#db, refs));
  }

  /** Of these sources, or of all. */
  pageStates(sourceIds?: readonly string[]): PageStates {
    return this.#with((db) => pageStates(db, sourceIds));
  }

  /** Before the records of a source are read: what persons decided on its earlier state holds for it too. */
  followRename(sourceId: string): void {
    this.#with((db) => followRename(db, sourceId));
  }

  saveRecords(sourceId: string, records: readonly RecordEntry[]): SavedRecords {
    return this.#with((db) => saveRecords(db, sourceId, records));
  }

  loadLetter(id: string): LetterEntry | null {
    return this.#with((db) => loadLetter(db, id));
  }

  countLetters(): number {
    return this.#with(countLetters);
  }

  loadRecord(id: string): StoredRecord | null {
    return this.#with((db) => loadRecord(db, id));
  }

  loadRecordSummary(id: string): RecordSummary | null {
    return this.#with((db) => loadRecordSummary(db, id));
  }

  /** Who wrote and was written to, of every letter that tells; one at a time. */
  allParties(): Generator<Parties & { readonly id: string }> {
    return guardedEach(this.path, () => allParties(this.#db));
  }

  /** What an id in any case, perhaps of a letter that is no more, stands for today; null for an unknown one. */
  resolveLetterId(id: string): string | null {
    return this.#with((db) => resolveLetterId(db, id));
  }

  /** Of a record, or of all, in the order of records and scans. */
  letterIds(recordId: string | null = null): string[] {
    return this.#with((db) => letterIds(db, recordId));
  }

  /** Decides by this rule which letters are meant by the mentions that may mean others than when it was last asked. */
  settleMentions(link: LinkMention): void {
    this.#with((db) => settleMentions(db, link));
  }

  /** Ids of the letters that speak of this one. */
  letterIdsMentioning(letterId: string): string[] {
    return this.#with((db) => letterIdsMentioning(db, letterId));
  }

  /** Ids of letters that begin on the same page image at the same line as this one. */
  lettersOnSameImage(letterId: string): string[] {
    return this.#with((db) => lettersOnSameImage(db, letterId));
  }

  search(request: SearchRequest): SearchResult {
    return this.#with((db) => searchLetters(db, request));
  }

  listRecords(): RecordSummary[] {
    return this.#with(listRecords);
  }

  listFiles(): FileSummary[] {
    return this.#with(listFiles);
  }

  /** Notes that a command has begun to change the database; its number goes to `endRun`. */
  beginRun(command: string): number {
    return this.#with((db) => beginRun(db, command, new Date()));
  }

  endRun(id: number, outcome: RunOutcome): void {
    this.#with((db) => endRun(db, id, outcome, new Date()));
  }

  status(): Status {
    return this.#with(status);
  }

  saveCut(cut: PersonCut): void {
    this.#with((db) => saveCut(db, cut, new Date()));
  }

  /** Has what persons said of an earlier state of a file hold for the pages that are still in it. */
  carryCuts(sourceId: string): void {
    this.#with((db) => carryCuts(db, sourceId));
  }

  loadCuts(sourceId: string): PersonCut[] {
    return this.#with((db) => loadCuts(db, sourceId));
  }

  /** The words of the dates on the cover sheets of a box, each once; of all sources, or all but one. */
  loadBoxDates(box: string, exceptSourceId: string | null = null): string[] {
    return this.#with((db) => loadBoxDates(db, box, exceptSourceId));
  }

  undecidedDates(): UndecidedDates[] {
    return this.#with(undecidedDates);
  }

  close(): void {
    this.#with((db) => db.close());
  }
}

/** Opens the database, and makes it where it is missing unless told otherwise. Throws StoreError. */
export const openStore = (path: string, options: OpenOptions = {}): Store =>
  new Store(path, openDatabase(path, options));
