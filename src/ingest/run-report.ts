import type { OcrPage } from '../model/page.js';
import type { PageCost, PageOutcome } from '../model/page-task.js';
import type { SourceFile } from '../model/source-file.js';
import { closes, type IngestEvent, type IngestOutcome, type PageBalance } from './outcome.js';

/** What `ingest --report` writes. Part of the interface: fields are added, never renamed. */
export interface RunReport {
  /** ISO 8601. */
  readonly started: string;
  readonly seconds: number;
  /** From the start of the program to the first page that was read; null where none was. */
  readonly secondsToFirstPage: number | null;
  readonly isInterrupted: boolean;
  readonly balance: PageBalance & { readonly closes: boolean };
  readonly pagesRead: number;
  /** How many of these took over what had been read of the same image. */
  readonly pagesRecalled: number;
  readonly pagesFailed: number;
  readonly records: number;
  readonly letters: number;
  /** By step, of this run. */
  readonly cpuSeconds: PageCost & { readonly store: number; readonly records: number };
  readonly sources: readonly SourceReport[];
  readonly refused: readonly { readonly path: string; readonly cause: string; readonly remedy: string }[];
}

interface SourceReport {
  readonly id: string;
  readonly path: string;
  readonly format: SourceFile['format'];
  readonly pages: number;
  /** Further paths in this run with the same bytes. */
  readonly alsoAt: readonly string[];
  /** The pages tried in this run; the rest were known already or still wait. */
  readonly tried: readonly PageReport[];
}

interface PageReport {
  readonly page: number;
  readonly state: OcrPage['kind'] | 'failed';
  readonly attempts: number;
  /** Only of a failed page. */
  readonly reason?: string;
  /** Only of a page that was read. */
  readonly cpuSeconds?: PageCost;
}

/** Gathers the report of a run from its events. */
export class RunRecorder {
  readonly #started = new Date();
  readonly #tried = new Map<string, PageReport[]>();
  readonly #alsoAt = new Map<string, string[]>();
  readonly #cpu = { render: 0, prepare: 0, recognize: 0, store: 0, records: 0 };
  #records = 0;
  #letters = 0;
  #secondsToFirstPage: number | null = null;

  add(event: IngestEvent): void {
    if (event.type === 'source' && event.sameAs !== null) {
      listed(this.#alsoAt, event.file.id).push(event.file.path);
    } else if (event.type === 'page') {
      const { outcome, saving } = event;
      this.#cpu.store += saving;
      listed(this.#tried, outcome.task.sourceId).push(pageReport(outcome));
      if (outcome.state === 'failed') return;
      for (const step of ['render', 'prepare', 'recognize'] as const) this.#cpu[step] += outcome.cost[step];
      this.#secondsToFirstPage ??= performance.now() / 1000;
    } else if (event.type === 'records') {
      this.#cpu.records += event.reading;
      this.#cpu.store += event.saving;
      this.#records += event.records;
      this.#letters += event.letters;
    }
  }

  report(outcome: IngestOutcome): RunReport {
    const { balance, sources, refused, pagesRead, pagesRecalled, pagesFailed, isInterrupted } = outcome;
    return {
      started: this.#started.toISOString(),
      seconds: (Date.now() - this.#started.getTime()) / 1000,
      secondsToFirstPage: this.#secondsToFirstPage,
      isInterrupted,
      balance: { ...balance, closes: closes(balance) },
      pagesRead,
      pagesRecalled,
      pagesFailed,
      records: this.#records,
      letters: this.#letters,
      cpuSeconds: this.#cpu,
      sources: sources.map(({ id, path, format, pageCount }) => ({
        id,
        path,
        format,
        pages: pageCount,
        alsoAt: this.#alsoAt.get(id) ?? [],
        tried: [...(this.#tried.get(id) ?? [])].sort((a, b) => a.page - b.page),
      })),
      refused: refused.map(({ path, error }) => ({ path, cause: error.message, remedy: error.remedy })),
    };
  }
}

function pageReport(outcome: PageOutcome): PageReport {
  const { task, attempts } = outcome;
  const tried = { page: task.pageNumber, attempts };
  return outcome.state === 'failed'
    ? { ...tried, state: 'failed', reason: outcome.reason }
    : { ...tried, state: outcome.page.kind, cpuSeconds: outcome.cost };
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
