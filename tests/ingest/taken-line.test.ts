import { expect, test } from 'vitest';
import { type RecordsEvent, takenLine } from '../../src/ingest/taken-line.js';
import { fileOf } from '../support/ingest-events.js';

const recordsOf = (path: string, pages: number, letters: number): RecordsEvent => ({
  type: 'records',
  file: fileOf(path, pages),
  records: 1,
  letters,
  isSuccessor: false,
  reading: 0,
  saving: 0,
});

test('one source is named', () => {
  expect(takenLine([recordsOf('box/a.pdf', 3, 1)])).toBe('box/a.pdf: taken, 3 pages, 1 letter.');
});

test('a box of them is one line', () => {
  const taken = Array.from({ length: 1_000 }, (_, index) => recordsOf(`box/${index}.pdf`, 2, 1));
  expect(takenLine(taken)).toBe('1,000 sources taken, 2,000 pages, 1,000 letters; the last is box/999.pdf.');
});
