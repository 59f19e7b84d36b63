import { describe, expect, test } from 'vitest';
import { lineFeatures } from '../../../src/letter/features/index.js';
import { viewPages } from '../../../src/letter/view-pages.js';
import { page } from '../../support/page.js';

/** The lines of a page of which a feature holds. */
const linesOf = (feature: string, text: string): readonly string[] =>
  viewPages([page(text)])[0]
    ?.lines.filter((line) => lineFeatures.some(({ name, holds }) => name === feature && holds(line)))
    .map((line) => line.text) ?? [];

const text = `
  The committee has considered the plan of the new well and finds that it
  would serve the lower field as well as the upper one in every season.
`;

describe('marks of the end, words that say it goes on, stamps that run over lines', () => {
  test.each([
    ['continued-alone', '(Continued)'],
    ['page-word-alone', 'COVER PAGE'],
    ['end-alone', '-end-'],
    ['for-the-office', 'FOR THE DEPUTY DIRECTOR (WELLS):'],
    ['for-the-office', 'FOR THK D.PCIY DIACCTOE (WELLS)'],
    ['separate-cover', 'Under Separate Cover'],
    ['printed-instruction', 'REQUESTED BY (Name and title)'],
  ])('%s: %s', (feature, line) => {
    expect(linesOf(feature, `${text}\n\n                    ${line}\n`)).toEqual([line]);
  });

  test.each([
    ['continued-alone', 'continued in his post'],
    ['continued-alone', 'over'],
    ['page-word-alone', 'PAGE 2'],
    ['end-alone', 'end'],
    ['for-the-office', 'For the present'],
    ['for-the-office', 'FOR THE 120800'],
    ['printed-instruction', 'the well (if any)'],
  ])('not %s: %s', (feature, line) => {
    expect(linesOf(feature, `${text}\n\n                    ${line}\n`)).toEqual([]);
  });

  test('a stamp goes on in short lines beneath its first words, but not in a label', () => {
    const stamped = `${text}\n  Photocopy\n   from\n  Hall Library\n`;
    expect(linesOf('goes-on-stamp', stamped)).toEqual(['from', 'Hall Library']);
    expect(linesOf('goes-on-stamp', stamped.replace('from', 'TO: Hall'))).toEqual([]);
    expect(linesOf('goes-on-stamp', stamped.replace('Photocopy', 'Ashford'))).toEqual([]);
  });

  test('who downgraded a paper stands beneath that it was', () => {
    const downgraded = `${text}\n  Exempted from automatic downgrading\n  by Thomas R. Hall\n`;
    expect(linesOf('goes-on-downgrading', downgraded)).toEqual(['by Thomas R. Hall']);
    expect(linesOf('goes-on-downgrading', downgraded.replace('automatic downgrading', 'work'))).toEqual([]);
  });

  test('an archive stamps its name at the edge of the page, a library signs beneath its close', () => {
    const stamped = `${text}${'\n'.repeat(55)}  Thomas R. Hall Library\n`;
    expect(linesOf('keeper-at-foot', stamped)).toEqual(['Thomas R. Hall Library']);
    const signed = stamped.replace('\n\n\n', '\n  Yours truly,\n\n');
    expect(linesOf('keeper-at-foot', signed)).toEqual([]);
  });

  test('the date and the salutation of a letter that a report quotes', () => {
    const quoting = `${text}  The second of the messages that were found upon him reads as follows:

                                  Ashford 21 August 1959
      Dear friend:
          As I suppose you already know the well is dry and we have to go
      down to the river in the mornings, which is an hour by the mule.
`;
    expect(linesOf('quoted-letter', quoting)).toEqual(['Ashford 21 August 1959', 'Dear friend:']);
    expect(linesOf('quoted-letter', quoting.replace('as follows', 'badly'))).toEqual([]);
    expect(linesOf('quoted-letter', quoting.replace('as follows', 'badly').replace('Dear', '"Dear'))).toEqual(
      ['"Dear friend:'],
    );
  });

  test('a paragraph ends in a few words under a full line', () => {
    const ending = `${text.replace('season.', 'kind of')}  seasons.\n`;
    expect(linesOf('ends-paragraph', ending)).toEqual(['seasons.']);
    expect(linesOf('ends-paragraph', ending.replace('seasons.', 'Seasons.'))).toEqual([]);
    expect(linesOf('ends-paragraph', ending.replace('  seasons.', '\n\n  seasons.'))).toEqual([]);
  });
});
