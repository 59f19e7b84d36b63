import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodes, MisuseError } from '../errors.js';
import { type PathOf, pageJson } from '../export/letter-json.js';
import { summaryJson } from '../export/summary-json.js';
import { counted } from '../ingest/amounts.js';
import type { PageRef } from '../model/page.js';
import type { Store } from '../store/open-store.js';
import { countLimit } from '../store/search/find-letters.js';
import { hitMarks } from '../store/search/point-at-words.js';
import type { SearchNote, SearchResult } from '../store/search/search-letters.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { type FilterFlags, filterOf, withFilter } from './filter-options.js';
import { cutAnew } from './find-by-id.js';
import { listedDate, listedParties, starLegend } from './letter-words.js';
import { pathsOf, reading } from './reading-store.js';
import { emphasized, harmless, printHanging, printJson, say, widthBehind, wrapped } from './terminal.js';
import { writeLetters } from './write-letters.js';

const defaultLimit = 20;

const hit = new RegExp(`${hitMarks.begin}([^${hitMarks.end}]*)${hitMarks.end}`, 'g');

const withoutMarks = (snippet: string): string => snippet.replace(hit, '$1');

const indent = '    ';

/** "zero tolerance", and 14-B or a record number: words to the index too. */
const severalWords = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;

/** 2006-05, 2006-05-11: the normal form of a date, which no letter is written in. */
const dateLike = /^\d{4}-\d{2}(?:-\d{2})?$/;

const noneOfDate = 'No letter found. Letters of a date are found with --after and --before.';

export const searchCommand = (): Command =>
  withDatabase(
    withFilter(
      new Command('search')
        .description('find letters by their words, names, dates and references')
        .argument(
          '[words...]',
          'words, "a phrase", begin*, a OR b, NOT c; a record number, reference or letter id',
        )
        .addHelpText(
          'after',
          `
Every word must occur. Where few letters have them, words the recognizer may
have misread are found too, and stderr says so. Exit code 1: nothing found.`,
        ),
      defaultLimit,
    ),
  ).action((words: string[], flags: FilterFlags & DatabaseOption) =>
    reading(flags.db, (store) => {
      const filter = filterOf(store, flags);
      if (words.length === 0 && Object.values(filter).every((value) => value === null)) {
        throw new MisuseError(
          'search: has nothing to look for.',
          'Give some words, or an option such as --from or --after.',
        );
      }
      const result = store.search({ words, filter, limit: flags.limit ?? defaultLimit });
      for (const note of result.notes) say(noteWords(note, words));
      const pathOf = pathsOf(store);
      if (flags.format !== undefined) writeHits(store, result, flags.format);
      else if (flags.json) printJson(jsonOf(result, pathOf));
      else printHits(result, pathOf);
      if (result.hits.length === 0 && result.pageHits.length === 0) {
        say(words.some((word) => dateLike.test(word)) ? noneOfDate : 'No letter found.');
        process.exitCode = exitCodes.nothingFound;
      }
    }),
  );

/** Says how what is shown differs from these words, as typed. */
function noteWords(note: SearchNote, words: readonly string[]): string {
  if (note.type === 'words-apart') {
    const rows = words.filter((word) => severalWords.test(word)).map((word) => `'${word}'`);
    return `No letter has ${rows.join(' and ')} in a row; showing letters that have all the words.`;
  }
  if (note.type === 'cut-anew') return cutAnew(note.id, note.today);
  const shown = note.shown.map((word) => `'${word}'`).join(', ');
  return note.isKnown
    ? `Also showing ${shown} for '${note.word}'.`
    : `No letter has '${note.word}'; showing ${shown}.`;
}

const jsonOf = ({ hits, pageHits }: SearchResult, pathOf: PathOf): unknown => [
  ...hits.map(({ letter, page, snippet }) => ({
    ...summaryJson(letter, pathOf),
    hit: page && pageJson(page, pathOf),
    snippet: withoutMarks(snippet),
  })),
  ...pageHits.map(({ page, record, snippet }) => ({
    id: null,
    record,
    hit: pageJson(page, pathOf),
    snippet: withoutMarks(snippet),
  })),
];

function printSnippet(snippet: string): void {
  const lines = wrapped(snippet, widthBehind(indent.length)).map((line) => indent + line);
  // Marks and plain words take turns. A mark may open on one line and close on the next, so they are set in the whole.
  const shown = lines
    .join('\n')
    .split(hit)
    .map((words, index) => (index % 2 === 1 ? emphasized(harmless(words)) : harmless(words)));
  process.stdout.write(`${shown.join('')}\n`);
}

/** `page 2 of 0069.pdf`: the file by its name, its folder is told by show. */
const placeOf = (page: PageRef, pathOf: PathOf): string =>
  `page ${page.pageNumber} of ${basename(resolve(pathOf(page.sourceId)))}`;

function printHits({ hits, pageHits, total }: SearchResult, pathOf: PathOf): void {
  for (const { letter, page, snippet } of hits) {
    const place = page ? `, ${placeOf(page, pathOf)}` : '';
    printHanging(`${letter.id}  ${listedDate(letter)}  ${listedParties(letter)}${place}`, indent.length);
    printSnippet(snippet);
  }
  const legend = starLegend(
    hits.map(({ letter }) => letter),
    ['date', 'sender', 'recipient'],
  );
  if (legend) say(legend);
  if (pageHits.length > 0) say('No letter has these words, but pages outside letters do:');
  for (const { page, record, snippet } of pageHits) {
    printHanging(`${record ?? '-'}  ${placeOf(page, pathOf)}`, indent.length);
    printSnippet(snippet);
  }
  sayMore(hits.length, total);
}

function writeHits(store: Store, { hits, pageHits, total }: SearchResult, format: string): void {
  writeLetters(
    store,
    hits.map(({ letter }) => letter.id),
    format,
  );
  if (pageHits.length > 0)
    say('No letter has these words, but pages outside letters do; without --format they are shown.');
  sayMore(hits.length, total);
}

function sayMore(shown: number, total: number): void {
  if (total <= shown) return;
  const more =
    total >= countLimit ? `more than ${countLimit.toLocaleString('en')} letters` : counted(total, 'letter');
  say(`${shown} of ${more}; --limit shows more.`);
}
