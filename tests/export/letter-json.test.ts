import { describe, expect, it } from 'vitest';
import { letterJson, readingJson } from '../../src/export/letter-json.js';
import { recordJson } from '../../src/export/record-json.js';
import { summaryJson } from '../../src/export/summary-json.js';
import { jsonKeys } from '../support/json-keys.js';
import { reading, sampleLetter, sampleRecord, sampleSource } from '../support/sample-entries.js';

const pathOf = (sourceId: string): string => (sourceId === sampleSource().id ? 'box/0069.pdf' : 'unknown');

const letter = sampleLetter({
  mentions: [{ date: '1961-02-28', party: null, quotation: 'your letter of 28 February', letter: null }],
  fields: [reading('sender', 'Maud O’Brien', { attributes: { title: 'Harbour Master' } })],
  text: 'Dear Sir,\u0000\u001b[2J\nfirst\tsecond',
  startProbability: 0.123456789,
});

describe('a letter in JSON', () => {
  const json = letterJson(letter, pathOf);

  it('has these names and no others', () => {
    expect(Object.keys(json)).toEqual(jsonKeys.letter);
    expect(Object.keys(json.senders[0] ?? {})).toEqual(jsonKeys.party);
    expect(Object.keys(json.mentions[0] ?? {})).toEqual(jsonKeys.mention);
    expect(Object.keys(json.pages[0] ?? {})).toEqual(jsonKeys.pageReference);
    expect(Object.keys(json.fields[0] ?? {})).toEqual(jsonKeys.reading);
    expect(Object.keys(json.fields[0]?.evidence ?? {})).toEqual(jsonKeys.evidence);
    expect(Object.keys(json.fields[0]?.evidence?.box ?? {})).toEqual(jsonKeys.box);
  });

  it('names pages by the file as ingested', () => {
    expect(json.pages).toEqual([{ source: 'box/0069.pdf', page: 2 }]);
    expect(json.fields[0]?.evidence?.page).toEqual({ source: 'box/0069.pdf', page: 2 });
  });

  it('keeps lines and tabs of the text, no control characters, four digits of a probability', () => {
    expect(json.text).toBe('Dear Sir,[2J\nfirst\tsecond');
    expect(json.startProbability).toBe(0.1235);
  });

  it('says null for evidence that is not there, and leaves out attributes that are not', () => {
    expect(readingJson(reading('kind', 'letter', { evidence: null }), pathOf)).toEqual({
      field: 'kind',
      value: 'letter',
      origin: 'stated',
      confidence: 0.9,
      evidence: null,
    });
  });

  it('is shorter in a listing, with the same names and values', () => {
    const { boundary, references, mentions, stamps, language, text, lines, fields, ...told } = letter;
    const { origins, ...summary } = summaryJson({ ...told, origins: { date: 'stated' } }, pathOf);
    expect([...Object.keys(summary), 'origins']).toEqual(jsonKeys.summary);
    expect(json).toMatchObject(summary);
    expect(origins).toEqual({ date: 'stated' });
  });
});

describe('a record in JSON', () => {
  const { letters, ...record } = sampleRecord({
    fields: [reading('title', 'Harbour works'), reading('title', 'Harbour worms'), reading('id', 'not this')],
  });
  const json = recordJson({ ...record, duplicateOf: null, letters: letters.map(({ id }) => id) }, pathOf);

  it('has these names, and every cover-sheet field with its chosen value', () => {
    expect(Object.keys(json).sort()).toEqual([...jsonKeys.record, 'title'].sort());
    expect(Object.keys(json.arrangement)).toEqual(jsonKeys.arrangement);
    expect(json.title).toBe('Harbour works');
    expect(json.source).toBe('box/0069.pdf');
    expect(json.letters).toEqual([letter.id]);
  });

  it('lets no field take the place of its own names', () => {
    expect(json.id).toBe('S-0041-0001-063-00069');
  });
});
