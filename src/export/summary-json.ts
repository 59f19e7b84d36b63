import type { LetterEntry } from '../model/entry.js';
import { type LetterJson, type PathOf, pageJson, rounded } from './letter-json.js';

/** What a listing tells of a letter: some of what `LetterJson` does, under the same names. */
export type SummaryJson = Pick<
  LetterJson,
  | 'id'
  | 'record'
  | 'ordinal'
  | 'kind'
  | 'date'
  | 'earliest'
  | 'latest'
  | 'place'
  | 'senders'
  | 'recipients'
  | 'through'
  | 'copies'
  | 'subject'
  | 'pages'
  | 'startProbability'
  | 'doubts'
>;

export const summaryJson = (letter: Pick<LetterEntry, keyof SummaryJson>, pathOf: PathOf): SummaryJson => ({
  id: letter.id,
  record: letter.record,
  ordinal: letter.ordinal,
  kind: letter.kind,
  date: letter.date,
  earliest: letter.earliest,
  latest: letter.latest,
  place: letter.place,
  senders: letter.senders,
  recipients: letter.recipients,
  through: letter.through,
  copies: letter.copies,
  subject: letter.subject,
  pages: letter.pages.map((page) => pageJson(page, pathOf)),
  startProbability: rounded(letter.startProbability),
  doubts: letter.doubts,
});
