import { describe, expect, it } from 'vitest';
import { type KnownLetter, matchLetters } from '../../src/store/letter-ids.js';

const known = (id: string, page: number, line: number, retired = false): KnownLetter => ({
  id,
  ordinal: Number(id),
  start: { page, line },
  retired,
});

const idsOf = (letters: readonly KnownLetter[], starts: readonly (readonly [number, number])[]) =>
  matchLetters(
    letters,
    starts.map(([page, line]) => ({ page, line })),
  ).map((letter) => letter?.id ?? null);

describe('a letter read again', () => {
  it('is the one that began on the same line of the same page', () => {
    expect(
      idsOf(
        [known('1', 2, 0), known('2', 3, 10)],
        [
          [2, 0],
          [3, 10],
        ],
      ),
    ).toEqual(['1', '2']);
  });

  it('is new on another page or many lines off', () => {
    expect(idsOf([known('1', 2, 0)], [[3, 0]])).toEqual([null]);
    expect(idsOf([known('1', 2, 0)], [[2, 12]])).toEqual([null]);
  });

  it('stays the same a few lines off, the nearer first', () => {
    expect(idsOf([known('1', 2, 4)], [[2, 2]])).toEqual(['1']);
    expect(
      idsOf(
        [known('1', 2, 4), known('2', 2, 7)],
        [
          [2, 5],
          [2, 8],
        ],
      ),
    ).toEqual(['1', '2']);
    expect(
      idsOf(
        [known('1', 2, 4)],
        [
          [2, 3],
          [2, 4],
        ],
      ),
    ).toEqual([null, '1']);
  });

  it('takes up an id that was retired where it began', () => {
    expect(
      idsOf(
        [known('1', 2, 0), known('2', 3, 5, true)],
        [
          [2, 0],
          [3, 5],
        ],
      ),
    ).toEqual(['1', '2']);
    expect(idsOf([known('2', 3, 5, true)], [[3, 6]]), 'but not near it').toEqual([null]);
  });
});
