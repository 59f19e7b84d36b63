import type { LineFeature } from './feature.js';

/** What kind of page a line stands on, by what shows itself anywhere on the page. */
export const pageKindFeatures: readonly LineFeature[] = [
  {
    name: 'on-message',
    meaning: 'The page has the heading or the foot of a message form, or marks the end of a message.',
    holds: (line) => line.sheet.isMessage,
  },
  {
    name: 'on-letter',
    meaning: 'The page has a salutation or a complimentary close.',
    holds: ({ sheet }) => sheet.salutation !== null || sheet.closing !== null,
  },
  {
    name: 'on-memorandum',
    meaning: 'The page has labels such as TO and FROM, and nothing of a message form or a letter.',
    holds: ({ sheet }) =>
      sheet.firstLabel !== null && !sheet.isMessage && sheet.salutation === null && sheet.closing === null,
  },
  {
    name: 'on-page-of-capitals',
    meaning: 'The running text of the page is in capitals.',
    holds: ({ sheet }) => (sheet.capitalShare ?? 0) > 0.7,
  },
  {
    name: 'on-page-without-text',
    meaning: 'The page has no running text.',
    holds: ({ sheet }) => sheet.firstText === null,
  },
];
