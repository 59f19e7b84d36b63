import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OcrPage, pageText } from '../../src/model/page.js';
import type { PageOutcome, PageTask, Recall } from '../../src/model/page-task.js';
import { LocalDispatcher } from '../../src/ocr/local-dispatcher.js';

const task = (pageNumber: number, filePath = 'box/letters.pdf'): PageTask => ({
  key: `digest/${pageNumber}/settings`,
  sourceId: 'digest',
  path: filePath,
  format: 'pdf',
  pageNumber,
  settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' },
});

async function* tasksOf(...numbers: number[]) {
  for (const number of numbers) yield task(number);
}

const dispatcherOf = (engine: string, options: { jobs?: number; pageDeadlineMs?: number } = {}) =>
  new LocalDispatcher({
    entry: new URL(`../support/engines/${engine}.mjs`, import.meta.url),
    jobs: 1,
    pageDeadlineMs: 20_000,
    maxChildBytes: 100_000_000,
    ...options,
  });

async function outcomesOf(dispatcher: LocalDispatcher, tasks: AsyncIterable<PageTask>, recall?: Recall) {
  const outcomes: PageOutcome[] = [];
  for await (const outcome of dispatcher.run(tasks, recall)) outcomes.push(outcome);
  return outcomes.sort((a, b) => a.task.pageNumber - b.task.pageNumber);
}

/** The words the test engines put on a page: text, page number, `plain` or `full`, process id. */
const wordsOf = (outcome: PageOutcome | undefined): string[] =>
  outcome?.state === 'read' ? pageText(outcome.page).split(' ') : [];

const wordFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'letterbook-')), 'word');

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('every task has one outcome', () => {
  test('each page is read once, by as many processes as asked for', async () => {
    const outcomes = await outcomesOf(dispatcherOf('reads', { jobs: 2 }), tasksOf(1, 2, 3, 4, 5, 6, 7));
    expect(outcomes.map(({ task }) => task.pageNumber)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(outcomes.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array(7).fill('read 1'));
    expect(new Set(outcomes.map((outcome) => wordsOf(outcome)[3])).size).toBe(2);
  });

  test('no task, no process, no outcome', async () => {
    expect(await outcomesOf(dispatcherOf('reads'), tasksOf())).toEqual([]);
  });

  test('a page that hangs is tried again, then failed with the reason; its neighbours are read', async () => {
    const outcomes = await outcomesOf(
      dispatcherOf('hangs-on-page-2', { pageDeadlineMs: 1_200 }),
      tasksOf(1, 2, 3),
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['read', 'failed', 'read']);
    expect(outcomes[1]).toMatchObject({ attempts: 2, reason: 'no answer within 1.2 s' });
  });

  test('a page that hangs with full settings is read with plain ones', async () => {
    const [outcome] = await outcomesOf(
      dispatcherOf('hangs-unless-plain', { pageDeadlineMs: 1_200 }),
      tasksOf(1),
    );
    expect(outcome).toMatchObject({ state: 'read', attempts: 2 });
    expect(wordsOf(outcome)[2]).toBe('plain');
  });

  test('a page that kills its process is tried again, then failed with the last words of the process', async () => {
    const outcomes = await outcomesOf(dispatcherOf('dies-on-page-2', { jobs: 2 }), tasksOf(1, 2, 3, 4));
    expect(outcomes.map(({ state }) => state)).toEqual(['read', 'failed', 'read', 'read']);
    expect(outcomes[1]).toMatchObject({
      attempts: 2,
      reason: 'the reading process ended (SIGSEGV): Aborted(): the heap is torn',
    });
  });

  test('garbage is never taken for a page', async () => {
    const outcomes = await outcomesOf(dispatcherOf('babbles'), tasksOf(1, 2, 3, 4));
    expect(outcomes.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'read']);
    expect(outcomes[0]).toMatchObject({
      reason: 'the answer of the reading process could not be understood',
    });
  });

  test('a cause in the source file is not tried again, any other is', async () => {
    const outcomes = await outcomesOf(dispatcherOf('refuses'), tasksOf(1, 2));
    expect(outcomes.map(({ attempts }) => attempts)).toEqual([1, 2]);
    expect(outcomes[0]).toMatchObject({ reason: 'box/letters.pdf: the file is gone.' });
  });

  test('a process killed from outside before it is ready is replaced', async () => {
    const [outcome] = await outcomesOf(dispatcherOf('dies-before-ready'), tasksOf(1));
    expect(outcome).toMatchObject({
      state: 'failed',
      attempts: 2,
      reason: 'the reading process ended (SIGKILL)',
    });
  });

  test('a program that does not even start ends the run, and no page is blamed', async () => {
    await expect(outcomesOf(dispatcherOf('not-there'), tasksOf(1, 2))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/Pages cannot be read: .*Cannot find module .*not-there\.mjs/),
      remedy: expect.stringContaining('doctor'),
    });
  });
});

