import { describe, expect, test } from 'vitest';
import { linesHolding } from '../../support/lines-holding.js';

const text = `

     The well on the lower field is still in use, and the plan of the year
  before last does not show it, as the board was told when it met in May.
`;

describe('whom a paper goes to and from whom', () => {
  test('MEMORANDUM FOR, however misread', () => {
    expect(linesHolding('memorandum-for-misread', `MEMCEANDUN FOR HALL\nMEDRANDUI TOR: Hall${text}`)).toEqual(
      ['MEMCEANDUN FOR HALL', 'MEDRANDUI TOR: Hall'],
    );
    expect(linesHolding('memorandum-for-misread', `APPLICATION FOR WATER\nMEMORANDUM OF MAY${text}`)).toEqual(
      [],
    );
  });

  const memorandum = `
        Mr. Thomas Hall                                    8/22/66

        R. Fenn

        LOWER FIELD
  ${text}`;

  test('the addressee beside the date', () => {
    expect(linesHolding('party-beside-date', memorandum)).toEqual(['Mr. Thomas Hall']);
  });

  test('neither a stamp beside the date nor a label without its entry', () => {
    expect(
      linesHolding('party-beside-date', `SECRET                                 8/22/66${text}`),
    ).toEqual([]);
    expect(
      linesHolding('party-beside-date', `ACTION:                                8/22/66${text}`),
    ).toEqual([]);
  });

  const routing = `
                       ROUTING AND RECORD SHEET

  FROM:

         C/MILL

  DATE                              Pls. tell the board of the well on the field

  1. Chief, Fields

  2.
  `;

  test('the entries of a routing sheet', () => {
    expect(linesHolding('entry-of-routing-sheet', routing)).toEqual(['C/MILL', '1. Chief, Fields']);
  });

  test('no entries of a routing sheet on another paper', () => {
    expect(
      linesHolding('entry-of-routing-sheet', routing.replace('ROUTING AND RECORD SHEET', 'MILLS')),
    ).toEqual([]);
  });

  test('the first two entries beneath the title of a dispatch', () => {
    const dispatch = `
      DISPATCH               SECRET

         Chief of Mills                          PROCESSING

         Cblet of Fields

         Wells and their Plans
      ${text}`;
    expect(linesHolding('party-of-dispatch', dispatch)).toEqual(['Chief of Mills', 'Cblet of Fields']);
  });
});
