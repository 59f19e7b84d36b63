import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { isCounted } from './numbers.js';

/** White between two blocks of lines, in usual pitches. */
export const between = 0.6;

/** How far left of the complimentary close an address at the foot begins at least, as a share of the page's width. */
export const farLeft = 0.14;

/** How far left of the last complimentary close a line below it begins, as a share of the page's width; null without one above. */
export function leftOfClose(line: LineView): number | null {
  const close = line.sheet.lines.slice(0, line.index).findLast(({ isClosing }) => isClosing);
  return close ? (close.box.left - line.box.left) / line.sheet.width : null;
}

export const isList = ({ opening }: LineView): boolean =>
  opening.has('copies') || opening.has('enclosures') || opening.has('postscript');

export const isShort = ({ words, hasDate }: LineView): boolean => words.length <= 7 && !hasDate;

/** "Acting President J. C. Hall,", "Mr. Hall", "To: J. C. Hall, Esq.,": whom a letter is addressed to. */
const opensAddress = (line: LineView): boolean =>
  isShort(line) &&
  !isList(line) &&
  !isCounted(line) &&
  (line.nameWords >= 2 || line.formulas.has('person-title')) &&
  (/,\W*$/.test(line.text) || line.opening.has('person-title')) &&
  (leftOfClose(line) ?? 0) > farLeft;

/** Lines of an address beneath its first at most. */
const addressLines = 5;

/** The first line of the block a line is in; nothing but short lines stands between. */
function openingOfBlock(line: LineView): LineView | null {
  let first = line;
  for (let lines = 0; first.gapAbove <= between; lines++) {
    if (!first.above || lines > addressLines || !isShort(first.above)) return null;
    first = first.above;
  }
  return first;
}

/** Beneath the close at the margin, in two lines or more, the first ending in a comma or opened by a title. */
export function isAddressAtMargin(line: LineView): boolean {
  if (leftOfClose(line) === null || !isShort(line) || isList(line)) return false;
  const opening = openingOfBlock(line);
  const second = opening?.below;
  return (
    opening !== null &&
    opensAddress(opening) &&
    second != null &&
    second.gapAbove <= between &&
    isShort(second) &&
    !isList(second)
  );
}

/** Whom a letter goes to, where that stands at its foot. */
export const footAddressFeatures: readonly LineFeature[] = [
  {
    name: 'foot-address-at-margin',
    meaning:
      'Far left of the complimentary close and below, in a block of short lines whose first ends in a comma or opens with a title: an address at the foot.',
    holds: isAddressAtMargin,
    heard: true,
  },
];
