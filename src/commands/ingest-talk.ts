import { failureWords } from '../ingest/failure-words.js';
import type { IngestEvent } from '../ingest/outcome.js';
import { Progress } from '../ingest/progress.js';
import { harmless, wrapped } from './terminal.js';

/** Redrawing more often than this costs more than it tells. */
const redrawMs = 200;

const clearLine = '\r\u001b[K';

/** What a run tells the person before the terminal: problems as lines, progress as one line that is redrawn. */
export class IngestTalk {
  readonly #stream: NodeJS.WriteStream;
  readonly #database: string;
  readonly #started = performance.now();
  readonly #progress = new Progress(this.#started);
  #redrawing: NodeJS.Timeout | null;

  constructor(stream: NodeJS.WriteStream, database: string) {
    this.#stream = stream;
    this.#database = database;
    this.#redrawing = stream.isTTY ? setInterval(() => this.#draw(), redrawMs).unref() : null;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** Whether every page found so far has come. */
  get isIdle(): boolean {
    return this.#progress.isIdle;
  }

  report(event: IngestEvent): void {
    this.#progress.add(event);
    if (event.type === 'held') {
      this.say(`${this.#database}: another ingest is writing to it. Waiting for it to end; Ctrl-C gives up.`);
    } else if (event.type === 'refused') {
      this.say(`${event.error.message} ${event.error.remedy}`.trim());
    } else if (event.type === 'parted') {
      this.say(
        `${event.folder}: its images are read as single scans, each a record of its own, since ${event.by} lies there too. ` +
          'If they are pages of one record, stop and move that elsewhere before you ingest again; ' +
          'letters read from single scans until then stay listed.',
      );
    } else if (event.type === 'source') {
      const { file, sameAs, isReplaced } = event;
      if (isReplaced) this.say(`${file.path}: changed since it was last read; what was read then is kept.`);
      if (sameAs !== null) this.say(`${file.path}: the same file as ${sameAs}; read once.`);
    } else if (event.type === 'records' && event.isSuccessor) {
      this.say(
        `${event.file.path}: its letters take the place of those read before; the same ones keep their ids.`,
      );
    } else if (event.type === 'page' && event.outcome.state === 'failed') {
      const { task, reason } = event.outcome;
      this.say(failureWords(task.path, task.pageNumber, reason));
    }
  }

  say(line: string): void {
    // A file may have a line break in its name.
    const told = harmless(line).replaceAll('\n', ' ');
    const lines = wrapped(told, this.#stream.isTTY ? this.#width : null, '  ');
    this.#stream.write(`${this.#redrawing ? clearLine : ''}${lines.join('\n')}\n`);
  }

  /** Some terminals say that they have no columns at all. */
  get #width(): number {
    return this.#stream.columns || 80;
  }

  /** Takes the progress line away. */
  end(): void {
    if (!this.#redrawing) return;
    clearInterval(this.#redrawing);
    this.#redrawing = null;
    this.#stream.write(clearLine);
  }

  #draw(): void {
    this.#stream.write(`${clearLine}${this.#progress.line(performance.now()).slice(0, this.#width - 1)}`);
  }
}
