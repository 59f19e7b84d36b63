import type { LetterField } from '../model/field.js';

export const pages: LetterField = {
  name: 'pages',
  many: false,
  inheritsFrom: null,
  description: 'The pages it stands on, as numbered in the source file.',
  read: (letter) => {
    const numbers = letter.pages.map((page) => page.pageNumber);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined) return [];
    const value = first === last ? String(first) : `${first}-${last}`;
    return [{ value, strength: letter.startProbability, origin: 'inferred', evidence: null }];
  },
};
