import type { FieldValue } from '../model/field-value.js';
import { type OcrPage, samePage } from '../model/page.js';

/** Values as they stand on the pages, line by line; those without words on a page last. */
export function inReadingOrder(
  values: readonly FieldValue[],
  pages: readonly OcrPage[],
): readonly FieldValue[] {
  const place = ({ evidence }: FieldValue): readonly number[] => {
    if (!evidence) return [pages.length];
    const page = pages.findIndex(({ ref }) => samePage(ref, evidence.page));
    return [page, evidence.box.top, evidence.box.left];
  };
  return values
    .map((value) => ({ value, place: place(value) }))
    .sort((a, b) => {
      const at = a.place.findIndex((number, index) => number !== b.place[index]);
      return at < 0 ? 0 : (a.place[at] as number) - (b.place[at] ?? 0);
    })
    .map(({ value }) => value);
}
