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

/** TO, SUBJECT, CITE and all others. */
export const labelFormulas: readonly Formula[] = formulaNames.filter((formula) =>
  formula.startsWith('label-'),
);

export const opensWithAny = (line: LineView, formulas: readonly Formula[]): boolean =>
  formulas.some((formula) => opensWith(line, formula));

export const partyLabels = [
  'label-to',
  'label-from',
  'label-through',
  'label-attention',
  'label-info',
  'label-action',
  'memorandum-for',
] as const satisfies readonly Formula[];

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
    name: 'label-with-colon',
    meaning: 'TO, FROM, SUBJECT and the like stand in front with a colon.',
    holds: (line) => line.isLabelled,
    heard: true,
  },
];
