import type { Formula } from '../lexicon/formulas.js';
import type { PageFeature } from './feature.js';
import { opensWith } from './formulas.js';
import {
  any,
  count,
  hasHardlyAWord,
  isBareHead,
  isClosing,
  isHeadedBy,
  isLabelled,
  isSalutation,
  labelKinds,
  lower,
  top,
  upper,
} from './page-regions.js';

const headFormulas = [
  'document-heading',
  'message-heading',
  'memorandum-for',
  'label-to',
  'label-from',
  'label-subject',
  'label-reference',
  'label-info',
  'label-action',
  'label-originator',
  'precedence',
  'routing',
  'institution-word',
  'office-title',
  'opening-clause',
  'enclosures',
  'form-wording',
  'classification',
  'person-title',
] as const satisfies readonly Formula[];

const footFormulas = [
  'message-foot',
  'copies',
  'enclosures',
  'office-title',
  'courtesy-clause',
  'signed',
] as const satisfies readonly Formula[];

const inHead = headFormulas.map(
  (formula): PageFeature => ({
    name: `head-${formula}`,
    meaning: `A line of the upper third opens with a formula of the kind "${formula}" and a capital.`,
    holds: (page) => any(page, top, (line) => isHeadedBy(line, formula)),
  }),
);

const inFootBefore = footFormulas.map(
  (formula): PageFeature => ({
    name: `before-foot-${formula}`,
    meaning: `In the lower half of the page before, a line opens with a formula of the kind "${formula}".`,
    holds: (page) => page.previous !== null && any(page.previous, lower, (line) => opensWith(line, formula)),
  }),
);

/** Formulas that speak wherever they stand, in a line of noise too. */
const anywhere = [
  'handling-stamp',
  'receipt-stamp',
  'message-heading',
  'end-mark',
  'message-foot',
] as const satisfies readonly Formula[];

const onPage = anywhere.map(
  (formula): PageFeature => ({
    name: `on-page-${formula}`,
    meaning: `A formula of the kind "${formula}" stands somewhere on the page.`,
    holds: (page) => page.lines.some((line) => line.formulas.has(formula)),
  }),
);

const onPageBefore = (['end-mark', 'message-foot'] as const).map(
  (formula): PageFeature => ({
    name: `on-page-before-${formula}`,
    meaning: `A formula of the kind "${formula}" stands somewhere on the page before, and words on this one: signers may have a sheet of their own.`,
    holds: (page) =>
      page.previous?.lines.some((line) => line.formulas.has(formula)) === true && !hasHardlyAWord(page),
  }),
);

export const pagePartFeatures: readonly PageFeature[] = [
  ...onPage,
  ...onPageBefore,
  ...inHead,
  ...inFootBefore,
  {
    name: 'head-salutation',
    meaning: 'A salutation stands in the upper half.',
    holds: (page) => any(page, upper, isSalutation),
  },
  {
    name: 'head-date',
    meaning: 'A date stands in the upper third, with few words.',
    holds: (page) => any(page, top, (line) => line.hasDate && line.words.length <= 6),
  },
  {
    name: 'head-message-time',
    meaning: 'A day-time group of a message centre stands in the upper third.',
    holds: (page) => any(page, top, (line) => line.hasMessageTime),
  },
  {
    name: 'head-one-label',
    meaning: 'One labelled line such as TO or FROM stands in the upper third.',
    holds: (page) => count(page, top, isLabelled) === 1,
  },
  {
    name: 'head-two-labels',
    meaning: 'Two or more labelled lines such as TO and FROM stand in the upper third.',
    holds: (page) => count(page, top, isLabelled) >= 2,
  },
  {
    name: 'head-label-kinds-two',
    meaning: 'Two kinds of labels open lines of the upper third.',
    holds: (page) => labelKinds(page) === 2,
  },
  {
    name: 'head-label-kinds-three',
    meaning: 'Three or more kinds of labels open lines of the upper third.',
    holds: (page) => labelKinds(page) >= 3,
  },
  {
    name: 'head-bare',
    meaning: 'No label, date, salutation, heading or title of a form stands in the upper third.',
    holds: isBareHead,
  },
  {
    name: 'before-closing',
    meaning: 'A complimentary close stands on the page before.',
    holds: (page) => page.previous !== null && any(page.previous, () => true, isClosing),
  },
  {
    name: 'before-name-at-foot',
    meaning: 'A line like a name stands alone in the lower half of the page before.',
    holds: (page) =>
      page.previous !== null && any(page.previous, lower, (line) => line.isNameLike && line.gapAbove > 0.8),
  },
  {
    name: 'before-salutation',
    meaning: 'A salutation stands in the upper half of the page before.',
    holds: (page) => page.previous !== null && any(page.previous, upper, isSalutation),
  },
];
