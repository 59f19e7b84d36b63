import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { between, isAddressAtMargin } from './foot-address.js';

const startsBlock = (line: LineView): boolean => line.gapAbove > between;

/** The first lines of the blocks beneath the first complimentary close of a page, down to a line, that line's own the last. */
function blocksDownTo(line: LineView): readonly LineView[] {
  const { firstClosing, lines } = line.sheet;
  if (firstClosing === null || firstClosing.index >= line.index) return [];
  return lines
    .slice(firstClosing.index + 1, line.index + 1)
    .filter((one, place) => place === 0 || startsBlock(one));
}

const isTitled = (line: LineView | undefined): boolean =>
  line?.opening.has('person-title') === true && line.words.length <= 7;

/** Many sign an open letter, each with his title: one titled block is an address, several are not. */
const titledBelow = (line: LineView): boolean =>
  line.sheet.lines.slice(line.index + 1).some((one) => startsBlock(one) && isTitled(one));

/** A note in the third person closes with a courtesy and its date; whom it goes to stands beneath. */
function isBeneathDatedCourtesy(line: LineView): boolean {
  const { courtesy, firstClosing, lines } = line.sheet;
  return (
    courtesy !== null &&
    firstClosing === null &&
    courtesy.index < line.index &&
    lines.slice(courtesy.index + 1, line.index).some((one) => one.hasDate && one.words.length <= 6)
  );
}

/** Lines an address has at most. */
const addressLines = 8;

/** Some offices type whom a letter goes to at the foot of its first page, beneath the running text. */
function isAtFootOfFirstPage(line: LineView): boolean {
  const { salutation, closing, lines, height, width, rightMargin } = line.sheet;
  const opening = lines.slice(0, line.index + 1).findLast(startsBlock);
  if (!opening || !isTitled(opening) || opening.box.top < 0.55 * height) return false;
  if (closing || !salutation || salutation.index >= opening.index) return false;
  const block = lines.slice(opening.index);
  return block.length <= addressLines && block.every(({ box }) => box.right < rightMargin - 0.1 * width);
}

/** Beneath the close: whose block a line is in. A block is parted from the next by white. */
export const blockFeatures: readonly LineFeature[] = [
  {
    name: 'block-of-signer',
    meaning:
      'The line is in the first block beneath the complimentary close, and neither a title nor an address at the margin opens that block.',
    holds: (line) => {
      const blocks = blocksDownTo(line);
      return blocks.length === 1 && !isTitled(blocks[0]) && !isAddressAtMargin(line);
    },
  },
  {
    name: 'block-of-addressee',
    meaning:
      'The line is in the second block beneath the complimentary close, and it alone opens with a title.',
    holds: (line) => {
      const blocks = blocksDownTo(line);
      return blocks.length === 2 && !isTitled(blocks[0]) && isTitled(blocks[1]) && !titledBelow(line);
    },
  },
  {
    name: 'beneath-dated-courtesy',
    meaning: 'A courtesy clause, no complimentary close, and then a date stand above on the page.',
    holds: isBeneathDatedCourtesy,
  },
  {
    name: 'address-at-foot',
    meaning:
      'A salutation and no close stand above on the page, and a title opens the block beneath the running text at its foot.',
    holds: isAtFootOfFirstPage,
  },
  {
    name: 'caption-under-salutation',
    meaning:
      'A short line without a stop stands between the salutation and white, as the subject of a letter does.',
    holds: (line) =>
      line.previous?.isSalutation === true &&
      line.words.length <= 10 &&
      line.gapBelow > between &&
      !/[.,;-]\W*$/.test(line.text) &&
      line.box.right < line.sheet.rightMargin - line.sheet.width * 0.08,
    heard: true,
  },
];
