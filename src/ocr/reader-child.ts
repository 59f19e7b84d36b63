import { type ChildProcess, fork } from 'node:child_process';
import type { PageTask } from '../model/page-task.js';
import { parseAnswer, type ReaderAnswer, type ReaderRequest } from './reader-protocol.js';

/** The process ended, by itself or killed, before it answered. */
interface ReaderEnd {
  readonly type: 'ended';
  readonly reason: string;
}

/** How much of what a child wrote on stderr is kept for the reason of its death. */
const stderrKept = 2_000;

/**
 * glibc keeps what pages leave behind unless large blocks are mapped apart: with these, and a collection after each
 * page, a child stays at 240 to 300 MB on colour pages of 12 megapixels, without them it passes 430.
 */
const memoryHabits = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };

/** One forked process that reads one page at a time. Once ended it stays ended: start another. */
export class ReaderChild {
  readonly #process: ChildProcess;
  /** Settles once with the exit code or signal. */
  readonly #ended: Promise<string>;
  #stderr = '';
  #isAlive = true;

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
    this.#ended = new Promise((resolve) => {
      this.#process.on('error', (error) => {
        this.#stderr += error.message;
        if (this.#process.pid === undefined) resolve('it could not be started');
      });
      this.#process.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    this.#ended.then(() => {
      this.#isAlive = false;
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Never rejects. After `ended` and after garbage the child is dead. */
  async read(
    task: PageTask,
    options: { plain: boolean; deadlineMs: number },
  ): Promise<ReaderAnswer | ReaderEnd> {
    const request: ReaderRequest = { type: 'read', task, plain: options.plain };
    let deadline: NodeJS.Timeout | undefined;
    let onMessage: ((message: unknown) => void) | undefined;
    const answered = new Promise<unknown>((resolve) => {
      onMessage = resolve;
      this.#process.on('message', onMessage);
      // Where the channel is gone the process is about to end, and says why.
      this.#process.send(request, () => {});
    });
    const late = new Promise<'late'>((resolve) => {
      deadline = setTimeout(resolve, options.deadlineMs, 'late');
    });
    const died = this.#ended.then((how) => ({ how }));
    const first = await Promise.race([
      answered.then((message) => ({ message })),
      late.then(() => ({ late: true })),
      died,
    ]);
    clearTimeout(deadline);
    if (onMessage) this.#process.off('message', onMessage);
    if ('how' in first) return { type: 'ended', reason: this.#reasonOfDeath(first.how) };
    if ('late' in first) {
      await this.kill();
      return { type: 'ended', reason: `no answer within ${options.deadlineMs / 1000} s` };
    }
    const answer = parseAnswer(first.message, task);
    if (answer) return answer;
    await this.kill();
    return { type: 'ended', reason: 'the answer of the reading process could not be understood' };
  }

  /** Settles when the process is gone. */
  async kill(): Promise<void> {
    if (this.#isAlive) this.#process.kill('SIGKILL');
    await this.#ended;
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
