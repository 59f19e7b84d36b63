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

const partyLabels = [
  'label-to',
  'label-from',
  'label-through',
  'label-attention',
  'label-info',
  'label-action',
] as const satisfies readonly Formula[];

/** TO, FROM, INFO and the like open the line, with words behind them or with none; null where none does. */
function partyLabel(line: LineView): 'filled' | 'bare' | null {
  if (!partyLabels.some((formula) => opensWith(line, formula))) return null;
  return line.words.slice(1).some((word) => /\p{L}{2}/u.test(word)) ? 'filled' : 'bare';
}

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
    meaning: 'TO, FROM, INFO and the like open a line of at most six words, and words stand behind.',
    holds: (line) => partyLabel(line) === 'filled' && line.words.length <= 6,
    heard: true,
  },
  {
    name: 'bare-label',
    meaning: 'TO, FROM, INFO and the like are all that stands on the line, and nothing stands beside it.',
    holds: (line) => partyLabel(line) === 'bare' && line.next?.isBeside !== true,
    heard: true,
  },
  {
    name: 'bare-label-with-entry',
    meaning:
      'TO, FROM, INFO and the like are all that stands on the line, and another line stands beside it.',
    holds: (line) => partyLabel(line) === 'bare' && line.next?.isBeside === true,
    heard: true,
  },
  {
    name: 'label-with-colon',
    meaning: 'TO, FROM, SUBJECT and the like stand in front with a colon.',
    holds: (line) => line.isLabelled,
    heard: true,
  },
];
