import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { linesAbove } from './page-regions.js';

/** Rows looked at above an entry, and the white to its label in usual pitches at most. */
const rows = 3;
const deepest = 2.2;

/** A printed label as it is read: few words, hardly a digit among them. */
const isLabel = ({ words, counts }: LineView): boolean =>
  words.length <= 5 && counts.letters >= 3 && counts.digits <= 1 && counts.capitals >= 0.5 * counts.letters;

/** "DISPATCH SYMBOL AND NUMBER", "HEADQUARTERS FILE NO.", "ORDER NO.", also as "MUMGUR" and "NUSCEEM". */
const asksForNumber = (line: LineView): boolean =>
  isLabel(line) && /\b(?:file|symbol|[nm][uo][mw]\p{L}{2,4}|n[o0]|file\s\p{L}{4,8})\W*$/iu.test(line.text);

/** Whether two lines share columns. */
const sharesColumns = ({ box }: LineView, other: LineView): boolean =>
  box.right > other.box.left && box.left < other.box.right;

/** The printed label of the box an entry stands in: the nearest line above that shares its columns, and not far. */
function labelAbove(entry: LineView): LineView | null {
  const label = linesAbove(entry, rows).find((above) => sharesColumns(entry, above));
  return label && entry.box.top - label.box.bottom < deepest * entry.sheet.pitch ? label : null;
}

const isEntry = ({ words, counts, smallWords }: LineView): boolean =>
  words.length <= 5 && smallWords === 0 && counts.digits >= 2;

const opensWithDate = /^\W*[DPBR][AO][TR][EOCS]?s?\W{0,2}(?=\s)/i;
const otherDate = /\b(?:of|ac[qco]\w*|birth)\b/i;

/** "DATE: 5 NO 6", "PATE 1 ocr 62": the label and figures, the month misread. */
const isDateLabelWithFigures = ({ text, words, box, sheet }: LineView): boolean =>
  words.length >= 2 &&
  words.length <= 6 &&
  opensWithDate.test(text) &&
  !otherDate.test(text) &&
  /\d/.test(text.replace(opensWithDate, '')) &&
  box.bottom < 0.4 * sheet.height;

/** Day, hour and minute, the Z read as a 2 or not at all: "030339Z", "08/08452". */
const isHour = ({ words, text }: LineView): boolean =>
  words.length <= 2 && /(?<![\p{L}\d-])(?:\d{6}|\d{2}\/\d{4}\d?)[2ZR]?\W?$/u.test(text);

/** "DATE: 3 MAY 62", or the date beside its label in a line of its own. */
const isLabelledDate = (line: LineView): boolean =>
  line.hasDate &&
  line.words.length <= 5 &&
  (opensWithDate.test(line.text) ||
    (line.isBeside && line.previous?.words.length === 1 && /^\W*date\W*$/i.test(line.previous.text)));

/** The hour stands in a box of its own beneath that of the date. */
const isHourBeneathDate = (line: LineView): boolean =>
  isHour(line) &&
  line.box.bottom < 0.4 * line.sheet.height &&
  linesAbove(line, rows).some(
    (above) =>
      isLabelledDate(above) &&
      sharesColumns(line, above) &&
      line.box.top - above.box.bottom < deepest * line.sheet.pitch,
  );

/** "EXT 1234", "P.O. Box 12", "FORM 610". */
const otherFigures = [
  'label-originator',
  'address-word',
  'form-wording',
] as const satisfies readonly Formula[];

/** "HX-17", "OCI No. 1427/63", "CA 157": capitals and figures, and hardly more. */
const isFileNumber = ({ words, text, hasDate, opening }: LineView): boolean =>
  words.length <= 4 &&
  !hasDate &&
  !otherFigures.some((formula) => opening.has(formula)) &&
  /^\W?\p{Lu}[\p{L}\s.]*[-\s.].*\d/u.test(text);

/** White from a number to the date beneath it at most, in usual pitches, and how far apart their columns may begin. */
const toDate = 2;
const besideDate = 0.03;

/** Letters of offices have their number above their date. */
function isNumberAboveDate(line: LineView): boolean {
  const { below, sheet, box } = line;
  return (
    below !== null &&
    isFileNumber(line) &&
    below.hasDate &&
    below.words.length <= 4 &&
    !sheet.lines.some((other) => other.isLabelled && other.index < line.index) &&
    Math.abs(below.box.left - box.left) < besideDate * sheet.width &&
    below.box.top - box.bottom < toDate * sheet.pitch &&
    box.bottom < 0.35 * sheet.height
  );
}

/** The boxes of a form: what is typed beneath the printed words of each. */
export const boxFeatures: readonly LineFeature[] = [
  {
    name: 'date-label-with-figures',
    meaning: 'DATE, hardly misread, opens a line of few words in the head of the page, and figures follow.',
    holds: isDateLabelWithFigures,
    heard: true,
  },
  {
    name: 'number-in-box',
    meaning:
      'A few words with figures stand beneath a printed label that ends in NUMBER, NO., FILE or SYMBOL.',
    holds: (line) => {
      const label = isEntry(line) && !line.hasDate ? labelAbove(line) : null;
      return label !== null && asksForNumber(label);
    },
    heard: true,
  },
  {
    name: 'hour-beneath-date',
    meaning:
      'Figures such as day and hour are told in stand right beneath DATE and a date in the head of the page.',
    holds: isHourBeneathDate,
  },
  {
    name: 'number-above-date',
    meaning:
      'Capitals and figures stand right above a date and begin where it does, in the head of the page.',
    holds: isNumberAboveDate,
    heard: true,
  },
];
