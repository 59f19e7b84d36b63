import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { isLaterSheet, isNumberOfLaterSheet } from './later-sheets.js';
import { opensListOfReferences } from './references.js';

/** White between a printed label and its entry at most, as a share of the page's width. */
const reach = 0.2;

const middle = ({ box }: LineView): number => (box.top + box.bottom) / 2;

/** Whether a line stands on the row of another, to its right and not far: entries are typed a little higher or lower than their label. */
function isRightOf(entry: LineView, label: LineView): boolean {
  const { lineHeight, width } = label.sheet;
  const white = (entry.box.left - label.box.right) / width;
  return white >= -0.01 && white < reach && Math.abs(middle(entry) - middle(label)) < 0.9 * lineHeight;
}

/** "CITE DIR", "FILE NO.", "REFERENCES": few words, mostly in capitals, and no number among them; "RE:" stands before a subject. */
const isNumberLabel = ({ words, text, counts, opening }: LineView): boolean =>
  words.length <= 3 &&
  counts.capitals >= 0.5 * counts.letters &&
  !/\d{2}|\bnone\b|^\W*re\b/i.test(text) &&
  (opening.has('label-cite') || opening.has('label-reference') || /\bn[o0][.,:]?\W*$/i.test(text));

const isNumber = ({ words, text, hasDate }: LineView): boolean =>
  words.length <= 5 && !hasDate && /\d{3}/.test(text);

const hasEntry = (label: LineView): boolean =>
  label.sheet.lines.some((other) => other !== label && isNumber(other) && isRightOf(other, label));

/** Printed labels and what is typed beside them, parted by white into lines of their own. */
export const entryFeatures: readonly LineFeature[] = [
  {
    name: 'number-label-with-entry',
    meaning:
      'CITE, REFERENCES, FILE NO. or the like is all that stands, and a number to its right, on a page that does not call itself a later one.',
    holds: (line) => isNumberLabel(line) && hasEntry(line) && !isLaterSheet(line.sheet),
    heard: true,
  },
  {
    name: 'number-label-without-entry',
    meaning: 'CITE, REFERENCES, FILE NO. or the like is all that stands, and no number to its right.',
    holds: (line) => isNumberLabel(line) && !hasEntry(line) && !opensListOfReferences(line),
  },
  {
    name: 'entry-of-number-label',
    meaning:
      'A number stands to the right of CITE, REFERENCES, FILE NO. or the like, and not in the head of a later page.',
    holds: (line) =>
      isNumber(line) &&
      !isNumberOfLaterSheet(line) &&
      line.sheet.lines.some((other) => isNumberLabel(other) && isRightOf(line, other)),
  },
];
