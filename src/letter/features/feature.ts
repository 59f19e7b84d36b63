import type { LineView, PageView } from '../views.js';

/** Something that holds of a line or not. */
export interface LineFeature {
  /** Kebab-case, stable: it is a key of the model and a rule in the evidence of a boundary. */
  readonly name: string;
  /** A sentence for people. */
  readonly meaning: string;
  readonly holds: (line: LineView) => boolean;
  /** Whether the line before and the line after are told of it too. */
  readonly heard?: true;
}

/** Something that holds of a page or not; it speaks on the first line of the page. */
export interface PageFeature {
  readonly name: string;
  readonly meaning: string;
  readonly holds: (page: PageView) => boolean;
}
