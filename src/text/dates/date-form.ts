/** A date found in a text. */
export interface FoundDate {
  /** EDTF; a set where day and month or the century cannot be told. */
  readonly date: string;
  /** Characters of the text: first, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  /** The name of the form that read it. */
  readonly form: string;
  /** Whether a misread character was mended. */
  readonly repaired: boolean;
}

/** What else is known where a date is read. */
export interface DateContext {
  /** EDTF of the record or letter the text is from: settles the century of a two-digit year. */
  readonly around?: string | null | undefined;
}

/** What a form reads from one match. */
export interface DateReading {
  readonly date: string;
  readonly repaired: boolean;
}

/** One way to write a date. One file each in dates/, listed in find-dates.ts. */
export interface DateForm {
  readonly name: string;
  /** Global, with named groups. */
  readonly pattern: RegExp;
  /** Null where the match is no date. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: DateContext,
  ) => DateReading | null;
}
