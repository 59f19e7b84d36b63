import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExpectedLetter, readExpected } from '../../scripts/fixtures/expected-record.js';
import type { GotLetter } from '../support/expected-record.js';
import { type CommandResult, letterbook } from '../support/letterbook.js';

const folder = mkdtempSync(join(tmpdir(), 'letterbook-scans-'));
const db = join(folder, 'scans.db');
let ingested: CommandResult;

const exported = (): GotLetter[] =>
  letterbook(['export', '--format', 'jsonl', '--db', db])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GotLetter);

/** A letter's place among others and its day, which no slip of recognition may cost. */
const placed = ({ kind, date }: Pick<ExpectedLetter, 'kind' | 'date'>) => ({ kind, date });

beforeAll(() => {
  const scans = ['two-letters-on-one-page.pdf', 'cable-with-precedence.png', 'note-verbale.pdf'];
  ingested = letterbook(['ingest', ...scans.map((scan) => join('fixtures', 'box', scan)), '--db', db]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a PDF, a PNG and a born-digital PDF, read by the built program', () => {
  it('closes the page balance and ends well', () => {
    expect(ingested.stderr).toContain('Pages in: 3 = 3 text + 0 blank + 0 unread + 0 failed');
    expect(ingested.status).toBe(0);
  });

  it.each(['two-letters-on-one-page', 'cable-with-precedence', 'note-verbale'])(
    'finds the letters of %s',
    (name) => {
      const { record, letters } = readExpected('fixtures', name);
      const got = exported().filter((letter) => letter.record === record.id);
      expect(got.map(placed)).toEqual(letters.map(placed));
    },
  );

  it('finds a letter again by its words, and says so when there is none', () => {
    const found = letterbook(['search', 'potatoes', '--json', '--db', db]);
    expect(JSON.parse(found.stdout)).toMatchObject([{ id: 'two-letters-on-one-page/1' }]);
    expect(found.status).toBe(0);
    expect(letterbook(['search', 'zeppelin', '--db', db]).status).toBe(1);
  });

  it('reads nothing twice', () => {
    const before = exported();
    const again = letterbook(['ingest', join('fixtures', 'box', 'note-verbale.pdf'), '--db', db]);
    expect(again.stderr).toContain('0 pages read');
    expect(exported()).toEqual(before);
  });
});
