import { stringify } from 'csv-stringify/sync';
import type { LetterEntry, Party } from '../model/entry.js';
import { stripControlCharacters } from '../text/control-characters.js';
import type { ExportFormat } from './export-format.js';
import { type PathOf, rounded } from './letter-json.js';

/** Between several values of one cell. */
const separator = '; ';

const several = (values: readonly (string | null)[]): string =>
  values.filter((value) => value !== null).join(separator);

/** A party in one cell: name, title, organization and place, as far as they are known. */
const partyCell = ({ name, title, organization, place }: Party): string =>
  [name, title, organization, place].filter((part) => part !== null).join(', ');

const parties = (all: readonly Party[]): string => several(all.map(partyCell));

/** The columns in their order. The text of letters is left to the other formats: spreadsheets cut long cells. */
const columns: Readonly<Record<string, (letter: LetterEntry, pathOf: PathOf) => string | number | null>> = {
  id: ({ id }) => id,
  record: ({ record }) => record,
  ordinal: ({ ordinal }) => ordinal,
  kind: ({ kind }) => kind,
  date: ({ date }) => date,
  earliest: ({ earliest }) => earliest,
  latest: ({ latest }) => latest,
  place: ({ place }) => place,
  senders: ({ senders }) => parties(senders),
  recipients: ({ recipients }) => parties(recipients),
  through: ({ through }) => parties(through),
  copies: ({ copies }) => parties(copies),
  subject: ({ subject }) => subject,
  references: ({ references }) => several(references),
  answers: ({ mentions }) => several(mentions.map((mention) => mention.letter)),
  stamps: ({ stamps }) => several(stamps),
  language: ({ language }) => language,
  source: ({ pages }, pathOf) => (pages[0] ? pathOf(pages[0].sourceId) : null),
  pages: ({ pages }) => several(pages.map((page) => String(page.pageNumber))),
  startProbability: ({ startProbability }) => rounded(startProbability),
  doubts: ({ doubts }) => several(doubts),
};

export const csvColumns: readonly string[] = Object.keys(columns);

const cell = (value: string | number | null): string | number =>
  typeof value === 'string' ? stripControlCharacters(value) : (value ?? '');

export const csv: ExportFormat = {
  name: 'csv',
  description: 'letters as a table, one a row, without their text',
  of: 'letters',
  *write({ letters, pathOf }, { escapeFormulas }) {
    yield stringify([csvColumns]);
    for (const letter of letters()) {
      const row = Object.values(columns).map((column) => cell(column(letter, pathOf)));
      yield stringify([row], { escape_formulas: escapeFormulas });
    }
  },
};
