import { expect, test } from 'vitest';
import { SourceError } from '../../src/errors.js';
import { closes, type IngestOutcome } from '../../src/ingest/outcome.js';
import { summaryOf } from '../../src/ingest/summary.js';
import { fileOf } from '../support/ingest-events.js';

const outcomeOf = (changed: Partial<IngestOutcome> = {}): IngestOutcome => ({
  balance: { pages: 12, text: 9, blank: 2, unread: 1, failed: 0, waiting: 0 },
  sources: [fileOf('a.pdf', 12)],
  refused: [],
  pagesRead: 12,
  pagesRecalled: 0,
  pagesFailed: 0,
  isInterrupted: false,
  ...changed,
});

test('a run without fault', () => {
  expect(summaryOf(outcomeOf(), 30)).toEqual([
    'Pages in: 12 = 9 text + 2 blank + 1 unread + 0 failed',
    '1 source, 12 pages read in 30 s, 24 a minute; 0 pages known already.',
    'Next: letterbook status, letterbook list letters, or letterbook search <words>.',
  ]);
});

test('nothing new', () => {
  expect(summaryOf(outcomeOf({ pagesRead: 0 }), 0.3)[1]).toBe(
    '1 source, 0 pages read in 0 s; 12 pages known already.',
  );
});

test('pages of images that were read before are known already', () => {
  expect(summaryOf(outcomeOf({ pagesRead: 10, pagesRecalled: 7 }), 30)[1]).toBe(
    '1 source, 3 pages read in 30 s, 6 a minute; 9 pages known already, 7 of them by their images.',
  );
});

test('a failed page and a refused file', () => {
  const error = new SourceError('b.pdf: the file is empty.', 'Copy it again.');
  const lines = summaryOf(
    outcomeOf({
      balance: { pages: 12, text: 11, blank: 0, unread: 0, failed: 1, waiting: 0 },
      pagesRead: 11,
      pagesFailed: 1,
      refused: [{ path: 'b.pdf', error }],
    }),
    30,
  );
  expect(lines[0]).toBe('Pages in: 12 = 11 text + 0 blank + 0 unread + 1 failed');
  expect(lines).toContain('1 file could not be read as scans.');
  expect(lines.at(-1)).toMatch(/letterbook status names what failed.*the same command again/);
});

test('nothing that could be read', () => {
  const balance = { pages: 0, text: 0, blank: 0, unread: 0, failed: 0, waiting: 0 };
  const refused = [{ path: 'b.pdf', error: new SourceError('b.pdf: the file is empty.', 'Copy it again.') }];
  expect(summaryOf(outcomeOf({ balance, sources: [], pagesRead: 0, refused }), 1)).toEqual([
    '1 file could not be read as scans.',
  ]);
});

test('interrupted', () => {
  const balance = { pages: 12, text: 5, blank: 0, unread: 0, failed: 0, waiting: 7 };
  const lines = summaryOf(outcomeOf({ balance, pagesRead: 5, isInterrupted: true }), 30);
  expect(lines[0]).toBe('Pages in: 12 = 5 text + 0 blank + 0 unread + 0 failed + 7 waiting');
  expect(lines.at(-1)).toBe('Interrupted. Run the same command again to go on with the 7 pages left.');
});

test('interrupted before anything was found, as while another ingest is waited for', () => {
  const balance = { pages: 0, text: 0, blank: 0, unread: 0, failed: 0, waiting: 0 };
  const nothing = outcomeOf({ balance, sources: [], pagesRead: 0, isInterrupted: true });
  expect(summaryOf(nothing, 6)).toEqual(['Interrupted. Run the same command again to go on.']);
});

test('a balance that does not close is said', () => {
  const balance = { pages: 12, text: 9, blank: 2, unread: 0, failed: 0, waiting: 0 };
  expect(closes(balance)).toBe(false);
  expect(summaryOf(outcomeOf({ balance, pagesRead: 11 }), 30)[1]).toContain('does not close');
});
