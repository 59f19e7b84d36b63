import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assembleEntry } from '../../src/fields/assemble-entry.js';
import { readFields } from '../../src/fields/read-fields.js';
import type { LetterEntry } from '../../src/model/entry.js';
import { linkMentions } from '../../src/threads/link-mentions.js';
import { differences, readExpected } from '../support/expected-record.js';
import { truthLetters } from '../support/truth-letters.js';

const fixtures = readdirSync('fixtures').filter((name) => existsSync(`fixtures/${name}/expected.json`));

const entries = linkMentions(
  fixtures.flatMap((fixture): LetterEntry[] => {
    const { id, coverSheet } = readExpected('fixtures', fixture).record;
    const { letters, pages } = truthLetters(fixture, id);
    const coverValues = Object.entries(coverSheet ?? {}).flatMap(([field, value]): FieldValue[] =>
      value === null ? [] : [{ field, value, origin: 'stated', confidence: 0.9, evidence: null }],
    );
    return letters.map((letter) => assembleEntry(letter, pages, readFields(letter, { coverValues, pages })));
  }),
);

it.each(fixtures)(
  'reads the letters of %s from their labelled lines as the catalogue must have them',
  (fixture) => {
    const expected = readExpected('fixtures', fixture);
    const got = entries
      .filter((entry) => entry.record === expected.record.id)
      .map((entry) => ({ ...entry, pages: entry.pages.map((ref) => ({ page: ref.pageNumber })) }));
    const record = {
      ...expected.record.coverSheet,
      id: expected.record.id,
      arrangement: expected.record.arrangement,
    };
    expect(differences(expected, record, got)).toEqual([]);
  },
);
