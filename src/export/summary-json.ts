import type { LetterSummary } from '../model/entry.js';
import { type PageJson, type PathOf, pageJson, rounded } from './letter-json.js';

/** What a listing tells of a letter, under the names of `LetterJson` where that has it. */
export interface SummaryJson extends Omit<LetterSummary, 'pages'> {
  readonly pages: readonly PageJson[];
}

export const summaryJson = (letter: LetterSummary, pathOf: PathOf): SummaryJson => ({
  ...letter,
  pages: letter.pages.map((page) => pageJson(page, pathOf)),
  startProbability: rounded(letter.startProbability),
});
