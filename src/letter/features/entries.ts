import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { labelFormulas, opensWith, opensWithAny, partyLabels } from './formulas.js';
import { isLaterSheet, isNumberOfLaterSheet } from './later-sheets.js';
import { opensListOfReferences } from './references.js';

/** White between a printed label and its entry at most, as a share of the page's width. */
const reach = 0.2;

const middle = ({ box }: LineView): number => (box.top + box.bottom) / 2;

/** Whether a line stands to the right of another and not far, higher or lower by less than so many pixels: entries are typed a little off their label. */
function isRightOf(entry: LineView, label: LineView, off = 0.9 * label.sheet.lineHeight): boolean {
  const white = (entry.box.left - label.box.right) / label.sheet.width;
  return white >= -0.01 && white < reach && Math.abs(middle(entry) - middle(label)) < off;
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
  label.sheet.lines.some((other) => other !== label && isRightOf(other, label) && isNumber(other));

/** "ACTION REQUIRED: None" on a dispatch says what is to be done, not who is to act. */
const isActionRequired = ({ text }: LineView): boolean => /^\W*[AO]CT[I1L]ON\W{1,3}REQ/i.test(text);

/** Words stand behind the label that opens a line, "TO" as well as "J TO" with a scrap before it. */
function hasWordsBehind({ words, formulas, opening }: LineView): boolean {
  const places = partyLabels
    .filter((formula) => opening.has(formula))
    .map((formula) => formulas.get(formula) ?? 0);
  return words.slice(1 + Math.max(0, ...places)).some((word) => /\p{L}{2}/u.test(word));
}

/** TO, FROM, INFO and the like open the line, with words behind them or with none; null where none does. */
function partyLabel(line: LineView): 'filled' | 'bare' | null {
  if (isActionRequired(line) || !opensWithAny(line, partyLabels)) return null;
  return hasWordsBehind(line) ? 'filled' : 'bare';
}

/** TO, FROM, SUBJECT and the like open the line, and words stand behind. */
export const isFilledLabel = (line: LineView): boolean =>
  partyLabel(line) === 'filled' || (opensWith(line, 'label-subject') && hasWordsBehind(line));

/** What is printed on a form or stamped on it rather than written behind a label. */
const noEntry: readonly Formula[] = [
  ...labelFormulas,
  'precedence',
  'classification',
  'form-wording',
  'message-heading',
  'routing',
  'receipt-stamp',
  'handling-stamp',
  'page-word',
];

/** "to the Bureau" goes on with a sentence. */
const beginsSmall = ({ text }: LineView): boolean => /^\P{L}*\p{Ll}/u.test(text);

const isEntry = (line: LineView): boolean =>
  line.counts.letters >= 3 && line.words.length <= 7 && !line.hasDate && !opensWithAny(line, noEntry);

/** What is written to the right of a bare label, on its row or part of a line off, as in the boxes of a form; null where nothing is. */
function entryOf(label: LineView): LineView | null {
  const { lines, pitch } = label.sheet;
  const offRow = (line: LineView): number => Math.abs(middle(line) - middle(label));
  const entries = lines
    .slice(Math.max(0, label.index - 1), label.index + 4)
    .filter((line) => line !== label && isEntry(line) && isRightOf(line, label, 0.8 * pitch));
  return entries.sort((a, b) => offRow(a) - offRow(b))[0] ?? null;
}

const isEntryOfLabel = (line: LineView): boolean =>
  isEntry(line) &&
  line.sheet.lines
    .slice(Math.max(0, line.index - 3), line.index + 2)
    .some((label) => partyLabel(label) === 'bare' && entryOf(label) === line);

/** Labels and what is written for them, behind or parted by white into lines of their own. */
export const entryFeatures: readonly LineFeature[] = [
  {
    name: 'filled-label',
    meaning:
      'TO, FROM, INFO and the like, begun with a capital, open a line of at most six words, and words stand behind.',
    holds: (line) => partyLabel(line) === 'filled' && line.words.length <= 6 && !beginsSmall(line),
    heard: true,
  },
  {
    name: 'bare-label',
    meaning:
      'TO, FROM, INFO and the like are all that stands on the line, and nothing is written to the right.',
    holds: (line) => partyLabel(line) === 'bare' && entryOf(line) === null,
    heard: true,
  },
  {
    name: 'bare-label-with-entry',
    meaning:
      'TO, FROM, INFO and the like are all that stands on the line, and what is written for it stands to the right.',
    holds: (line) => partyLabel(line) === 'bare' && entryOf(line) !== null,
    heard: true,
  },
  {
    name: 'entry-of-label',
    meaning: 'The line stands to the right of a bare TO, FROM, INFO or the like.',
    holds: isEntryOfLabel,
    heard: true,
  },
  {
    name: 'action-required',
    meaning: 'ACTION REQUIRED opens the line: what is to be done, not who is to act.',
    holds: isActionRequired,
    heard: true,
  },
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
      line.sheet.lines.some((other) => isRightOf(line, other) && isNumberLabel(other)),
  },
];
