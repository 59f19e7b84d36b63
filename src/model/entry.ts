import type { FieldValue, Origins } from './field-value.js';
import type { BoundaryKind, LetterKind, Zone } from './letter.js';
import type { PageRef } from './page.js';

/** A person or office at one end of a letter, as read. Null: not stated. */
export interface Party {
  readonly name: string | null;
  readonly title: string | null;
  readonly organization: string | null;
  readonly place: string | null;
}

/** A letter spoken of in another. */
export interface Mention {
  /** EDTF; null where the words give no date. */
  readonly date: string | null;
  readonly party: string | null;
  /** The words as recognized. */
  readonly quotation: string;
  /** The id of the letter it was matched to; null where that is not in the database. */
  readonly letter: string | null;
}

/** A letter as catalogued: what is stored, shown and exported. */
export interface LetterEntry {
  /** `<record id>/<ordinal>`, stable and citable. */
  readonly id: string;
  readonly record: string;
  readonly ordinal: number;
  readonly kind: LetterKind;
  readonly boundary: BoundaryKind;
  /** EDTF; null where neither stated, inherited nor inferred. */
  readonly date: string | null;
  /** First and last day the date allows, `YYYY-MM-DD`; null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly place: string | null;
  readonly senders: readonly Party[];
  readonly recipients: readonly Party[];
  readonly through: readonly Party[];
  readonly copies: readonly Party[];
  readonly subject: string | null;
  readonly references: readonly string[];
  readonly mentions: readonly Mention[];
  readonly stamps: readonly string[];
  /** BCP 47 (`en`); null where the text is too short to say. */
  readonly language: string | null;
  readonly pages: readonly PageRef[];
  readonly startProbability: number;
  readonly doubts: readonly string[];
  /** The lines of the letter, one a line, without running heads and noise. */
  readonly text: string;
  /** Where the first and last line stand and what each is, for drawing and for explaining the cut. */
  readonly lines: readonly EntryLine[];
  /** Every reading, the chosen one of each field first, then its rivals by confidence. */
  readonly fields: readonly FieldValue[];
}

/** What a listing tells of a letter. */
export interface LetterSummary
  extends Omit<
    LetterEntry,
    'boundary' | 'references' | 'mentions' | 'stamps' | 'language' | 'text' | 'lines' | 'fields'
  > {
  /** Of date, place, sender, recipient and subject, as far as there is one. */
  readonly origins: Origins;
}

/** A line of a stored letter by reference: its place among the lines of its page and its zone. */
export interface EntryLine {
  readonly page: PageRef;
  /** From 0 among the lines of the page. */
  readonly lineIndex: number;
  readonly zone: Zone;
}

/** Where a record belongs, as far as its number tells. Null: the number does not say. */
export interface Arrangement {
  readonly series: string | null;
  readonly box: string | null;
  readonly folder: string | null;
  readonly item: string | null;
}

/** A record as catalogued. */
export interface RecordEntry {
  readonly id: string;
  readonly sourceId: string;
  readonly arrangement: Arrangement;
  /** Pages of the cover sheet; empty without one. */
  readonly coverSheet: readonly PageRef[];
  /** Pages behind the cover sheet. */
  readonly pages: readonly PageRef[];
  /** Every reading of the cover sheet. */
  readonly fields: readonly FieldValue[];
  readonly letters: readonly LetterEntry[];
}
