import { describe, expect, test } from 'vitest';
import { fitOf, knownFromLabels, knownFromStart } from '../../../scripts/train/known-lines.js';
import { stateCount, states } from '../../../src/letter/states.js';
import { type BoundaryKind, type Zone, zones } from '../../../src/model/letter.js';

const labelled = (...rows: readonly (readonly [Zone, BoundaryKind | null])[]) =>
  knownFromLabels(rows.map(([zone, begins]) => ({ zone, begins })));

const beginningAt = (lines: ReturnType<typeof labelled>) =>
  lines.flatMap((line, index) => (line.goesOn === 0 ? [index] : []));

describe('what labels say of the lines of a page', () => {
  test('a letter takes the stamps and specks above it along', () => {
    const known = labelled(['stamp', null], ['noise', null], ['letterhead', 'letter'], ['body', null]);
    expect(beginningAt(known)).toEqual([0]);
    expect(known.map((line) => line.zone)).toEqual(['stamp', 'noise', 'letterhead', 'body']);
  });

  test('but not the end of another letter', () => {
    expect(beginningAt(labelled(['body', null], ['stamp', null], ['dateline', 'letter']))).toEqual([2]);
  });

  test('an enclosure stays an enclosure', () => {
    expect(labelled(['stamp', null], ['body', 'enclosure'])[0]).toMatchObject({ enclosure: 1, letter: 0 });
  });

  test('nothing begins on a page where nothing was seen to begin', () => {
    expect(beginningAt(labelled(['body', null], ['body', null]))).toEqual([]);
  });
});

describe('what a catalogue says of the lines of a page', () => {
  test('where a record starts, its first line begins a letter for certain', () => {
    expect(knownFromStart(3, true)[0]).toMatchObject({ letter: 1, goesOn: 0 });
  });

  test('elsewhere an enclosure is likelier than a letter, and going on than either', () => {
    const first = knownFromStart(3, false)[0];
    expect(first?.goesOn).toBeGreaterThan(first?.enclosure ?? 1);
    expect(first?.enclosure).toBeGreaterThan(first?.letter ?? 1);
  });
});

test('only states that fit what is known may stand on a line', () => {
  const fit = fitOf(labelled(['salutation', 'letter'], ['body', null]));
  expect(fit).toHaveLength(2 * stateCount);
  const body = zones.indexOf('body');
  states.forEach((state, index) => {
    expect(fit[stateCount + index]).toBe(state.begins === null && state.zone === body ? 1 : 0);
  });
});

test('the first line of a record may begin a letter though its label stands further down', () => {
  const fit = fitOf(labelled(['letterhead', null], ['dateline', 'letter']));
  const letterhead = zones.indexOf('letterhead');
  const letter = states.findIndex(({ zone, begins }) => zone === letterhead && begins === 0);
  expect(fit[letter]).toBe(1);
});
