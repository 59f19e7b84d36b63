import type { Arrangement } from '../model/entry.js';

/** Groups of digits, perhaps with a letter in front, joined by hyphens: S-0041-0001-063-00069, 124-10326-10149. */
const numberShape = /^(?:[A-Z]{1,3}-)?\d{2,6}(?:-\d{1,6}){1,5}$/;

const digitByLetter: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  '!': '1',
  // "{24-10326-10149": a faint foot of the 1.
  '{': '1',
  '}': '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

/** "$-0041", "S$-0041", "5-0041": what the letter S in front is read as. No number begins with a group of one digit. */
const spoiltS = /^(?:S?\$+|5)$/;

/** Letters in a group of digits are read as the digits they look like; a group of letters alone stays. */
function repairGroup(group: string, index: number): string {
  if (index === 0 && spoiltS.test(group)) return 'S';
  if (index === 0 && /^[A-Z]{1,3}$/.test(group)) return group;
  return Array.from(group, (character) => digitByLetter[character] ?? character).join('');
}

/** A record number in normal form: capitals, digits mended, single hyphens, no spaces. Null where the words are none. */
export function parseRecordNumber(text: string): string | null {
  const joined = text
    .toUpperCase()
    .replace(/[‐-―_~=]/g, '-')
    .replace(/\s*-+\s*/g, '-')
    .trim();
  const [first = '', second = ''] = joined.split(/\s+/);
  // "197-1 0002-10190": a 1 stands so far from the next digit that it is read as the end of a word.
  const whole = restOfNumber.test(second) ? mended(first + second) : null;
  return whole ?? mended(first);
}

/** A word that begins within a number: no other number follows one. */
const restOfNumber = /^\d+(?:-\d+)+$/;

function mended(word: string): string | null {
  const number = word
    .replace(/^[^A-Z0-9${}]+|[^A-Z0-9|!{}]+$/g, '')
    .split('-')
    .map(repairGroup)
    .join('-');
  return numberShape.test(number) ? number : null;
}

/** Letter and four digits for the series, four for the box, three for the folder, five for the item. */
const arrangedShape = /^(?<series>[A-Z]-\d{4})-(?<box>\d{4})(?:-(?<folder>\d{3,4})(?:-(?<item>\d{5}))?)?$/;

/** Series, box, folder and item as far as a record's number tells them. */
export function arrangementOf(recordId: string): Arrangement {
  const groups = arrangedShape.exec(recordId)?.groups;
  return {
    series: groups?.series ?? null,
    box: groups?.box ?? null,
    folder: groups?.folder ?? null,
    item: groups?.item ?? null,
  };
}
