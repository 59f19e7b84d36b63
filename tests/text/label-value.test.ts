import { describe, expect, it } from 'vitest';
import { memoPhrases } from '../../src/fields/memo-labels.js';
import { readLabel } from '../../src/text/label-value.js';

describe('a label and its value', () => {
  it.each([
    ['TO : Mr. Hall', 'to', 'Mr. Hall'],
    ['TO:- J. C. Hall', 'to', 'J. C. Hall'],
    ['T0; Mr. Hall', 'to', 'Mr. Hall'],
    ['to : Files 5', 'to', 'Files 5'],
    ['TO 1 DIRECTOR', 'to', 'DIRECTOR'],
    ['FROM s+ Mr. Hart', 'from', 'Mr. Hart'],
    ['FROM ¢ Mr. Leonard', 'from', 'Mr. Leonard'],
    ['prom: John Hall', 'from', 'John Hall'],
    ['MEMORANDUM FOR: Chief, Support Branch', 'to', 'Chief, Support Branch'],
    ['MEMORANDUM FO: Files', 'to', 'Files'],
    ['Memorandum from: Mr. Hall', 'from', 'Mr. Hall'],
    ['SUBJECT : Seed grain', 'subject', 'Seed grain'],
    ['8UBJECT: Seed grain', 'subject', 'Seed grain'],
    ['THRU: Chief of Section', 'through', 'Chief of Section'],
    ['Our ref.: EC/44', 'ours', 'EC/44'],
    ['cc: Mr. Hall', 'copies', 'Mr. Hall'],
    ['DATE:', 'date', ''],
  ])('%s', (text, name, value) => {
    const label = readLabel(text, memoPhrases);
    expect([label?.name, label?.value, label?.isParted]).toEqual([name, value, true]);
    expect(text.slice(label?.valueStart)).toBe(value);
  });

  it('says where no colon parts them', () => {
    expect(readLabel('TO Mr. Hall', memoPhrases)).toMatchObject({
      name: 'to',
      value: 'Mr. Hall',
      isParted: false,
    });
  });

  it.each(['to the Director', 'Tomorrow: rain', 'do: nothing', 'Datum', '15 May 2006', ''])(
    '%j has none',
    (text) => {
      expect(readLabel(text, memoPhrases)).toBeNull();
    },
  );
});
