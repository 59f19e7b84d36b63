import type { PathOf } from '../export/letter-json.js';
import type { PageRef } from '../model/page.js';
import type { SameImage } from '../store/same-images.js';

/** `box/0069.pdf, pages 2-4`; of pages of one source, in their order. Null for none. */
export function pageWords(pages: readonly PageRef[], pathOf: PathOf): string | null {
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return null;
  const numbers =
    first.pageNumber === last.pageNumber
      ? `page ${first.pageNumber}`
      : `pages ${first.pageNumber}-${last.pageNumber}`;
  return `${pathOf(first.sourceId)}, ${numbers}`;
}

/** `later.pdf, pages 1-3: the same as earlier.pdf, pages 4-6`: pages that follow one another in both files stand together. */
export function sameImageLines(all: readonly SameImage[], pathOf: PathOf): readonly string[] {
  const runs: SameImage[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last.page, one.page) && follows(last.sameAs, one.sameAs)) run.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => {
    const [pages, sameAs] = [run.map(({ page }) => page), run.map((one) => one.sameAs)];
    return `${pageWords(pages, pathOf)}: the same as ${pageWords(sameAs, pathOf)}`;
  });
}

const follows = (a: PageRef, b: PageRef): boolean =>
  a.sourceId === b.sourceId && a.pageNumber + 1 === b.pageNumber;
