import { expect, test } from 'vitest';
import { readAhead } from '../../src/ingest/read-ahead.js';

test('items come in order, though they were taken before anyone asked', async () => {
  const taken: number[] = [];
  async function* three() {
    for (const number of [1, 2, 3]) {
      taken.push(number);
      yield number;
    }
  }
  const items = readAhead(three());
  expect(await items.next()).toEqual({ done: false, value: 1 });
  await expect.poll(() => taken).toEqual([1, 2, 3]);
  expect([await items.next(), await items.next(), await items.next()].map(({ value }) => value)).toEqual([
    2,
    3,
    undefined,
  ]);
});

test('what the source throws comes after what it gave', async () => {
  async function* broken() {
    yield 1;
    throw new Error('the disk is gone');
  }
  const items = readAhead(broken());
  expect((await items.next()).value).toBe(1);
  await expect(items.next()).rejects.toThrow('the disk is gone');
});

test('once nobody wants more, the source is left', async () => {
  let isLeft = false;
  async function* endless() {
    try {
      for (let number = 1; ; number++) {
        yield number;
        await new Promise(setImmediate);
      }
    } finally {
      isLeft = true;
    }
  }
  for await (const number of readAhead(endless())) if (number === 3) break;
  await expect.poll(() => isLeft).toBe(true);
});
