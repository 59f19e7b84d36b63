import { Command } from 'commander';
import { letterJson, type PathOf } from '../export/letter-json.js';
import { type Block, letterLayout } from '../export/letter-layout.js';
import { recordJson } from '../export/record-json.js';
import type { LetterEntry } from '../model/entry.js';
import { originsOf } from '../model/field-value.js';
import type { RecordSummary } from '../store/list-records.js';
import type { Store } from '../store/open-store.js';
import { valueByField } from '../store/records.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterOrRecordById } from './find-by-id.js';
import { dateWords, fullName, listedDate, listedParties, originWords, starLegend } from './letter-words.js';
import { pageWords } from './page-words.js';
import { pathsOf, reading } from './reading-store.js';
import { print, printHanging, printJson, say, terminalWidth, widthBehind, wrapped } from './terminal.js';

interface ShowFlags extends DatabaseOption {
  readonly lines: boolean;
  readonly json?: boolean;
}

export const showCommand = (): Command =>
  withDatabase(
    new Command('show')
      .description('read a letter, or what a record holds')
      .argument('<id>', 'of a letter or a record')
      .option('--lines', 'every line with its page and number in front, as split --at takes them', false)
      .option('--json', 'print JSON'),
  ).action((id: string, flags: ShowFlags) =>
    reading(flags.db, (store) => {
      const found = letterOrRecordById(store, id);
      const pathOf = pathsOf(store);
      if ('ordinal' in found) {
        if (flags.json) printJson(letterJson(found, pathOf));
        else printLetter(found, store, pathOf, flags);
      } else if (flags.json) printJson(recordJson(found, pathOf));
      else printRecord(found, store, pathOf);
    }),
  );

type Labelled = readonly (readonly [label: string, values: readonly (string | null)[]])[];

/** Labels with their values, one a line; labels without any are left out. */
function printValues(all: Labelled): void {
  const present = all
    .map(([label, values]) => [label, values.filter((value) => value !== null)] as const)
    .filter(([, values]) => values.length > 0);
  const labelWidth = Math.max(...present.map(([label]) => label.length)) + 2;
  for (const [label, values] of present) {
    const lines = values.flatMap((value) => wrapped(value, widthBehind(labelWidth)));
    for (const [index, line] of lines.entries()) print((index === 0 ? label : '').padEnd(labelWidth) + line);
  }
}

function printLetter(letter: LetterEntry, store: Store, pathOf: PathOf, { lines }: ShowFlags): void {
  const origins = originsOf(letter.fields);
  /** Values of a field, marked where the letter itself does not state them. */
  const noted = (field: string, values: readonly (string | null)[]): (string | null)[] => {
    const origin = origins[field] ?? 'stated';
    return values.map((value) =>
      value === null || origin === 'stated' ? value : `${value}  (${originWords[origin]})`,
    );
  };
  print(`${letter.id}  ${letter.boundary === 'enclosure' ? 'enclosure, ' : ''}${letter.kind}`);
  print();
  printValues([
    ['Date', noted('date', [dateWords(letter.date)])],
    ['From', noted('sender', letter.senders.map(fullName))],
    ['To', noted('recipient', letter.recipients.map(fullName))],
    ['Through', letter.through.map(fullName)],
    ['Copies', letter.copies.map(fullName)],
    ['Place', noted('place', [letter.place])],
    ['Subject', noted('subject', [letter.subject])],
    ['References', letter.references],
    [
      'Speaks of',
      letter.mentions.map(({ quotation, letter: id }) => `"${quotation}"${id ? ` (${id})` : ''}`),
    ],
    ['Spoken of by', store.letterIdsMentioning(letter.id)],
    ['Stamps', letter.stamps],
    ['Scan', [pageWords(letter.pages, pathOf)]],
    ['Same scan', store.lettersOnSameImage(letter.id)],
    ['Doubtful', letter.doubts],
  ]);
  const pages = letter.pages.flatMap((page) => store.loadPage(page.sourceId, page.pageNumber) ?? []);
  if (lines) printLines(letterLayout(letter, pages, { withNoise: true }));
  else printBlocks(letterLayout(letter, pages));
}

/** As a letter reads: a blank line between its parts, the page named where the next one begins. */
function printBlocks(blocks: readonly Block[]): void {
  let page = blocks[0]?.page.pageNumber;
  for (const block of blocks) {
    print();
    if (block.page.pageNumber !== page) {
      page = block.page.pageNumber;
      print(`[page ${page}]`);
      print();
    }
    for (const line of flowing(block)) print(line);
  }
}

/** Typed lines as they stand where they fit; where the terminal is narrower, running text flows and other lines are broken. */
function flowing({ flows, lines }: Block): readonly string[] {
  const width = terminalWidth();
  const texts = lines.map(({ text }) => text);
  if (width === null || texts.every((text) => text.length <= width)) return texts;
  return flows ? wrapped(texts.join(' '), width) : texts.flatMap((text) => wrapped(text, width, '    '));
}

function printLines(blocks: readonly Block[]): void {
  for (const { page, zone, lines } of blocks) {
    print();
    for (const { number, text } of lines) {
      printHanging(`${`${page.pageNumber}:${number}`.padEnd(8)}${zone.padEnd(16)}${text}`, 24);
    }
  }
}

/** `dateCreated` as a label: `Date created`. */
export function labelOf(field: string): string {
  const words = field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function printRecord(record: RecordSummary, store: Store, pathOf: PathOf): void {
  print(record.id);
  print();
  printValues([
    ...[...valueByField(record.fields)].map(([field, value]) => [labelOf(field), [value]] as const),
    ['Scan', [pageWords([...record.coverSheet, ...record.pages], pathOf)]],
    ['Same number', [record.duplicateOf]],
  ]);
  print();
  const letters = record.letters
    .flatMap((id) => store.loadLetter(id) ?? [])
    .map((letter) => ({ ...letter, origins: originsOf(letter.fields) }));
  for (const letter of letters) {
    printHanging(`${letter.id}  ${listedDate(letter)}  ${listedParties(letter)}`, 4);
  }
  const legend = starLegend(letters, ['date', 'sender', 'recipient']);
  if (legend) say(legend);
}
