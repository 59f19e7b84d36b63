import { describe, expect, it } from 'vitest';
import { csv, csvColumns } from '../../src/export/csv.js';
import { jsonl } from '../../src/export/jsonl.js';
import { party, sampleLetter } from '../support/sample-entries.js';

const content = (...letters: ReturnType<typeof sampleLetter>[]) => ({
  letters: () => letters,
  pages: () => [],
  pathOf: () => 'box/0069.pdf',
});
const options = { boxes: false, escapeFormulas: false };

const written = (letters: ReturnType<typeof sampleLetter>[], changes = {}): string =>
  [...csv.write(content(...letters), { ...options, ...changes })].join('');

describe('letters as CSV', () => {
  it('have these columns', () => {
    expect(written([])).toBe(`${csvColumns.join(',')}\n`);
    expect(csvColumns).toEqual([
      'id',
      'record',
      'ordinal',
      'kind',
      'date',
      'earliest',
      'latest',
      'place',
      'senders',
      'recipients',
      'through',
      'copies',
      'subject',
      'references',
      'answers',
      'stamps',
      'language',
      'source',
      'pages',
      'startProbability',
      'doubts',
    ]);
  });

  it('quote what needs it, part several values by semicolons and leave unknown cells empty', () => {
    const letter = sampleLetter({
      subject: 'Dredging, "at once"\nif possible',
      place: null,
      senders: [
        party('Maud O’Brien', { title: 'Harbour Master' }),
        party(null, { organization: 'Office of Ports' }),
      ],
    });
    expect(written([letter]).split('\n').slice(1).join('\n')).toBe(
      'S-0041-0001-063-00069/1,S-0041-0001-063-00069,1,letter,1961-03-04,1961-03-04,1961-03-04,,' +
        '"Maud O’Brien, Harbour Master; Office of Ports","Lars Hammarskjöld, Office of Ports, Veldhaven",,,' +
        '"Dredging, ""at once""\nif possible",ST/SGB/2003/13,,,en,box/0069.pdf,2,0.97,\n',
    );
  });

  it('leave what looks like a formula as it was read, unless asked', () => {
    const letter = sampleLetter({ subject: '=SUM(A1)' });
    expect(written([letter])).toContain(',=SUM(A1),');
    expect(written([letter], { escapeFormulas: true })).toContain(",'=SUM(A1),");
  });

  it('have no control characters', () => {
    expect(written([sampleLetter({ subject: 'a\u0000b\u001bc' })])).toContain(',abc,');
  });
});

describe('letters as JSON lines', () => {
  it('are one a line, whatever their text', () => {
    const lines = [
      ...jsonl.write(content(sampleLetter(), sampleLetter({ text: 'two\nlines' })), options),
    ].join('');
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual([sampleLetter().text, 'two\nlines']);
  });
});
