import { describe, expect, test } from 'vitest';
import { lineFeatures } from '../../../src/letter/features/index.js';
import { viewPages } from '../../../src/letter/view-pages.js';
import { page } from '../../support/page.js';

/** The lines of a page of which a feature holds. */
const linesOf = (feature: string, text: string): readonly string[] =>
  viewPages([page(text)])
    .flatMap(({ lines }) => lines)
    .filter((line) => lineFeatures.some(({ name, holds }) => name === feature && holds(line)))
    .map(({ text }) => text);

const text = `

     The well on the lower field is still in use, and the plan of the year
  before last does not show it, as the board was told when it met in May.
`;

describe('whom a paper goes to and from whom', () => {
  test('MEMORANDUM FOR, however misread', () => {
    expect(linesOf('memorandum-for-misread', `MEMCEANDUN FOR HALL\nMEDRANDUI TOR: Hall${text}`)).toEqual([
      'MEMCEANDUN FOR HALL',
      'MEDRANDUI TOR: Hall',
    ]);
    expect(linesOf('memorandum-for-misread', `APPLICATION FOR WATER\nMEMORANDUM OF MAY${text}`)).toEqual([]);
  });

  test('INFO behind another label', () => {
    expect(linesOf('info-behind-label', `CONF INFO FILE${text}`)).toEqual(['CONF INFO FILE']);
    expect(linesOf('info-behind-label', `CONF INFO${text}`)).toEqual([]);
  });

  const memorandum = `
        Mr. Thomas Hall                                    8/22/66

        R. Fenn

        LOWER FIELD
  ${text}`;

  test('the addressee beside the date and the sender beneath', () => {
    expect(linesOf('party-beside-date', memorandum)).toEqual(['Mr. Thomas Hall']);
    expect(linesOf('party-under-party', memorandum)).toEqual(['R. Fenn']);
  });

  test('neither a stamp beside the date nor a label without its entry', () => {
    expect(linesOf('party-beside-date', `SECRET                                 8/22/66${text}`)).toEqual([]);
    expect(linesOf('party-beside-date', `ACTION:                                8/22/66${text}`)).toEqual([]);
  });

  const routing = `
                       ROUTING AND RECORD SHEET

  FROM:

         C/MILL

  DATE                              Pls. tell the board of the well on the field

  1. Chief, Fields

  2.
  `;

  test('the entries of a routing sheet, and its label when filled', () => {
    expect(linesOf('entry-of-routing-sheet', routing)).toEqual(['C/MILL', '1. Chief, Fields']);
    expect(linesOf('label-of-routing-sheet', routing)).toEqual(['FROM:']);
  });

  test('no entries of a routing sheet on another paper', () => {
    expect(linesOf('entry-of-routing-sheet', routing.replace('ROUTING AND RECORD SHEET', 'MILLS'))).toEqual(
      [],
    );
  });

  test('the first two entries beneath the title of a dispatch', () => {
    const dispatch = `
      DISPATCH               SECRET

         Chief of Mills                          PROCESSING

         Cblet of Fields

         Wells and their Plans
      ${text}`;
    expect(linesOf('party-of-dispatch', dispatch)).toEqual(['Chief of Mills', 'Cblet of Fields']);
  });
});
