import { describe, expect, it } from 'vitest';
import { cutInside, cutTo, fittedWidths, harmless, wrapped } from '../../src/commands/terminal.js';

describe('a line fitted to the terminal', () => {
  it.each<[string, number | null, string[]]>([
    ['Lars Hammar, Office of Ports, Veldhaven', 16, ['Lars Hammar,', 'Office of Ports,', 'Veldhaven']],
    ['short', 24, ['short']],
    ['', 24, ['']],
    ['of any length where there is no terminal', null, ['of any length where there is no terminal']],
    ['the Donaudampfschifffahrt goes', 10, ['the', 'Donaudampfschifffahrt', 'goes']],
    ['    indented lines of a letter', 14, ['    indented', 'lines of a', 'letter']],
  ])('%j within %j columns', (line, width, parts) => {
    expect(wrapped(line, width)).toEqual(parts);
  });
});

it('indents what follows the first part of a broken line', () => {
  expect(wrapped('box/0069.pdf: the PDF is locked', 20, '  ')).toEqual([
    'box/0069.pdf: the',
    '  PDF is locked',
  ]);
});

it('lets no scan and no file name command the terminal', () => {
  expect(harmless('box\u001b[31m/\u009b2J\rMüller.pdf')).toBe('box[31m/2JMüller.pdf');
});

describe('columns fitted to the terminal', () => {
  it.each<[string, number[], number, number[]]>([
    ['are left alone where they fit', [10, 30, 30], 74, [10, 30, 30]],
    ['give way where they are widest', [10, 40, 60], 74, [10, 30, 30]],
    ['are left out at the end before they tell nothing', [10, 40, 60], 50, [10, 38]],
    [
      'cut the first, which holds what is cited, before they are left out',
      [77, 10, 30, 30],
      80,
      [46, 10, 20],
    ],
    ['cut the first no further than a record number is long', [60, 30], 40, [40]],
    ['leave the first as long as a record number', [60, 30], 10, [28]],
    ['may be none', [], 50, []],
  ])('%s', (_what, widths, width, fitted) => {
    expect(fittedWidths(widths, width)).toEqual(fitted);
  });
});

it('a cell that is cut keeps the star that stands behind it', () => {
  expect(cutTo('Dredging of the quay', 12)).toBe('Dredging of…');
  expect(cutTo('Dredging of the quay*', 12)).toBe('Dredging o…*');
  expect(cutTo('2004/..*', 8)).toBe('2004/..*');
});

it('an id that is cut keeps its end, which tells the letters of a record apart', () => {
  const id = 'Permanent Mission of Ostmark - correspondence with Legal Affairs 2005/12';
  expect(cutInside(id, 28)).toBe('Permanent Miss…fairs 2005/12');
  expect(cutInside('S-0041-0001-063-00069/2', 28)).toBe('S-0041-0001-063-00069/2');
});
