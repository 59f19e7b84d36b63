import { expect, test } from 'vitest';
import type { OcrPage } from '../../src/model/page.js';
import type { PageOutcome, PageTask } from '../../src/model/page-task.js';
import { ImagesInHand } from '../../src/ocr/images-in-hand.js';
import { page } from '../support/page.js';
import { failedOutcome, readOutcome } from '../support/sample-entries.js';

const words = page('Dear Mr. Hall:', { sourceId: 'first', pageNumber: 1 });

const read = (changes: Partial<PageOutcome & { attempts: number }> = {}) =>
  ({ ...readOutcome(words), ...changes }) as PageOutcome;

const first: PageTask = read().task;
const second: PageTask = { ...first, sourceId: 'second', key: 'second/1/f1' };
const third: PageTask = { ...first, sourceId: 'third', key: 'third/1/f1' };

const nothing = () => null;

/** A try that goes on. */
const attempt = new AbortController().signal;

test('an image that is known is not recognized again', async () => {
  const known = new ImagesInHand((digest) => (digest === 'image' ? words : null));
  expect(await known.readingOf('image', first, attempt)).toBe(words);
  expect(await known.readingOf('another', first, attempt)).toBeNull();
});

test('the same image in another page waits for the reading in hand', async () => {
  const images = new ImagesInHand(nothing);
  expect(await images.readingOf('image', first, attempt)).toBeNull();
  const twin = images.readingOf('image', second, attempt);
  images.settle(read());
  expect(await twin).toBe(words);
});

test.each<[string, PageOutcome]>([
  ['failed', failedOutcome('first', 1, 'no answer within 120 s')],
  ['took a second try, with plainer settings', read({ attempts: 2 })],
])(
  'where that %s, the waiting page is read for itself, and the next one waits for it',
  async (_name, outcome) => {
    const images = new ImagesInHand(nothing);
    await images.readingOf('image', first, attempt);
    const twin = images.readingOf('image', second, attempt);
    const next = images.readingOf('image', third, attempt);
    images.settle(outcome);
    expect(await twin).toBeNull();
    images.settle({ ...read(), task: second });
    expect(await next).toBe(words);
  },
);

test('a page whose try ends while it waits keeps no other waiting', async () => {
  const images = new ImagesInHand(nothing);
  await images.readingOf('image', first, attempt);
  const trying = new AbortController();
  const twin = images.readingOf('image', second, trying.signal);
  trying.abort();
  images.settle({ ...read({ attempts: 2 }), task: second });
  images.settle(failedOutcome('first', 1, 'no answer within 120 s'));
  expect(await twin).toBeNull();
  expect(await images.readingOf('image', third, attempt)).toBeNull();
});

test('other settings make another reading', async () => {
  const images = new ImagesInHand(nothing);
  await images.readingOf('image', first, attempt);
  expect(await images.readingOf('image', { ...second, key: 'second/1/f2' }, attempt)).toBeNull();
});

test('once a page is saved, what is known decides', async () => {
  const saved: OcrPage[] = [];
  const images = new ImagesInHand(() => saved[0] ?? null);
  await images.readingOf('image', first, attempt);
  saved.push(words);
  images.settle(read());
  expect(await images.readingOf('image', second, attempt)).toBe(words);
});
