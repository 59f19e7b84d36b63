import type { PageRef } from './page.js';

/** A person's word on whether a letter begins with a line; it outlives every re-reading. */
export interface PersonCut {
  readonly page: PageRef;
  /** From 0 among the lines of the page. */
  readonly lineIndex: number;
  /** True: split here. False: what stood apart is merged with what comes before. */
  readonly begins: boolean;
}
