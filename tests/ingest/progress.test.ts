import { expect, test } from 'vitest';
import type { IngestEvent } from '../../src/ingest/outcome.js';
import { Progress } from '../../src/ingest/progress.js';
import { found, pageFailed, pageRead } from '../support/ingest-events.js';

const progressOf = (...events: IngestEvent[]): Progress => {
  const progress = new Progress(0);
  for (const event of events) progress.add(event);
  return progress;
};

test.each<[string, IngestEvent[], number, string]>([
  ['nothing found yet', [], 500, '0 of 0 pages'],
  ['nothing read yet', [found('a.pdf', 1)], 500, '0 of 1 page'],
  [
    'two of four in a minute',
    [found('a.pdf', 4), pageRead(1), pageRead(2)],
    60_000,
    '2 of 4 pages · 2 a minute · 60 s left',
  ],
  ['all read: nothing is left to guess', [found('a.pdf', 1), pageRead(1)], 60_000, '1 of 1 page'],
  [
    'a failure counts as done and is named',
    [found('a.pdf', 1_200), found('b.pdf', 40), pageRead(1), pageFailed(2)],
    1_000,
    '2 of 1,240 pages · 120 a minute · 10 min left · 1 failed',
  ],
])('%s', (_name, events, now, line) => {
  expect(progressOf(...events).line(now)).toBe(line);
});

test('idle is having nothing to come', () => {
  expect(progressOf().isIdle).toBe(true);
  expect(progressOf(found('a.pdf', 1)).isIdle).toBe(false);
  expect(progressOf(found('a.pdf', 1), pageFailed(1)).isIdle).toBe(true);
});
