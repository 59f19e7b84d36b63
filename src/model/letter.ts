import type { Evidence } from './field-value.js';
import type { OcrLine, PageRef } from './page.js';

/** What a line is within a letter. The order is the order of weights in the letter model; append, never reorder. */
export const zones = [
  'letterhead',
  'reference',
  'dateline',
  'address',
  'salutation',
  'subject',
  'memo-label',
  'body',
  'closing',
  'signature',
  'copies',
  'enclosures',
  'postscript',
  'stamp',
  'marginal-note',
  'running-head',
  'form-line',
  'noise',
] as const;

export type Zone = (typeof zones)[number];

export const letterKinds = [
  'letter',
  'memorandum',
  'cable',
  'note-verbale',
  'open-letter',
  'form',
  'minutes',
  'other',
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** Why a document begins here: on its own, or as part of the one before it. */
export type BoundaryKind = 'letter' | 'enclosure';

export interface ZonedLine {
  readonly page: PageRef;
  readonly line: OcrLine;
  readonly zone: Zone;
  /** Of this zone for this line, 0..1. */
  readonly probability: number;
  /** That a letter begins with this line, 0..1. */
  readonly startProbability: number;
  /** What would more likely begin with this line. */
  readonly startKind?: BoundaryKind;
  /** What speaks for a beginning with this line, by the names of the model's features, the weightiest first. */
  readonly startReasons?: readonly string[];
}

/** One communication from sender to recipient with its enclosures. */
export interface Letter {
  readonly recordId: string;
  /** From 1 within the record. */
  readonly ordinal: number;
  /** Never empty; in the order of the scan. Every line of a record's pages is in exactly one letter. */
  readonly lines: readonly ZonedLine[];
  /** Every page the letter stands on, in the order of the scan, pages without words included. */
  readonly pages: readonly PageRef[];
  readonly boundary: BoundaryKind;
  /** That a letter begins where this one does, 0..1. */
  readonly startProbability: number;
  /** Why it was cut here. */
  readonly evidence: readonly Evidence[];
  /** What a person should look at: two salutations, a page number that breaks, no beginning. Empty where nothing is doubtful. */
  readonly doubts: readonly string[];
}
