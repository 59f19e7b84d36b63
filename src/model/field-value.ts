import type { Box } from './box.js';
import type { PageRef } from './page.js';

/** The proof of a value: the words on the page and the rule that read them. */
export interface Evidence {
  /** Kebab-case, stable: people quote it. */
  readonly rule: string;
  readonly page: PageRef;
  readonly box: Box;
  /** The words as recognized, not as normalized. */
  readonly text: string;
}

/**
 * `stated`: the letter's own page says it. `cover-sheet`: inherited from the record's cover sheet.
 * `inferred`: worked out. `person`: decided by somebody.
 */
export type Origin = 'stated' | 'cover-sheet' | 'inferred' | 'person';

/** What a rule proposes; how far it is believed beside others is decided in one place. */
export interface Candidate {
  /** In normal form. */
  readonly value: string;
  /** How much the rule trusts itself on this text, 0..1, before the words' own confidence counts. */
  readonly strength: number;
  readonly origin: 'stated' | 'inferred';
  /** Null only for an inferred value with no words of its own. */
  readonly evidence: Evidence | null;
  /** Further parts of the same reading by name: title, organization and place of a person; since of an assignee; party and quotation of a mention. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A reading: one value of a field with its confidence, its origin and its proof. */
export interface FieldValue {
  readonly field: string;
  /** In normal form; dates are EDTF. */
  readonly value: string;
  readonly origin: Origin;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: Evidence | null;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Where the values of a letter come from, by field. */
export type Origins = Readonly<Partial<Record<string, Origin>>>;

/** The origins of what the fields say: of each that of the first reading, which all that are chosen share. */
export function originsOf(readings: readonly Pick<FieldValue, 'field' | 'origin'>[]): Origins {
  const origins: Partial<Record<string, Origin>> = {};
  for (const { field, origin } of readings) origins[field] ??= origin;
  return origins;
}
