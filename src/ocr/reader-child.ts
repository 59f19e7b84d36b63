import { type ChildProcess, fork } from 'node:child_process';
import type { OcrPage } from '../model/page.js';
import type { PageTask } from '../model/page-task.js';
import {
  isReadySign,
  parseAnswer,
  parseImageShown,
  type ReaderAnswer,
  type ReaderReminder,
  type ReaderRequest,
} from './reader-protocol.js';

/** There is no answer: the process ended, by itself or killed. */
interface ReaderEnd {
  readonly type: 'ended';
  readonly reason: string;
  /** It gave up by itself before it was ready for any page: no page is to blame. */
  readonly didNotStart: boolean;
}

/** How much of what a child wrote on stderr is kept for the reason of its death. */
const stderrKept = 2_000;

/**
 * glibc keeps what pages leave behind unless large blocks are mapped apart: with these, and a collection after each
 * page, a child stays at 240 to 300 MB on colour pages of 12 megapixels, without them it passes 430.
 */
const memoryHabits = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };

interface ReadOptions {
  readonly plain: boolean;
  readonly deadlineMs: number;
  /** The reading of the same image, once there is one; null where the child is to recognize it. */
  readonly recall: (imageDigest: string) => Promise<OcrPage | null>;
}

/** What a request waits for. */
type Sequel =
  | { readonly type: 'answered'; readonly message: unknown }
  | { readonly type: 'late' }
  | { readonly type: 'died'; readonly how: string };

/** One forked process that reads one page at a time. Once ended it stays ended: start another. */
export class ReaderChild {
  readonly #process: ChildProcess;
  readonly #gone: Promise<void>;
  /** Exit code or signal; null while it lives. */
  #death: string | null = null;
  #isReady = false;
  #stderr = '';
  #settle: (sequel: Sequel) => void = () => {};
  #fail: (error: unknown) => void = () => {};
  #hear: (message: unknown) => void = () => {};

  constructor(entry: URL) {
    // A session of its own: Ctrl-C in the terminal reaches the parent alone, which lets the page in hand be finished.
    this.#process = fork(entry, [], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
      detached: true,
      execArgv: ['--expose-gc'],
      env: { ...process.env, ...memoryHabits },
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-stderrKept);
    });
    this.#process.on('message', (message) => {
      if (isReadySign(message)) this.#isReady = true;
      else this.#hear(message);
    });
    this.#gone = new Promise((resolve) => {
      const die = (how: string) => {
        this.#death = how;
        this.#settle({ type: 'died', how });
        resolve();
      };
      this.#process.on('error', (error) => {
        this.#stderr += `\n${error.message}`;
        if (this.#process.pid === undefined) die('it could not be started');
      });
      this.#process.on('close', (code, signal) => die(signal ?? `exit code ${code}`));
    });
  }

  get isAlive(): boolean {
    return this.#death === null;
  }

  /** Rejects only where `recall` does. After `ended` the child is dead. */
  async read(task: PageTask, { plain, deadlineMs, recall }: ReadOptions): Promise<ReaderAnswer | ReaderEnd> {
    this.#hear = (message) => {
      const digest = parseImageShown(message, task);
      if (digest === null) this.#settle({ type: 'answered', message });
      else recall(digest).then((page) => this.#send({ type: 'recalled', key: task.key, page }), this.#fail);
    };
    const sequel = await this.#ask({ type: 'read', task, plain }, deadlineMs);
    if (sequel.type === 'died') {
      const didNotStart = !this.#isReady && this.#process.signalCode === null;
      return { type: 'ended', reason: this.#reasonOfDeath(sequel.how), didNotStart };
    }
    const answer = sequel.type === 'answered' ? parseAnswer(sequel.message, task) : null;
    if (answer) return answer;
    await this.kill();
    const reason =
      sequel.type === 'late'
        ? `no answer within ${deadlineMs / 1000} s`
        : 'the answer of the reading process could not be understood';
    return { type: 'ended', reason, didNotStart: false };
  }

  /** Settles when the process is gone. */
  async kill(): Promise<void> {
    if (this.isAlive) this.#process.kill('SIGKILL');
    await this.#gone;
  }

  #ask(request: ReaderRequest, deadlineMs: number): Promise<Sequel> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(resolve, deadlineMs, { type: 'late' });
      this.#settle = (sequel) => {
        clearTimeout(deadline);
        resolve(sequel);
      };
      this.#fail = (error) => {
        clearTimeout(deadline);
        reject(error);
      };
      if (this.#death === null) this.#send(request);
      else this.#settle({ type: 'died', how: this.#death });
    });
  }

  /** Where the channel is gone the process is about to end, and says why. */
  #send(message: ReaderRequest | ReaderReminder): void {
    this.#process.send(message, () => {});
  }

  #reasonOfDeath(how: string): string {
    const words = lastWords(this.#stderr);
    return `the reading process ended (${how})${words ? `: ${words}` : ''}`;
  }
}

/** What Node prints below the message of an uncaught error. */
const noise = /^\s+at |^\s*$|^Node\.js v|^[{}]|^ {2}\w+: /;

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => !noise.test(line));
  return (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? '').trim();
}
