import type { Formula } from '../lexicon/find-formulas.js';
import { formulaNames } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

export const opensWith = (line: LineView, formula: Formula): boolean => line.opening.has(formula);

const opening = formulaNames.map(
  (formula): LineFeature => ({
    name: `opens-${formula}`,
    meaning: `The line opens with a formula of the kind "${formula}".`,
    holds: (line) => opensWith(line, formula),
    heard: true,
  }),
);

const within = formulaNames.map(
  (formula): LineFeature => ({
    name: `holds-${formula}`,
    meaning: `A formula of the kind "${formula}" stands further on in the line.`,
    holds: (line) => line.formulas.has(formula) && !opensWith(line, formula),
  }),
);

export const partyLabels = [
  'label-to',
  'label-from',
  'label-through',
  'label-attention',
  'label-info',
  'label-action',
  'memorandum-for',
] as const satisfies readonly Formula[];

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
  if (isActionRequired(line) || !partyLabels.some((formula) => opensWith(line, formula))) return null;
  return hasWordsBehind(line) ? 'filled' : 'bare';
}

/** TO, FROM, SUBJECT and the like open the line, and words stand behind. */
export const isFilledLabel = (line: LineView): boolean =>
  (partyLabel(line) === 'filled' || opensWith(line, 'label-subject')) && hasWordsBehind(line);

/** What is printed on a form or stamped on it rather than written behind a label. */
const noEntry: readonly Formula[] = [
  ...formulaNames.filter((formula) => formula.startsWith('label-')),
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
  line.counts.letters >= 3 &&
  line.words.length <= 7 &&
  !line.hasDate &&
  !noEntry.some((formula) => opensWith(line, formula));

const middle = ({ box }: LineView): number => (box.top + box.bottom) / 2;

/** What is written to the right of a bare label, on its row or part of a line off, as in the boxes of a form; null where nothing is. */
function entryOf(label: LineView): LineView | null {
  const { lines, width, pitch } = label.sheet;
  const around = lines.slice(Math.max(0, label.index - 1), label.index + 4);
  const offRow = (line: LineView): number => Math.abs(middle(line) - middle(label));
  const entries = around.filter((line) => {
    const between = line.box.left - label.box.right;
    return (
      line !== label &&
      between > -0.01 * width &&
      between < 0.2 * width &&
      offRow(line) < 0.8 * pitch &&
      isEntry(line)
    );
  });
  return entries.sort((a, b) => offRow(a) - offRow(b))[0] ?? null;
}

const isEntryOfLabel = (line: LineView): boolean =>
  isEntry(line) &&
  line.sheet.lines
    .slice(Math.max(0, line.index - 3), line.index + 2)
    .some((label) => partyLabel(label) === 'bare' && entryOf(label) === line);

export const formulaFeatures: readonly LineFeature[] = [
  ...opening,
  ...within,
  {
    name: 'whole-salutation',
    meaning: 'The line is a salutation and nothing else.',
    holds: (line) => line.isSalutation,
    heard: true,
  },
  {
    name: 'whole-closing',
    meaning: 'The line is a complimentary close and nothing else.',
    holds: (line) => line.isClosing,
    heard: true,
  },
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
    name: 'label-with-colon',
    meaning: 'TO, FROM, SUBJECT and the like stand in front with a colon.',
    holds: (line) => line.isLabelled,
    heard: true,
  },
];
