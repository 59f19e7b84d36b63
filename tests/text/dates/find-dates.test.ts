import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from '../../../src/text/dates/find-dates.js';

describe('one date', () => {
  it.each([
    ['15 May 2006', '2006-05-15'],
    ['May 11, 2006', '2006-05-11'],
    ['22nd March, 1905', '1905-03-22'],
    ['March 22d, 1905.', '1905-03-22'],
    ['lst March 1905', '1905-03-01'],
    ['the 3rd day of August 1931', null],
    ['3rd day of August 1931', '1931-08-03'],
    ['4 Maroh 1965', '1965-03-04'],
    ['4 Mareh l965', '1965-03-04'],
    ['N0V 22 1963', '1963-11-22'],
    ['22 Septenbor 1959', '1959-09-22'],
    ['NOV 2 5 1963', '1963-11-25'],
    ['2 5 NOV 1963', '1963-11-25'],
    ['Nov. 22, I963', '1963-11-22'],
    ['November 22, 19 63', '1963-11-22'],
    ['20 Jan 61', '1961-01-20'],
    ['20Jan61', '1961-01-20'],
    ['18-APR-1963', '1963-04-18'],
    ["Nov. 22, '63", '1963-11-22'],
    ['8/Mch/05', '[1905-03-08,2005-03-08]'],
    ['4.III.1965', '1965-03-04'],
    ['4/xii/65', '1965-12-04'],
    ['221530Z NOV 63', '1963-11-22'],
    ['22/1530Z Nov 1963', '1963-11-22'],
    ['2215302 NOV 63', '1963-11-22'],
    ['AUG 9 00k8Z 61', '1961-08-09'],
    ['29 January 196k', '1964-01-29'],
    ['2L October 1960', '1960-10-24'],
    ['MEXI 1743', null],
    ['11/25/06', '[1906-11-25,2006-11-25]'],
    ['25/11/1965', '1965-11-25'],
    ['4/3/65', '[1965-03-04,1965-04-03]'],
    ['06/02/2007', '[2007-02-06,2007-06-02]'],
    ['05-05-1965', '1965-05-05'],
    ['2006-05-15', '2006-05-15'],
    ['1963/11/22', '1963-11-22'],
    ['Spring 1965', '1965-21'],
    ['autumn of 1963', '1963-23'],
    ['circa 1965', '1965~'],
    ['ca. March 1965', '1965-03~'],
    ['1965', '1965'],
    ['[1965?]', '1965?'],
    ['196-', '196X'],
    ['May 2006', '2006-05'],
    ['2006 (Jan. - Aug.)', '2006-01/2006-08'],
    ['January-August 2006', '2006-01/2006-08'],
    ['11 May', 'XXXX-05-11'],
    ['May 11th', 'XXXX-05-11'],
    ['le 3 mai 1965', null],
    ['3 de mayo de 1965', '1965-05-03'],
    ['1er août 1965', null],
    ['29 February 1964', '1964-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)?.date ?? null).toBe(date);
  });

  it('says the century of two digits by the date of the record', () => {
    expect(parseDate('8/Mch/05', { around: '1905-03' })?.date).toBe('1905-03-08');
    expect(parseDate('11/25/06', { around: '2006-05-15' })?.date).toBe('2006-11-25');
    expect(parseDate('20 Jan 61', { around: '1860' })?.date).toBe('1861-01-20');
    expect(parseDate('20 Jan 01', { around: '1998' })?.date).toBe('2001-01-20');
  });
});

describe('dates in a text', () => {
  it('says where each stands', () => {
    const text = 'Dallas, March 4, 1931. Your letter of 27 Feb. 1931 came today.';
    expect(
      findDates(text).map((found) => [found.date, text.slice(found.start, found.end), found.form]),
    ).toEqual([
      ['1931-03-04', 'March 4, 1931', 'month-day-year'],
      ['1931-02-27', '27 Feb. 1931', 'day-month-year'],
    ]);
  });

  it.each([
    ['06/02/2007 at 8:23 AM', ['[2007-02-06,2007-06-02]']],
    ['ACTION Mr. Hale on 11/25/1986', ['1986-11-25']],
    ['your letter of 11 May 2006 which echoed', ['2006-05-11']],
    ['meetings on 3 and 5 June 1958', ['1958-06-05']],
    ['Luanda, le 3 mai 1965', ['1965-05-03']],
    // No such day: what is left is the month.
    ['31 June 1964', ['1964-06']],
    ['DATE: SEP 19 1963 4 12 PM', ['1963-09-19']],
  ])('%s', (text, dates) => {
    expect(findDates(text).map((found) => found.date)).toEqual(dates);
  });
});

describe('no dates', () => {
  it.each([
    'resolutions 1325 (2000) and 1820 (2008)',
    'ST/SGB/2003/13',
    'A/C.1/212',
    'S/RES/1325/2000',
    '105-35253-991',
    '124-10326-10149',
    'Telephone 212-963-1234',
    'Tel. 75-32-16-44',
    '12.10.4.1',
    'at 8:23 AM',
    '10.30.15 hours',
    'No. 12-63',
    'PL 86-36',
    'now 1963',
    'we may 15 times',
    'one in 1963 others',
    'paragraph 4 of 1963 rules',
    '$15.50.65',
    'S-0041-0001-063-00069',
    'page 2 of 5',
    '1/2',
    'between 11 and 25',
    'RG 319 box 12',
    '00/00/63',
    '13/13/1963',
  ])('%s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});
