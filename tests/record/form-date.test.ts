import { describe, expect, test } from 'vitest';
import { orderShownByAll, parseFormDate } from '../../src/record/form-date.js';

describe('a date on a form', () => {
  test.each([
    ['06/02/2007 at 8:23 AM', null, '[2007-02-06,2007-06-02]'],
    ['06/02/2007', 'day-first', '2007-02-06'],
    ['06/02/2007', 'month-first', '2007-06-02'],
    ['25/02/2007', null, '2007-02-25'],
    ['09/22/1998', null, '1998-09-22'],
    ['04/04/1963', null, '1963-04-04'],
    ['O6/l3/2007', null, '2007-06-13'],
    ['09/30/93', null, '1993-09-30'],
    ['13/02/07', null, '[1907-02-13,2007-02-13]'],
    ['00/00/1963', null, '1963'],
    ['12/00/1963', 'month-first', '1963-12'],
    ['9/25/196.', null, '196X-09-25'],
    ['2007-02-06', null, '2007-02-06'],
    ['29/02/2004', null, '2004-02-29'],
    ['29/02/200.', null, '200X-02-29'],
  ] as const)('%s, %s: %s', (text, order, edtf) => {
    expect(parseFormDate(text, order)).toBe(edtf);
  });

  test.each(['29/02/2007', '31/02/2007', '45/13/2007', 'at 8:23 AM', '124-10326-10149', '1/2'])(
    '%s is none',
    (text) => {
      expect(parseFormDate(text, null)).toBeNull();
    },
  );
});

describe('the order of day and month', () => {
  test('is decided by a date that allows only one', () => {
    expect(orderShownByAll(['06/02/2007', '25/02/2007'])).toBe('day-first');
    expect(orderShownByAll(['06/02/2007', '02/25/2007'])).toBe('month-first');
  });

  test('stays open where no date decides or two disagree', () => {
    expect(orderShownByAll(['06/02/2007', '05/05/2007'])).toBeNull();
    expect(orderShownByAll(['25/02/2007', '02/25/2007'])).toBeNull();
  });
});
