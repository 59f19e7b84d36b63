import { describe, expect, test } from 'vitest';
import { arrangementOf, parseRecordNumber } from '../../src/record/record-number.js';

describe('a record number', () => {
  test.each([
    ['S-0041-0001-063-00069', 'S-0041-0001-063-00069'],
    ['s-OO41-0001-O63-00069', 'S-0041-0001-063-00069'],
    ['$-0041-0001-063-00069', 'S-0041-0001-063-00069'],
    ['S$-0041-0001-063-00069', 'S-0041-0001-063-00069'],
    ['5-0041-0001-063-00069', 'S-0041-0001-063-00069'],
    ['124-10326-10149', '124-10326-10149'],
    ['124-1O326- l0149', '124-10326-10149'],
    ['124—10326—10149.', '124-10326-10149'],
    ['{24-10326-10149', '124-10326-10149'],
    ['197-1 0002-10190', '197-10002-10190'],
    ['197-10002-10190 62-4150', '197-10002-10190'],
  ])('%s', (text, number) => {
    expect(parseRecordNumber(text)).toBe(number);
  });

  test.each(['', 'Archival Item', 'co-operation', '62-', 'three-part-word'])('%s is none', (text) => {
    expect(parseRecordNumber(text)).toBeNull();
  });
});

describe('the arrangement', () => {
  test('follows from the number as far as it goes', () => {
    expect(arrangementOf('S-0041-0001-063-00069')).toEqual({
      series: 'S-0041',
      box: '0001',
      folder: '063',
      item: '00069',
    });
    expect(arrangementOf('S-0041-0001')).toEqual({ series: 'S-0041', box: '0001', folder: null, item: null });
    expect(arrangementOf('124-10326-10149').series).toBeNull();
  });
});