describe('the same image', () => {
  const pagesOf = async function* (source: string, ...numbers: number[]) {
    for (const number of numbers) yield task(number, source);
  };
  /** The page each one's words were read on. */
  const readOn = (outcomes: readonly PageOutcome[]) => outcomes.map((outcome) => wordsOf(outcome)[1]);

  test('in several pages at once is recognized once, and each keeps its own number', async () => {
    const dispatcher = dispatcherOf('shows-images', { jobs: 2 });
    const saved: OcrPage[] = [];
    for await (const outcome of dispatcher.run(pagesOf('twins.pdf', 1, 2, 3), () => saved[0] ?? null)) {
      if (outcome.state === 'read') saved.push(outcome.page);
    }
    expect(new Set(saved.map((page) => pageText(page))).size).toBe(1);
    expect(saved.map(({ ref }) => ref.pageNumber).sort()).toEqual([1, 2, 3]);
  });

  test('that is known is not recognized at all', async () => {
    const [known] = await outcomesOf(dispatcherOf('reads'), tasksOf(9));
    const recall: Recall = (digest) =>
      digest === 'image of known.pdf' && known?.state === 'read' ? known.page : null;
    const outcomes = await outcomesOf(dispatcherOf('shows-images'), pagesOf('known.pdf', 1, 2), recall);
    expect(readOn(outcomes)).toEqual(['9', '9']);
    expect(outcomes).toMatchObject([{ isRecalled: true }, { isRecalled: true }]);
  });

  test('that could not be read in one page is read in the next', async () => {
    const dispatcher = dispatcherOf('shows-images', { jobs: 2 });
    const outcomes = await outcomesOf(dispatcher, pagesOf('unreadable.pdf', 1, 2), () => null);
    expect(outcomes.map(({ state }) => state)).toEqual(['failed', 'read']);
    expect(wordsOf(outcomes[1])[1]).toBe('2');
    expect(outcomes[1]).toMatchObject({ isRecalled: false });
  });

  test('is waited for by nobody in a page that has waited in vain itself and was read plainly', async () => {
    const dispatcher = dispatcherOf('hangs-with-image', { jobs: 2, pageDeadlineMs: 2_000 });
    const outcomes = await outcomesOf(dispatcher, tasksOf(1, 2, 3), () => null);
    expect(outcomes.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
      'read 2',
      'read 2',
      'read 1',
    ]);
  });

  test('is recognized every time where nothing may be recalled', async () => {
    expect(readOn(await outcomesOf(dispatcherOf('shows-images'), pagesOf('twins.pdf', 1, 2)))).toEqual([
      '1',
      '2',
    ]);
  });

  test('a failure to recall reaches the caller', async () => {
    const recall = () => {
      throw new Error('the disk reports an error');
    };
    await expect(outcomesOf(dispatcherOf('shows-images'), pagesOf('twins.pdf', 1), recall)).rejects.toThrow(
      'the disk reports an error',
    );
  });
});

describe('processes', () => {
  test('one that has grown too large is replaced after its page', async () => {
    const outcomes = await outcomesOf(dispatcherOf('eats-memory'), tasksOf(1, 2, 3, 4, 5, 6));
    const pids = outcomes.map((outcome) => wordsOf(outcome)[3]);
    // 40 MB a page, 100 MB allowed: three pages each.
    expect(new Set(pids.slice(0, 3)).size).toBe(1);
    expect(new Set(pids).size).toBe(2);
    expect(pids.map(Number).filter(isRunning)).toEqual([]);
  });

  test('tasks are taken only as processes become free', async () => {
    let taken = 0;
    async function* counted() {
      for (let number = 1; number <= 50; number++) {
        taken++;
        yield task(number);
      }
    }
    let seen = 0;
    for await (const _ of dispatcherOf('reads', { jobs: 2 }).run(counted())) {
      seen++;
      // Two in hand, and those whose outcome waits to be taken.
      expect(taken - seen).toBeLessThanOrEqual(4);
    }
    expect(seen).toBe(50);
  });

  test('stop finishes the pages in hand and begins no other', async () => {
    const word = wordFile();
    const dispatcher = dispatcherOf('waits-for-word', { jobs: 2 });
    async function* nine() {
      for (let number = 1; number <= 9; number++) yield task(number, word);
    }
    const outcomes = outcomesOf(dispatcher, nine());
    await expect.poll(() => [1, 2].every((number) => existsSync(`${word}.${number}`))).toBe(true);
    dispatcher.stop();
    writeFileSync(word, 'go on');
    expect((await outcomes).map(({ state, task }) => `${task.pageNumber} ${state}`)).toEqual([
      '1 read',
      '2 read',
    ]);
  });

  test('stop ends a run that waits for tasks', async () => {
    const dispatcher = dispatcherOf('reads');
    async function* oneThenNever() {
      yield task(1);
      dispatcher.stop();
      await new Promise(() => {});
    }
    expect(await outcomesOf(dispatcher, oneThenNever())).toHaveLength(1);
  });

  test('close kills even those that hang', async () => {
    const word = wordFile();
    const dispatcher = dispatcherOf('waits-for-word');
    async function* one() {
      yield task(1, word);
    }
    const outcomes = outcomesOf(dispatcher, one());
    await expect.poll(() => existsSync(`${word}.1`)).toBe(true);
    const pid = Number(readFileSync(`${word}.1`, 'utf8'));
    expect(isRunning(pid)).toBe(true);
    await dispatcher.close();
    expect(isRunning(pid)).toBe(false);
    expect(await outcomes).toEqual([]);
  });

  test('what the tasks throw reaches the caller', async () => {
    async function* broken(): AsyncGenerator<PageTask> {
      yield task(1);
      throw new Error('database is locked');
    }
    await expect(outcomesOf(dispatcherOf('reads', { jobs: 2 }), broken())).rejects.toThrow(
      'database is locked',
    );
  });
});
