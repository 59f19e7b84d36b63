import type { Box } from '../model/box.js';
import type { LetterEntry } from '../model/entry.js';
import type { FieldValue, Origin } from '../model/field-value.js';
import type { PageRef } from '../model/page.js';
import { stripControlCharacters } from '../text/control-characters.js';

/** The path of a source file as ingested, by its digest. */
export type PathOf = (sourceId: string) => string;

/** A page as others find it: the file as ingested and the number within it, from 1. */
export interface PageJson {
  readonly source: string;
  readonly page: number;
}

export interface ReadingJson {
  readonly field: string;
  readonly value: string;
  readonly origin: Origin;
  readonly confidence: number;
  readonly evidence: {
    readonly rule: string;
    readonly page: PageJson;
    readonly box: Box;
    readonly text: string;
  } | null;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A letter in JSON: an interface that others build on. Names are only ever added. */
export interface LetterJson extends Omit<LetterEntry, 'pages' | 'lines' | 'fields'> {
  readonly pages: readonly PageJson[];
  readonly fields: readonly ReadingJson[];
}

const confidenceDigits = 4;

/** Sixteen digits of a probability say nothing more than four. */
export const rounded = (share: number): number => Number(share.toFixed(confidenceDigits));

export const pageJson = (page: PageRef, pathOf: PathOf): PageJson => ({
  source: pathOf(page.sourceId),
  page: page.pageNumber,
});

export const readingJson = (reading: FieldValue, pathOf: PathOf): ReadingJson => ({
  field: reading.field,
  value: reading.value,
  origin: reading.origin,
  confidence: rounded(reading.confidence),
  evidence: reading.evidence && {
    rule: reading.evidence.rule,
    page: pageJson(reading.evidence.page, pathOf),
    box: reading.evidence.box,
    text: reading.evidence.text,
  },
  ...(reading.attributes ? { attributes: reading.attributes } : {}),
});

export const letterJson = (letter: LetterEntry, pathOf: PathOf): LetterJson => ({
  id: letter.id,
  record: letter.record,
  ordinal: letter.ordinal,
  kind: letter.kind,
  boundary: letter.boundary,
  date: letter.date,
  earliest: letter.earliest,
  latest: letter.latest,
  place: letter.place,
  senders: letter.senders,
  recipients: letter.recipients,
  through: letter.through,
  copies: letter.copies,
  subject: letter.subject,
  references: letter.references,
  mentions: letter.mentions,
  stamps: letter.stamps,
  language: letter.language,
  pages: letter.pages.map((page) => pageJson(page, pathOf)),
  startProbability: rounded(letter.startProbability),
  doubts: letter.doubts,
  text: stripControlCharacters(letter.text),
  fields: letter.fields.map((reading) => readingJson(reading, pathOf)),
});
