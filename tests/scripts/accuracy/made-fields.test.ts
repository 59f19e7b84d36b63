import { expect, test } from 'vitest';
import { judgeLetter, judgeNumbers } from '../../../scripts/accuracy/made-fields.js';
import { type ExpectedLetter, readExpected } from '../../../scripts/fixtures/expected-record.js';
import { parseSheets } from '../../../scripts/fixtures/sheet.js';
import type { LetterEntry, RecordEntry } from '../../../src/model/entry.js';
import { party } from '../../support/sample-entries.js';

const must = (changes: Partial<ExpectedLetter>): ExpectedLetter => ({
  ...(readExpected('fixtures', 'stamped-letter').letters[0] as ExpectedLetter),
  date: '1931-03-04',
  senders: [party('Mary Ostrow', { organization: 'Dallas Seed Company' })],
  recipients: [],
  ...changes,
});

const got = (changes: Partial<LetterEntry>): LetterEntry =>
  ({ date: null, senders: [], recipients: [], ...changes }) as unknown as LetterEntry;

const verdicts = (expected: ExpectedLetter, letter: LetterEntry | null) =>
  judgeLetter(expected, letter).map(({ field, verdict }) => `${field} ${verdict}`);

test('a slip of recognition in a party is forgiven, another office is not', () => {
  const slip = [party('Mary Ostrovv', { organization: 'Dallas Seed Company' })];
  expect(verdicts(must({}), got({ date: '1931-03-04', senders: slip }))).toEqual([
    'date right',
    'senders right',
  ]);
  const other = [party('Mary Ostrow', { organization: 'Austin Gas Works' })];
  expect(verdicts(must({}), got({ date: '1931-03-09', senders: other }))).toEqual([
    'date wrong',
    'senders wrong',
  ]);
});

test('of a letter that was not found all is missing; what nobody names is not judged', () => {
  expect(verdicts(must({}), null)).toEqual(['date missing', 'senders missing']);
  expect(verdicts(must({ date: null, senders: [] }), got({}))).toEqual([]);
});

test('a date or party made up is wrong', () => {
  const invented = got({ date: '1931', recipients: [party('Dear Sir')] });
  expect(verdicts(must({ date: null, senders: [] }), invented)).toEqual(['date wrong', 'recipients wrong']);
});

test('the number of a cover sheet is the one its record has', () => {
  const sheets = parseSheets(
    '== page 1 cover-sheet ==\n  cover-sheet | Number **S-0932-0004-017-00012**\n',
    'a',
  );
  const record = (id: string) =>
    ({ id, coverSheet: [{ sourceId: 'a', pageNumber: 1 }] }) as unknown as RecordEntry;
  const verdictOn = (records: readonly RecordEntry[]) =>
    judgeNumbers(sheets, records).map(({ verdict }) => verdict);
  expect(verdictOn([record('S-0932-0004-017-00012')])).toEqual(['right']);
  expect(verdictOn([record('S-0932-0004-017-00072')])).toEqual(['wrong']);
  expect(verdictOn([])).toEqual(['missing']);
});
