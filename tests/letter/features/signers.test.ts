import { describe, expect, test } from 'vitest';
import { linesHolding } from '../../support/lines-holding.js';

const text = `
  The committee has considered the plan of the new well and finds that it
  would serve the lower field as well as the upper one in every season.
`;

const letter = `${text}
                              Very sincerely yours,



  Acting President J. C. Hall,
                  Ashford College,
                       Kent.
`;

const memorandum = `${text}


                                        Thomas R. Hall
                                        C/SR/WELLS

  Atts:
    Plan of 3 May
    Map of Ashford
`;

describe('who signs, and whom a letter goes to', () => {
  test('an address at the margin beneath the close, opened by an office or by TO', () => {
    expect(linesHolding('foot-address-at-margin', letter)).toEqual([
      'Acting President J. C. Hall,',
      'Ashford College,',
      'Kent.',
    ]);
    expect(linesHolding('block-of-signer', letter)).toEqual([]);
    const to = letter.replace('Acting President', 'TO:-').replace('Hall,', 'Hall, Esq.,');
    expect(linesHolding('foot-address-at-margin', to)).toContain('TO:- J. C. Hall, Esq.,');
  });

  test('no address: a signer in the column of the close, copies at the margin, a name alone', () => {
    const signed = letter.replaceAll(/^ +(Acting|Ashford|Kent)/gm, '                              $1');
    expect(linesHolding('foot-address-at-margin', signed)).toEqual([]);
    expect(linesHolding('block-of-signer', signed)).toHaveLength(3);
    expect(linesHolding('foot-address-at-margin', letter.replace('Acting', 'cc: Acting'))).toEqual([]);
    expect(linesHolding('foot-address-at-margin', letter.replace(/ +(?:Ashford|Kent).*/g, ''))).toEqual([]);
  });

  test('an office beneath the close', () => {
    const manager = `${text}\n                          Yours truly,\n\n\n                               Manager.\n`;
    expect(linesHolding('office-beneath-close', manager)).toEqual(['Manager.']);
    expect(linesHolding('office-beneath-close', manager.replace(/ +Manager/, '  Manager'))).toEqual([]);
  });

  test('a name at the right without a close, the office beneath it, and what begins far left of it', () => {
    expect(linesHolding('signer-at-right', memorandum)).toEqual(['Thomas R. Hall']);
    expect(linesHolding('office-beneath-name', memorandum)).toEqual(['C/SR/WELLS']);
    expect(linesHolding('left-of-signer', memorandum)).toEqual(['Atts:', 'Plan of 3 May', 'Map of Ashford']);
  });

  test.each(['Cover Page', 'DOC. REPR. SER.'])('no signer at the right: %s', (line) => {
    expect(linesHolding('signer-at-right', memorandum.replace('Thomas R. Hall', line))).toEqual([]);
  });

  test.each([
    ['two-initials-and-name', 'T. R. Fenn'],
    ['two-initials-and-name', '1. 4. Fenn) 70'],
    ['rank-behind-name', 'THOMAS R. HALL, CAPT., AGC'],
    ['rank-behind-name', 'TH MAS R.HALL. CIPT., GC'],
  ])('%s: %s', (feature, line) => {
    expect(linesHolding(feature, `${text}\n\n${line}\n`)).toEqual([line]);
  });

  test.each([
    ['two-initials-and-name', '1. The well is dry'],
    ['rank-behind-name', 'ROME, OSLO, BERN, LOND'],
    ['rank-behind-name', 'HALL, THOMAS'],
  ])('not %s: %s', (feature, line) => {
    expect(linesHolding(feature, `${text}\n\n${line}\n`)).toEqual([]);
  });

  test('who concurs stands beneath that heading, down to the list of copies', () => {
    const concurring = `${text}
  CONCURRENCE:

  (Signed) THOMAS HALL
  Office of Wells

  Distribution:
    1 - Registry
`;
    expect(linesHolding('beneath-concurrence', concurring)).toEqual([
      '(Signed) THOMAS HALL',
      'Office of Wells',
    ]);
    expect(linesHolding('beneath-concurrence', concurring.replace('CONCURRENCE:', 'Concurrence'))).toEqual(
      [],
    );
  });

  test('a name beneath the caption of its box', () => {
    const form = '\n  SIGNATURE\n  THOMAS R. HALL\n  DATE\n';
    expect(linesHolding('beneath-signature-caption', form)).toEqual(['THOMAS R. HALL']);
    expect(linesHolding('beneath-signature-caption', form.replace('SIGNATURE', 'DRAFTER'))).toEqual([]);
  });

  test('who authenticates a message signs at the right of its foot', () => {
    const message = `
  ${text}
                              END OF MESSAGE


  THOMAS R. HALL                                    RICHARD M. FENN
  RELEASING OFFICER                              AUTHENTICATING OFFICER
`;
    expect(linesHolding('right-foot-of-message', message)).toEqual(['RICHARD M. FENN']);
    expect(linesHolding('right-foot-of-message', message.replace(/ +REL.*/, ''))).toEqual([]);
  });
});
