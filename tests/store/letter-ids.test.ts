import { describe, expect, it } from 'vitest';
import { type KnownLetter, matchLetters } from '../../src/store/letter-ids.js';

const known = (id: string, page: number, line: number, retired = false): KnownLetter => ({
  id,
  ordinal: Number(id),
  start: { page, line, place: null },
  retired,
});

const idsOf = (letters: readonly KnownLetter[], starts: readonly (readonly [number, number])[]) =>
  matchLetters(
    letters,
    starts.map(([page, line]) => ({ page, line, place: null })),
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

  it('is known by its place on the page where the lines are counted otherwise', () => {
    const was: KnownLetter = { ...known('1', 2, 4), start: { page: 2, line: 4, place: 0.5 } };
    expect(matchLetters([was], [{ page: 2, line: 19, place: 0.501 }])).toEqual([was]);
    expect(matchLetters([was], [{ page: 2, line: 4, place: 0.8 }])).toEqual([null]);
  });
});
