import { counted, duration } from './amounts.js';
import type { IngestEvent } from './outcome.js';

/** What a run has done so far, told in one line. */
export class Progress {
  readonly #started: number;
  #pages = 0;
  #done = 0;
  #failed = 0;

  /** Milliseconds of any clock; the same clock for `line`. */
  constructor(started: number) {
    this.#started = started;
  }

  add(event: IngestEvent): void {
    if (event.type === 'source') this.#pages += event.pagesToRead;
    if (event.type !== 'page') return;
    this.#done++;
    if (event.outcome.state === 'failed') this.#failed++;
  }

  get isIdle(): boolean {
    return this.#done === this.#pages;
  }

  /** The start-up counts as work, so the first guesses of the time left are too long rather than too short. */
  line(now: number): string {
    const seconds = Math.max(0.001, (now - this.#started) / 1000);
    const parts = [`${this.#done.toLocaleString('en')} of ${counted(this.#pages, 'page')}`];
    if (this.#done > 0 && !this.isIdle) {
      parts.push(`${Math.round((this.#done / seconds) * 60)} a minute`);
      parts.push(`${duration(((this.#pages - this.#done) * seconds) / this.#done)} left`);
    }
    if (this.#failed > 0) parts.push(`${this.#failed} failed`);
    return parts.join(' · ');
  }
}
