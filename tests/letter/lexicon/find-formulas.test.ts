import { describe, expect, test } from 'vitest';
import { findFormulas } from '../../../src/letter/lexicon/find-formulas.js';
import type { Formula } from '../../../src/letter/lexicon/formulas.js';
import { traitsOf } from '../../../src/letter/word-traits.js';

const place = (line: string, formula: Formula) =>
  findFormulas(line.split(' ').map((word) => traitsOf(word).shape)).get(formula);

describe('finding formulas as they were read', () => {
  test.each<[string, Formula, number]>([
    ['Yours sincerely,', 'complimentary-close', 0],
    ['5incere1y yours,', 'complimentary-close', 0],
    ['Yourssincerely,', 'complimentary-close', 0],
    ['Very truiy yours,', 'complimentary-close', 0],
    ['Dear Mr. Hall:', 'dear', 0],
    ['MEM0RANDUM FOR: Chief', 'memorandum-for', 0],
    ['SUBJEGT : Budget', 'label-subject', 0],
    ['iH Sowed CLASSIFIED MESSAGE', 'message-heading', 2],
    ['~~ CLASSIHIED MESSAGE [', 'message-heading', 1],
    ['Enclosures: as stated', 'enclosures', 0],
    ['c.c. Mr. Fenn', 'copies', 0],
    ['I have the honour to inform you', 'opening-clause', 0],
  ])('%s: %s', (line, formula, at) => {
    expect(place(line, formula)).toBe(at);
  });

  test.each<[string, Formula]>([
    ['the year before last', 'dear'],
    ['tomorrow from here', 'label-to'],
    ['the class message was lost', 'message-heading'],
    ['', 'dear'],
  ])('not in "%s": %s', (line, formula) => {
    expect(place(line, formula)).toBeUndefined();
  });
});
