import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExpected } from '../../scripts/fixtures/expected-record.js';
import { assembleEntry } from '../../src/fields/assemble-entry.js';
import { readFields } from '../../src/fields/read-fields.js';
import type { LetterEntry } from '../../src/model/entry.js';
import type { FieldValue } from '../../src/model/field-value.js';
import { linkMentions } from '../../src/threads/link-mentions.js';
import { differences } from '../support/expected-record.js';
import { recordedLetters, truthLetters } from '../support/truth-letters.js';

const fixtures = readdirSync('fixtures').filter((name) => existsSync(`fixtures/${name}/expected.json`));

const entriesFrom = (lettersOf: typeof truthLetters): readonly LetterEntry[] =>
  linkMentions(
    fixtures.flatMap((fixture): LetterEntry[] => {
      const { id, coverSheet } = readExpected('fixtures', fixture).record;
      const { letters, pages } = lettersOf(fixture, id);
      const coverValues = Object.entries(coverSheet ?? {}).flatMap(([field, value]): FieldValue[] =>
        value === null ? [] : [{ field, value, origin: 'stated', confidence: 0.9, evidence: null }],
      );
      return letters.map((letter) =>
        assembleEntry(letter, pages, readFields(letter, { coverValues, pages })),
      );
    }),
  );

/** Where the entries of a fixture say something else than its catalogue must. */
function differencesOf(fixture: string, entries: readonly LetterEntry[]): readonly string[] {
  const expected = readExpected('fixtures', fixture);
  const { id, coverSheet, arrangement } = expected.record;
  const got = entries
    .filter((entry) => entry.record === id)
    .map((entry) => ({ ...entry, pages: entry.pages.map((ref) => ({ page: ref.pageNumber })) }));
  return differences(expected, { ...coverSheet, id, arrangement }, got);
}

describe('letters labelled and cut without a fault are catalogued as they must be', () => {
  const typed = entriesFrom(truthLetters);
  const recognized = entriesFrom(recordedLetters);

  it.each(fixtures)('%s, as typed', (fixture) => {
    expect(differencesOf(fixture, typed)).toEqual([]);
  });

  it.each(fixtures)('%s, as recognized', (fixture) => {
    expect(differencesOf(fixture, recognized)).toEqual([]);
  });
});
