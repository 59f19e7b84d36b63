import { expect, test } from 'vitest';
import { SourceError } from '../../src/errors.js';
import { RunRecorder } from '../../src/ingest/run-report.js';
import { fileOf, found, pageFailed, pageRead, refused } from '../support/ingest-events.js';

test('a report names every file and every page that was tried, in their order', () => {
  const recorder = new RunRecorder();
  const file = fileOf('a.pdf', 3);
  for (const event of [
    found('a.pdf', 2),
    found('copy/a.pdf', 0, 'a.pdf'),
    refused('b.pdf'),
    pageFailed(3),
    pageRead(2),
  ]) {
    recorder.add(event);
  }
  recorder.add({
    type: 'records',
    file,
    records: 1,
    letters: 2,
    isSuccessor: false,
    reading: 0.2,
    saving: 0.1,
  });
  const error = new SourceError('b.pdf: the file is empty.', 'Copy it again from its original.');
  const report = recorder.report({
    balance: { pages: 3, text: 2, blank: 0, unread: 0, failed: 1, waiting: 0 },
    sources: [file],
    refused: [{ path: 'b.pdf', error }],
    pagesRead: 1,
    pagesRecalled: 0,
    pagesFailed: 1,
    isInterrupted: false,
  });
  expect(report).toMatchObject({
    balance: { pages: 3, closes: true },
    records: 1,
    letters: 2,
    sources: [
      {
        path: 'a.pdf',
        pages: 3,
        tried: [
          { page: 2, state: 'text', attempts: 1, cpuSeconds: { recognize: 1.5 } },
          { page: 3, state: 'failed', attempts: 2, reason: 'no answer within 120 s' },
        ],
      },
    ],
    refused: [
      { path: 'b.pdf', cause: 'b.pdf: the file is empty.', remedy: 'Copy it again from its original.' },
    ],
  });
  expect(report.cpuSeconds.store).toBeCloseTo(0.12);
  expect(report.cpuSeconds.records).toBeCloseTo(0.2);
});

test('the same bytes under another path are listed with their source', () => {
  const recorder = new RunRecorder();
  const file = fileOf('a.pdf', 1);
  recorder.add(found('a.pdf', 1));
  recorder.add({
    type: 'source',
    file: { ...file, path: 'copy/a.pdf' },
    pagesToRead: 0,
    sameAs: 'a.pdf',
    isReplaced: false,
  });
  const report = recorder.report({
    balance: { pages: 1, text: 1, blank: 0, unread: 0, failed: 0, waiting: 0 },
    sources: [file],
    refused: [],
    pagesRead: 0,
    pagesRecalled: 0,
    pagesFailed: 0,
    isInterrupted: false,
  });
  expect(report.sources[0]).toMatchObject({ alsoAt: ['copy/a.pdf'], tried: [] });
  expect(report.secondsToFirstPage).toBeNull();
});
