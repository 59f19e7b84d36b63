import { Command } from 'commander';
import { MisuseError } from '../errors.js';
import { readingJson } from '../export/letter-json.js';
import { chosenValues } from '../fields/chosen-values.js';
import type { LetterEntry } from '../model/entry.js';
import type { FieldValue } from '../model/field-value.js';
import { lineText } from '../model/page.js';
import type { Store } from '../store/open-store.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterOrRecordById } from './find-by-id.js';
import { originWords } from './letter-words.js';
import { pathsOf, reading } from './reading-store.js';
import { print, printHanging, printJson } from './terminal.js';

interface ExplainFlags extends DatabaseOption {
  readonly field?: string;
  readonly json?: boolean;
}

export const explainCommand = (): Command =>
  withDatabase(
    new Command('explain')
      .description(
        'where each fact was read: rule, confidence, page, box and words, and the candidates not chosen',
      )
      .argument('<id>', 'of a letter or a record')
      .option('--field <name>', 'only this field')
      .option('--json', 'print JSON'),
  ).action((id: string, flags: ExplainFlags) =>
    reading(flags.db, (store) => {
      const found = letterOrRecordById(store, id);
      const pathOf = pathsOf(store);
      const readings = found.fields.filter(({ field }) => flags.field === undefined || field === flags.field);
      if (flags.field !== undefined && readings.length === 0)
        throw noReading(found.id, flags.field, found.fields);
      if (flags.json) {
        printJson(readings.map((one) => readingJson(one, pathOf)));
        return;
      }
      print(found.id);
      const isLetter = 'ordinal' in found;
      const [page] = isLetter ? found.pages : [...found.coverSheet, ...found.pages];
      if (page) printHanging(`scan: ${pathOf(page.sourceId)}`, 6);
      if (isLetter && (flags.field ?? beginning) === beginning) printBeginning(found, store);
      printReadings(
        readings.filter(({ field }) => field !== beginning),
        (field) =>
          isLetter
            ? shownReadings(found, field)
            : found.fields.filter((one) => one.field === field).slice(0, 1),
      );
    }),
  );

/** The readings that stand in the catalogue. There a letter of no sure kind is `other`, which a reading may say too. */
function shownReadings({ fields, kind }: LetterEntry, field: string): readonly FieldValue[] {
  const chosen = chosenValues(fields, field);
  if (field !== kindField || chosen.length > 0) return chosen;
  return fields.filter((one) => one.field === kindField && one.value === kind);
}

function noReading(id: string, field: string, all: readonly FieldValue[]): MisuseError {
  const names = [...new Set(all.map((one) => one.field))];
  return new MisuseError(
    `${id}: nothing was read for the field ${field}.`,
    names.length > 0 ? `There are readings for ${names.join(', ')}.` : '',
  );
}

/** The field whose readings say why a letter begins where it does. */
const beginning = 'beginning';

/** The one field that has a value in the catalogue where no reading is sure enough. */
const kindField = 'kind';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const quoted = (words: string): string => `"${words.replace(/\n/g, ' / ')}"`;

function printBeginning(letter: LetterEntry, store: Store): void {
  const [first] = letter.lines;
  if (!first) return;
  const line = store.loadPage(first.page.sourceId, first.page.pageNumber)?.lines[first.lineIndex];
  print();
  print(beginning);
  printHanging(
    `  page ${first.page.pageNumber}, line ${first.lineIndex + 1}  ${percent(letter.startProbability)}`,
    4,
  );
  if (line) printHanging(`    ${quoted(lineText(line))}, read as ${first.zone}`, 6);
  const rulesByWords = new Map<string, string[]>();
  for (const { field, evidence } of letter.fields) {
    if (field !== beginning || !evidence) continue;
    rulesByWords.set(evidence.text, [...(rulesByWords.get(evidence.text) ?? []), evidence.rule]);
  }
  for (const [words, rules] of rulesByWords) {
    printHanging(`    because of ${quoted(words)}: ${rules.join(', ')}`, 6);
  }
  for (const doubt of letter.doubts) printHanging(`    doubtful: ${doubt}`, 6);
}

function printReading(one: FieldValue, isChosen: boolean): void {
  const rival = isChosen ? '' : 'not chosen: ';
  printHanging(`  ${rival}${one.value}  (${originWords[one.origin]}, ${percent(one.confidence)})`, 4);
  for (const [name, value] of Object.entries(one.attributes ?? {})) printHanging(`    ${name} ${value}`, 6);
  if (!one.evidence) return;
  const { rule, page, text, box } = one.evidence;
  printHanging(`    page ${page.pageNumber}, words ${quoted(text)}`, 6);
  printHanging(`    rule ${rule}, box ${box.left},${box.top} to ${box.right},${box.bottom}`, 6);
}

/** The readings by field, each field with its name above. */
function printReadings(
  readings: readonly FieldValue[],
  chosen: (field: string) => readonly FieldValue[],
): void {
  for (const field of new Set(readings.map((one) => one.field))) {
    print();
    print(field);
    const chosenOnes = chosen(field);
    if (field === kindField && chosenOnes.length === 0) print('  other  (no reading is sure enough)');
    for (const one of readings) if (one.field === field) printReading(one, chosenOnes.includes(one));
  }
}
