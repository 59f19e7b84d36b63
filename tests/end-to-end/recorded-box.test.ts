import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureBox } from '../../scripts/fixtures/box.js';
import { readExpected } from '../../scripts/fixtures/expected-record.js';
import type { IngestOutcome } from '../../src/ingest/outcome.js';
import { ingest } from '../../src/ingest.js';
import { RecordReader } from '../../src/reread.js';
import { openStore } from '../../src/store/open-store.js';
import { differences, type GotLetter, type GotRecord } from '../support/expected-record.js';
import { letterbook } from '../support/letterbook.js';
import { RecordedDispatcher } from '../support/recorded-dispatcher.js';

const folder = mkdtempSync(join(tmpdir(), 'letterbook-box-'));
const db = join(folder, 'box.db');
let outcome: IngestOutcome;
let letters: readonly GotLetter[];
let records: readonly GotRecord[];

beforeAll(async () => {
  const store = openStore(db);
  const reader = new RecordReader(store);
  outcome = await ingest(
    [join('fixtures', 'box')],
    { settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' }, reocr: false },
    {
      store,
      dispatcher: new RecordedDispatcher('fixtures'),
      readRecords: (source) => reader.read(source),
      report: () => {},
    },
  );
  reader.settle();
  store.close();
  const exported = letterbook(['export', '--format', 'jsonl', '--db', db]).stdout;
  letters = exported
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GotLetter);
  records = JSON.parse(letterbook(['list', 'records', '--json', '--db', db]).stdout) as GotRecord[];
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the fixture box, as recognized', () => {
  it('accounts for every page', () => {
    expect(outcome.refused).toEqual([]);
    expect(outcome.balance).toMatchObject({ pages: 19, text: 18, blank: 1, unread: 0, failed: 0 });
  });

  it('holds a record for every source', () => {
    expect(records.map(({ id }) => id).sort()).toEqual(
      fixtureBox.map(({ name }) => readExpected('fixtures', name).record.id).sort(),
    );
  });

  it.each(fixtureBox.map(({ name }) => name))('catalogues %s as it must', (name) => {
    const expected = readExpected('fixtures', name);
    const { id } = expected.record;
    const record = records.find((each) => each.id === id) as GotRecord;
    const found = differences(
      expected,
      record,
      letters.filter((letter) => letter.record === id),
    );
    expect(found).toEqual([]);
  });
});
