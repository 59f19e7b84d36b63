/** What stands behind a label and how it is brought to normal form. */
export type CoverFieldKind =
  /** As it stands. */
  | 'text'
  /** A number that names the record in the archive. */
  | 'record-number'
  /** A date, perhaps with a time of day, to EDTF. */
  | 'date'
  /** A count. */
  | 'count'
  /** `Name since date`: gives the field and `<field>Since`. */
  | 'holder'
  /** `Number: name`: gives the field and `<field>Name`. */
  | 'container';

export interface CoverLabel {
  /** As printed; compared under OCR confusion, without regard to case, spaces and punctuation. */
  readonly label: string;
  /** The name of the field in JSON. */
  readonly field: string;
  readonly kind: CoverFieldKind;
}

/** A form of cover sheet: its labels, and how many of them make a page one. */
export interface CoverSheetProfile {
  readonly name: string;
  readonly labels: readonly CoverLabel[];
  /** Headings within the form: neither label nor value. */
  readonly headings: readonly string[];
  /** A page with at least so many different labels in their places is this form. */
  readonly labelsRequired: number;
}
