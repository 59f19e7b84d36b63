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

/** A feature of a page and the page before it; it does not hold where there is none. */
export const turn = (
  name: string,
  meaning: string,
  holds: (page: PageView, previous: PageView) => boolean,
): PageFeature => ({
  name,
  meaning,
  holds: (page) => page.previous !== null && holds(page, page.previous),
});
