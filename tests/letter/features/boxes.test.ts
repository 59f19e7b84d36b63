import { describe, expect, test } from 'vitest';
import { linesHolding } from '../../support/lines-holding.js';

/** White down to the lower part of a page. */
const far = '\n'.repeat(40);

describe('the boxes of a form', () => {
  test.each(['DATE: 5 NO 6', 'DAR 6 raaSEs. 1958', 'rat. 21 NOV. 63', 'DATE : M3 0CT 62'])(
    'a date is written behind its label: %s',
    (text) => {
      expect(linesHolding('date-label-with-figures', text)).toEqual([text]);
    },
  );

  test.each([
    'DATE OF INFO 4',
    'DATE ACQ. 5 May',
    'DATE',
    'OUT 1234',
    'Data of the 12 wells in the lower field',
  ])('that is no date of the paper: %s', (text) => {
    expect(linesHolding('date-label-with-figures', text)).toEqual([]);
  });

  test('what stands further down is an entry of a list', () => {
    expect(linesHolding('date-label-with-figures', `Ashford${far}DATE 5 NO 6`)).toEqual([]);
  });

  test.each(['DISPATCH SYMBOL AND NUMBER', 'HEADQUARTERS FILE MEMBER', 'TRAVEL ORDER NO.'])(
    'a number stands beneath %s',
    (label) => {
      expect(linesHolding('number-in-box', `${label}\n   201-236701`)).toEqual(['201-236701']);
    },
  );

  test('a date is no number, nor is what stands beneath words of another kind or far below', () => {
    expect(linesHolding('number-in-box', 'TRAVEL ORDER NO.\n  4 May 1931')).toEqual([]);
    expect(linesHolding('number-in-box', 'PLACE OF ISSUE\n  201-236701')).toEqual([]);
    expect(linesHolding('number-in-box', `TRAVEL ORDER NO.${far}  201-236701`)).toEqual([]);
  });

  test('the hour of a message stands beneath its date', () => {
    expect(linesHolding('hour-beneath-date', 'DATE: 08 JUNE 62\nPILE: 03/08352')).toEqual(['PILE: 03/08352']);
    expect(linesHolding('hour-beneath-date', 'DATE: 08 JUNE 62\nB-1234')).toEqual([]);
    expect(linesHolding('hour-beneath-date', 'COUNTRY: Wales\n03/08352')).toEqual([]);
  });
});

describe('the head of a paper', () => {
  const memorandum = (number: string): string => `
                                        ${number}
                                        February 18, 1964

    MEMORANDUM FOR THE RECORD
  `;

  test.each(['HX-17', 'OCI No. 1427/63', 'JLM - PBM/1'])('has its number above its date: %s', (number) => {
    expect(linesHolding('number-above-date', memorandum(number))).toEqual([number]);
  });

  test.each(['EXT 5453', 'P.O. Box 603', 'Ashford', 'Page 3 of the plan'])(
    'what else stands there: %s',
    (words) => {
      expect(linesHolding('number-above-date', memorandum(words))).toEqual([]);
    },
  );

  test('a number in another column is none of the date', () => {
    expect(linesHolding('number-above-date', 'HX-17\n                              4 May 1931')).toEqual([]);
  });
});

describe('dates as they are read', () => {
  test.each(['Mar 22,1905.', 'February II, 1960', '12-2=59'])('a date: %s', (text) => {
    expect(linesHolding('date', text)).toEqual([text]);
  });

  test('a report says when it was distributed, the month misread', () => {
    expect(linesHolding('date-distributed', 'DATE DISTR. 23 NovEmaEBa')).toHaveLength(1);
    expect(linesHolding('date-distributed', 'DATE DISTR.')).toEqual([]);
  });

  test('a telegram of an office is referred to under its own name', () => {
    expect(linesHolding('refers-to-letter', 'Butel to Ashford, 9/3/58.')).toHaveLength(1);
    expect(linesHolding('refers-to-letter', 'The hotel at Ashford, 9/3/58.')).toEqual([]);
  });
});
