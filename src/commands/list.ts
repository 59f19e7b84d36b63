import { Command } from 'commander';
import { exitCodes } from '../errors.js';
import { recordJson } from '../export/record-json.js';
import { summaryJson } from '../export/summary-json.js';
import { counted } from '../ingest/amounts.js';
import { gatherPersons } from '../people/gather-persons.js';
import type { Store } from '../store/open-store.js';
import { valueByField } from '../store/records.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { type FilterFlags, filterOf, withFilter } from './filter-options.js';
import { listedDate, listedParties, listedSubject, starLegend } from './letter-words.js';
import { pathsOf, reading } from './reading-store.js';
import { printJson, printTable, say } from './terminal.js';
import { writeLetters } from './write-letters.js';

/** A listing in both its forms. */
interface Listing {
  readonly json: () => unknown;
  /** Where it is one of letters: as export writes them. */
  readonly write?: (format: string) => void;
  readonly rows: () => readonly (readonly string[])[];
  /** Whether only those were asked for that fit something: none is then a search that found nothing. */
  readonly isFiltered?: boolean;
  /** What signs in the first so many columns of the rows mean. */
  readonly legend?: (columns: number) => string | null;
}

function records(store: Store): Listing {
  const all = store.listRecords();
  const pathOf = pathsOf(store);
  return {
    json: () => all.map((record) => recordJson(record, pathOf)),
    rows: () =>
      all.map((record) => {
        const chosen = valueByField(record.fields);
        const container = ['container', 'containerName'].flatMap((field) => chosen.get(field) ?? []);
        return [
          record.id,
          counted(record.letters.length, 'letter'),
          chosen.get('title') ?? (record.coverSheet.length > 0 ? '' : '(no cover sheet)'),
          container.join(' '),
          chosen.get('assignee') ?? '',
          record.duplicateOf ? `same number as ${record.duplicateOf}` : '',
        ];
      }),
  };
}

/** The fields behind each column of a letter whose cell may have a star. */
const starredFields = [[], ['date'], ['sender', 'recipient'], ['subject'], []] as const;

function letters(store: Store, flags: FilterFlags): Listing {
  const filter = filterOf(store, flags);
  const { hits } = store.search({ words: [], filter, limit: flags.limit ?? null });
  const pathOf = pathsOf(store);
  return {
    isFiltered: Object.values(filter).some((value) => value !== null),
    legend: (columns) =>
      starLegend(
        hits.map(({ letter }) => letter),
        starredFields.slice(0, columns).flat(),
      ),
    json: () => hits.map(({ letter }) => summaryJson(letter, pathOf)),
    write: (format) =>
      writeLetters(
        store,
        hits.map(({ letter }) => letter.id),
        format,
      ),
    rows: () =>
      hits.map(({ letter }) => [
        letter.id,
        listedDate(letter),
        listedParties(letter),
        listedSubject(letter),
        letter.kind,
      ]),
  };
}

function files(store: Store): Listing {
  const all = store.listFiles();
  const firstById = new Map(all.toReversed().map(({ id, path }) => [id, path]));
  return {
    json: () => all,
    rows: () =>
      all.map(({ path, id, state, pageCount, error }) => {
        const first = id === null ? path : firstById.get(id);
        const note = error ?? (first === path ? null : `the same file as ${first}`);
        return [
          state,
          pageCount === null ? '' : counted(pageCount, 'page'),
          note?.startsWith(path) ? note : [path, note].filter(Boolean).join(': '),
        ];
      }),
  };
}

const roleVerbs = [
  ['sender', 'wrote'],
  ['recipient', 'received'],
  ['through', 'passed on'],
  ['copy', 'had copies of'],
] as const;

function people(store: Store): Listing {
  const persons = gatherPersons(store.allParties());
  return {
    json: () => persons,
    rows: () =>
      persons.map(({ name, forms, offices, letters: letterIds }) => [
        name,
        roleVerbs
          .filter(([role]) => letterIds[role].length > 0)
          .map(([role, verb]) => `${verb} ${letterIds[role].length}`)
          .join(', '),
        [
          ...offices.slice(0, 1),
          ...forms.filter(({ form }) => form !== name).map(({ form }) => `"${form}"`),
        ].join('; '),
      ]),
  };
}

const listing = (command: Command, list: (store: Store, flags: FilterFlags) => Listing): Command =>
  withDatabase(command).action((flags: FilterFlags & DatabaseOption) =>
    reading(flags.db, (store) => {
      const { json, write, rows, isFiltered, legend } = list(store, flags);
      const lines = rows();
      if (flags.format !== undefined) write?.(flags.format);
      else if (flags.json) printJson(json());
      else {
        const columns = printTable(lines);
        const signs = legend?.(columns);
        if (signs) say(signs);
      }
      if (lines.length > 0) return;
      say(`No ${command.name()} found.`);
      if (isFiltered) process.exitCode = exitCodes.nothingFound;
    }),
  );

const plainListing = (name: string, description: string): Command =>
  new Command(name).description(description).option('--json', 'print JSON');

export const listCommand = (): Command =>
  new Command('list')
    .description('list what the database holds')
    .addCommand(listing(plainListing('records', 'records with their cover sheets'), records))
    .addCommand(
      listing(
        withFilter(new Command('letters').description('letters by date, all or those that fit')),
        letters,
      ),
    )
    .addCommand(listing(plainListing('files', 'source files and what became of them'), files))
    .addCommand(listing(plainListing('people', 'senders and recipients, and how often they write'), people));
