import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listCommand } from '../../src/commands/list.js';
import { openStore } from '../../src/store/open-store.js';
import { reading, sampleLetter, sampleRecord, sampleSource } from '../support/sample-entries.js';

const record = 'Permanent Mission of Ostmark - correspondence with Legal Affairs 2005';

let folder: string;
let db: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letterbook-list-'));
  db = join(folder, 'letterbook.db');
  const store = openStore(db);
  store.saveSource(sampleSource());
  const fields = [reading('subject', 'Dredging of the north quay', { origin: 'cover-sheet' })];
  const letters = [sampleLetter({ id: `${record}/1`, record, fields })];
  store.saveRecords(sampleSource().id, [sampleRecord({ id: record, letters })]);
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** What `list letters` prints on a terminal of so many columns; null for a file or pipe. */
async function listed(columns: number | null): Promise<{ stdout: string; stderr: string }> {
  const talk = { stdout: '', stderr: '' };
  const terminal = { isTTY: columns !== null, columns: columns ?? undefined };
  const { isTTY, columns: columnsBefore } = process.stdout;
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      talk[name] += String(text);
      return true;
    });
  }
  Object.assign(process.stdout, terminal);
  await listCommand().parseAsync(['letters', '--db', db], { from: 'user' });
  Object.assign(process.stdout, { isTTY, columns: columnsBefore });
  return talk;
}

describe('letters of a record with a long name', () => {
  it('are listed with date and parties on a terminal of 80 columns, which says what it leaves out', async () => {
    expect(await listed(80)).toEqual({
      stdout: 'Permanent Mission of Os…h Legal Affairs 2005/1  1961-03-04  Maud O’Brien to Lar…\n',
      stderr: '2 columns left out: the terminal is too narrow. Widen it, or write to a file or pipe.\n',
    });
  });

  it('are listed whole, with what the star means, where there is room or no terminal', async () => {
    for (const columns of [200, null]) {
      const { stdout, stderr } = await listed(columns);
      expect(stdout).toContain(`${record}/1  1961-03-04  Maud O’Brien to Lars Hammarskjöld  Dredging`);
      expect(stderr).toMatch(/^\* not stated in the letter itself/);
    }
  });
});
