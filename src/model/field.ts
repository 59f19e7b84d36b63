import type { Candidate, FieldValue } from './field-value.js';
import type { Letter } from './letter.js';
import type { OcrPage } from './page.js';

/** What a field may look at besides the letter itself. */
export interface LetterContext {
  /** The settled readings of the record's cover sheet; empty without one. */
  readonly coverValues: readonly FieldValue[];
  /** The pages the letter stands on, for their size. */
  readonly pages: readonly OcrPage[];
}

/** A kind of metadata read from a letter. One file each in fields/, listed in its index. */
export interface LetterField {
  /** As it stands in `fields[].field` and after `explain --field`. */
  readonly name: string;
  /** Whether a letter may have several values at once (senders, references) or one value and rivals (date, subject). */
  readonly many: boolean;
  /** The cover-sheet field whose value a letter takes over when it states none; null where nothing is inherited. */
  readonly inheritsFrom: string | null;
  /** A sentence for the README and `explain`. */
  readonly description: string;
  readonly read: (letter: Letter, context: LetterContext) => readonly Candidate[];
}
