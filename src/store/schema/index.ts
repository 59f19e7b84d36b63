import { fullText } from './full-text.js';
import { linksByDate } from './links-by-date.js';
import { pageImages } from './page-images.js';
import { recordsAndLetters } from './records-and-letters.js';
import { sourcesAndPages } from './sources-and-pages.js';
import { supersededSources } from './superseded-sources.js';

/** The steps from an empty file to today's schema; `user_version` counts those taken. Append, never change. */
export const migrations: readonly { readonly intention: string; readonly sql: string }[] = [
  { intention: 'keep source files and their pages', sql: sourcesAndPages },
  { intention: 'keep records, letters and every reading', sql: recordsAndLetters },
  { intention: 'search letters and pages by their words', sql: fullText },
  { intention: 'settle by date which letter means which', sql: linksByDate },
  { intention: 'recognize the same page image once', sql: pageImages },
  { intention: 'let a changed file take the place of its earlier state', sql: supersededSources },
];
