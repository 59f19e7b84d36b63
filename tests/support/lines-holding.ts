import { lineFeatures } from '../../src/letter/features/index.js';
import { viewPages } from '../../src/letter/view-pages.js';
import { pages } from './page.js';

/** The lines of the last page of which a feature holds. */
export const linesHolding = (feature: string, text: string): readonly string[] =>
  viewPages(pages(text))
    .at(-1)
    ?.lines.filter((line) => lineFeatures.some(({ name, holds }) => name === feature && holds(line)))
    .map((line) => line.text) ?? [];
