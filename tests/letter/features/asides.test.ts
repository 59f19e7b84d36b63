import { describe, expect, test } from 'vitest';
import { linesHolding } from '../../support/lines-holding.js';

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
    ['printed-instruction', 'REQUESTED BY (Name and title)'],
  ])('%s: %s', (feature, line) => {
    expect(linesHolding(feature, `${text}\n\n                    ${line}\n`)).toEqual([line]);
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
    expect(linesHolding(feature, `${text}\n\n                    ${line}\n`)).toEqual([]);
  });

  test('a stamp goes on in short lines beneath its first words, but not in a label', () => {
    const stamped = `${text}\n  Photocopy\n   from\n  Hall Library\n`;
    expect(linesHolding('goes-on-stamp', stamped)).toEqual(['from', 'Hall Library']);
    expect(linesHolding('goes-on-stamp', stamped.replace('from', 'TO: Hall'))).toEqual([]);
    expect(linesHolding('goes-on-stamp', stamped.replace('Photocopy', 'Ashford'))).toEqual([]);
  });

  test('who downgraded a paper stands beneath that it was', () => {
    const downgraded = `${text}\n  Exempted from automatic downgrading\n  by Thomas R. Hall\n`;
    expect(linesHolding('goes-on-downgrading', downgraded)).toEqual(['by Thomas R. Hall']);
    expect(linesHolding('goes-on-downgrading', downgraded.replace('automatic downgrading', 'work'))).toEqual(
      [],
    );
  });

  test('an archive stamps its name at the edge of the page, a library signs beneath its close', () => {
    const stamped = `${text}${'\n'.repeat(55)}  Thomas R. Hall Library\n`;
    expect(linesHolding('keeper-at-foot', stamped)).toEqual(['Thomas R. Hall Library']);
    const signed = stamped.replace('\n\n\n', '\n  Yours truly,\n\n');
    expect(linesHolding('keeper-at-foot', signed)).toEqual([]);
  });

  test('the date and the salutation of a letter that a report quotes', () => {
    const quoting = `${text}  The second of the messages that were found upon him reads as follows:

                                  Ashford 21 August 1959
      Dear friend:
          As I suppose you already know the well is dry and we have to go
      down to the river in the mornings, which is an hour by the mule.
`;
    expect(linesHolding('quoted-letter', quoting)).toEqual(['Ashford 21 August 1959', 'Dear friend:']);
    expect(linesHolding('quoted-letter', quoting.replace('as follows', 'badly'))).toEqual([]);
    expect(
      linesHolding('quoted-letter', quoting.replace('as follows', 'badly').replace('Dear', '"Dear')),
    ).toEqual(['"Dear friend:']);
  });

  test('a paragraph ends in a few words under a full line', () => {
    const ending = `${text.replace('season.', 'kind of')}  seasons.\n`;
    expect(linesHolding('ends-paragraph', ending)).toEqual(['seasons.']);
    expect(linesHolding('ends-paragraph', ending.replace('seasons.', 'Seasons.'))).toEqual([]);
    expect(linesHolding('ends-paragraph', ending.replace('  seasons.', '\n\n  seasons.'))).toEqual([]);
  });
});
