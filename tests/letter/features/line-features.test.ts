import { describe, expect, test } from 'vitest';
import { lineFeatures } from '../../../src/letter/features/index.js';
import { featureMeanings, featureNames } from '../../../src/letter/features/name-features.js';
import { viewPages } from '../../../src/letter/page-view.js';
import { page } from '../../support/page.js';

/** The features that hold of the line of the page that begins with these words. */
function holdingOf(text: string, words: string): readonly string[] {
  const line = viewPages([page(text)])[0]?.lines.find((one) => one.text.startsWith(words));
  if (!line) throw new Error(`no line "${words}"`);
  return lineFeatures.filter((feature) => feature.holds(line)).map(({ name }) => name);
}

const letter = `
                                             Ashford, 4 March 1931

  Mr. Thomas Hall
  12 Mill Lane

  Dear Mr. Hall:

       Your file has arrived and was laid before the board on Monday, who
  wish to know whether the well on the lower field is still in use, and
  by whom, since the plan of the year before last does not show it.

                                             Yours sincerely,



                                             R. Fenn
                                             Secretary
  Encl.
`;

describe('what holds of a line', () => {
  test.each([
    ['Ashford', ['date', 'date-alone', 'right-half', 'above-salutation']],
    ['Mr. Thomas', ['name-like', 'opens-person-title', 'at-margin', 'above-salutation']],
    ['12 Mill', ['street-number']],
    ['Dear', ['whole-salutation', 'opens-dear', 'ends-with-colon']],
    ['Your file', ['indented', 'full-width', 'many-words', 'mostly-lower-case', 'below-salutation']],
    ['by whom', ['begins-lower-case', 'ends-with-stop', 'at-margin']],
    ['Yours', ['whole-closing', 'right-half', 'much-white-below']],
    ['R. Fenn', ['name-like', 'initial-and-name', 'just-below-closing', 'name-after-white']],
    ['Secretary', ['opens-office-title', 'below-closing']],
    ['Encl.', ['opens-enclosures', 'below-text', 'last-on-page']],
  ])('%s', (words, expected) => {
    expect(holdingOf(letter, words)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['Ashford', ['whole-salutation', 'full-width', 'at-margin']],
    ['Your file', ['date', 'name-like', 'hardly-letters']],
    ['Secretary', ['date', 'whole-closing', 'begins-lower-case']],
  ])('does not hold of %s', (words, unexpected) => {
    expect(holdingOf(letter, words).filter((name) => unexpected.includes(name))).toEqual([]);
  });

  test.each([
    ['SECRET 152211Z AUG 95', 'message-time'],
    ['3 - Files', 'counted-copies'],
    ['RHF:pjt', 'typist-initials'],
    ['S-E-C-R-E-T', 'letter-spaced'],
    ['IN 70957', 'message-number'],
    ['A/C.1/212', 'reference-alone'],
  ])('%s: %s', (line, name) => {
    expect(holdingOf(`\n${line}\n`, line.split(' ')[0] as string)).toContain(name);
  });
});

test('every feature has a name of its own and a sentence', () => {
  expect(new Set(featureNames).size).toBe(featureNames.length);
  expect(featureNames.filter((name) => !/\.$/.test(featureMeanings.get(name) ?? ''))).toEqual([]);
});
