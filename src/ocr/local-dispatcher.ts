import { UserError } from '../errors.js';
import type { Dispatcher, PageOutcome, PageTask, Recall } from '../model/page-task.js';
import { ImagesInHand } from './images-in-hand.js';
import { ReaderChild } from './reader-child.js';

export interface LocalDispatcherOptions {
  /** The program a child runs; it speaks the reader protocol. */
  readonly entry: URL;
  /** Children at a time. */
  readonly jobs: number;
  /** From request to answer, a child's start included. */
  readonly pageDeadlineMs: number;
  /** A child larger than this after a page is replaced: the engine's memory never shrinks. */
  readonly maxChildBytes: number;
}

/** Has pages read by forked children of this process, one page a child at a time. */
export class LocalDispatcher implements Dispatcher {
  readonly #options: LocalDispatcherOptions;
  readonly #children = new Map<number, ReaderChild>();
  readonly #stopped: Promise<null>;
  #stop: (value: null) => void = () => {};
  #isClosed = false;

  constructor(options: LocalDispatcherOptions) {
    this.#options = options;
    this.#stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
  }

  /** Tasks are taken one by one as children become free. Ends every child at the end. */
  async *run(tasks: AsyncIterable<PageTask>, recall?: Recall): AsyncGenerator<PageOutcome> {
    const images = recall ? new ImagesInHand(recall) : null;
    const iterator = tasks[Symbol.asyncIterator]();
    const next = this.#taker(iterator);
    const inHand = new Map<number, Promise<LaneResult>>();
    const begin = (lane: number) => {
      const result = this.#serve(lane, next, images);
      // Where one lane fails the others are left unawaited; their failures must not end the process.
      result.catch(() => {});
      inHand.set(lane, result);
    };
    for (let lane = 0; lane < this.#options.jobs; lane++) begin(lane);
    try {
      while (inHand.size > 0) {
        const { lane, outcome } = await Promise.race(inHand.values());
        inHand.delete(lane);
        if (!outcome) continue;
        // Before the outcome is saved, so that the child has work meanwhile.
        begin(lane);
        yield outcome;
        images?.settle(outcome);
      }
    } finally {
      // Not awaited: tasks that are waited for may never come.
      iterator.return?.()?.catch(() => {});
      await this.close();
    }
  }

  stop(): void {
    this.#stop(null);
  }

  /** A page in hand is dropped without an outcome. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.stop();
    await Promise.all([...this.#children.values()].map((child) => child.kill()));
    this.#children.clear();
  }

  /** The tasks one at a time, whoever asks; null at the end and once stopped. */
  #taker(iterator: AsyncIterator<PageTask>): () => Promise<PageTask | null> {
    let turn: Promise<PageTask | null> = Promise.resolve(null);
    let isOver = false;
    this.#stopped.then(() => {
      isOver = true;
    });
    const take = async (): Promise<PageTask | null> => {
      if (isOver) return null;
      const taken = await Promise.race([iterator.next(), this.#stopped]);
      if (taken === null || taken.done) isOver = true;
      return taken === null || taken.done ? null : taken.value;
    };
    return () => {
      turn = turn.then(take);
      return turn;
    };
  }

  async #serve(
    lane: number,
    next: () => Promise<PageTask | null>,
    images: ImagesInHand | null,
  ): Promise<LaneResult> {
    const task = await next();
    return {
      lane,
      outcome: task && !this.#isClosed ? await this.#readTwiceAtMost(lane, task, images) : null,
    };
  }

  /** Null where the dispatcher was closed meanwhile: then the page's end says nothing about the page. */
  async #readTwiceAtMost(
    lane: number,
    task: PageTask,
    images: ImagesInHand | null,
  ): Promise<PageOutcome | null> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#read(lane, task, attempt > 1, images);
      if (this.#isClosed) return null;
      if (answer.type === 'page') {
        const { page, imageDigest, cost, isRecalled } = answer;
        return { state: 'read', task, page, imageDigest, isRecalled, attempts: attempt, cost };
      }
      const isLasting = answer.type === 'failed' && answer.lasting;
      if (isLasting || attempt === 2) {
        return { state: 'failed', task, reason: answer.reason, attempts: attempt };
      }
    }
  }

  async #read(lane: number, task: PageTask, plain: boolean, images: ImagesInHand | null) {
    const { entry, pageDeadlineMs, maxChildBytes } = this.#options;
    const known = this.#children.get(lane);
    const child = known?.isAlive ? known : new ReaderChild(entry);
    this.#children.set(lane, child);
    const attempt = new AbortController();
    let isRecalled = false;
    const recall = async (digest: string) => {
      const reading = (await images?.readingOf(digest, task, attempt.signal)) ?? null;
      isRecalled = reading !== null;
      return reading;
    };
    const answer = await child.read(task, { plain, deadlineMs: pageDeadlineMs, recall });
    attempt.abort();
    if (answer.type === 'ended') {
      if (answer.didNotStart) throw notStarting(answer.reason);
      return answer;
    }
    // An engine that failed for reasons of its own is not trusted with the second try.
    const isSpent = answer.type === 'failed' && !answer.lasting;
    if (isSpent || answer.residentBytes > maxChildBytes) await child.kill();
    return answer.type === 'page' ? { ...answer, isRecalled } : answer;
  }
}

/** Every page would fail alike: better to stop at the first than to mark a night's pages failed. */
const notStarting = (reason: string): UserError =>
  new UserError(
    `Pages cannot be read: ${reason}.`,
    'letterbook doctor tells what is missing; installing the packages again (npm ci) mends most of it.',
  );

interface LaneResult {
  readonly lane: number;
  /** Null where there was no further task, or the dispatcher was closed. */
  readonly outcome: PageOutcome | null;
}
