import type { LetterEntry, Party, RecordEntry } from '../../src/model/entry.js';
import type { FieldValue } from '../../src/model/field-value.js';
import type { OcrPage } from '../../src/model/page.js';
import type { PageOutcome } from '../../src/model/page-task.js';
import type { SourceFile } from '../../src/model/source-file.js';

export const sampleSource = (changes: Partial<SourceFile> = {}): SourceFile => ({
  id: 'a'.repeat(64),
  path: 'box/0069.pdf',
  format: 'pdf',
  bytes: 1000,
  pageCount: 3,
  ...changes,
});

/** What the dispatcher says of a page that was read. */
export const readOutcome = (page: OcrPage, fingerprint = 'f1'): PageOutcome => ({
  state: 'read',
  task: {
    key: `${page.ref.sourceId}/${page.ref.pageNumber}/${fingerprint}`,
    sourceId: page.ref.sourceId,
    path: 'box/0069.pdf',
    format: 'pdf',
    pageNumber: page.ref.pageNumber,
    settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' },
  },
  page,
  imageDigest: null,
  isRecalled: false,
  attempts: 1,
  cost: { render: 0, prepare: 0, recognize: 0 },
});

export const failedOutcome = (
  sourceId: string,
  pageNumber: number,
  reason: string,
  fingerprint = 'f1',
): PageOutcome => ({
  state: 'failed',
  task: {
    key: `${sourceId}/${pageNumber}/${fingerprint}`,
    sourceId,
    path: 'box/0069.pdf',
    format: 'pdf',
    pageNumber,
    settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' },
  },
  reason,
  attempts: 2,
});

export const party = (name: string | null, rest: Partial<Party> = {}): Party => ({
  name,
  title: null,
  organization: null,
  place: null,
  ...rest,
});

export const reading = (field: string, value: string, changes: Partial<FieldValue> = {}): FieldValue => ({
  field,
  value,
  origin: 'stated',
  confidence: 0.9,
  evidence: {
    rule: `${field}-rule`,
    page: { sourceId: 'a'.repeat(64), pageNumber: 2 },
    box: { left: 10, top: 20, right: 300, bottom: 60 },
    text: value,
  },
  ...changes,
});

interface SampleLetter extends Partial<LetterEntry> {
  readonly sourceId?: string;
  /** Page and line on which it begins and how many lines it has. */
  readonly at?: readonly [page: number, line: number, count: number];
}

export function sampleLetter({
  sourceId = 'a'.repeat(64),
  at = [2, 0, 5],
  ...changes
}: SampleLetter = {}): LetterEntry {
  const [pageNumber, line, count] = at;
  const page = { sourceId, pageNumber };
  return {
    id: 'S-0041-0001-063-00069/1',
    record: 'S-0041-0001-063-00069',
    ordinal: 1,
    kind: 'letter',
    boundary: 'letter',
    date: '1961-03-04',
    earliest: '1961-03-04',
    latest: '1961-03-04',
    place: 'Aldport',
    senders: [party('Maud O’Brien', { title: 'Harbour Master' })],
    recipients: [party('Lars Hammarskjöld', { organization: 'Office of Ports', place: 'Veldhaven' })],
    through: [],
    copies: [],
    subject: 'Dredging of the north quay',
    references: ['ST/SGB/2003/13'],
    mentions: [],
    stamps: [],
    language: 'en',
    pages: [page],
    startProbability: 0.97,
    doubts: [],
    text: 'Dear Sir,\nthe peace-\nkeeping of our harbour wants a dredger.\nYours faithfully,',
    lines: Array.from({ length: count }, (_, index) => ({
      page,
      lineIndex: line + index,
      zone: 'body' as const,
    })),
    fields: [reading('date', '1961-03-04'), reading('date', '1961-03', { confidence: 0.2 })],
    ...changes,
  };
}

export const sampleRecord = (changes: Partial<RecordEntry> = {}): RecordEntry => ({
  id: 'S-0041-0001-063-00069',
  sourceId: 'a'.repeat(64),
  arrangement: { series: 'S-0041', box: '0001', folder: '063', item: '00069' },
  coverSheet: [{ sourceId: 'a'.repeat(64), pageNumber: 1 }],
  pages: [
    { sourceId: 'a'.repeat(64), pageNumber: 2 },
    { sourceId: 'a'.repeat(64), pageNumber: 3 },
  ],
  fields: [reading('title', 'Harbour works'), reading('containerNumber', 'S-0041-0001')],
  letters: [sampleLetter()],
  ...changes,
});
