import { Command } from 'commander';
import { MisuseError } from '../errors.js';
import { type PathOf, readingJson } from '../export/letter-json.js';
import type { LetterEntry } from '../model/entry.js';
import type { Evidence, FieldValue } from '../model/field-value.js';
import { lineText } from '../model/page.js';
import type { Store } from '../store/open-store.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterOrRecordById } from './find-by-id.js';
import { pathsOf, reading } from './reading-store.js';
import { print, printJson } from './terminal.js';

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
      if ('ordinal' in found && flags.field === undefined) printBeginning(found, store, pathOf);
      const shown =
        flags.field === undefined ? readings.filter(({ field }) => field !== beginning) : readings;
      printReadings(shown, pathOf);
    }),
  );

function noReading(id: string, field: string, all: readonly FieldValue[]): MisuseError {
  const names = [...new Set(all.map((one) => one.field))];
  return new MisuseError(
    `${id}: nothing was read for the field ${field}.`,
    names.length > 0 ? `There are readings for ${names.join(', ')}.` : '',
  );
}

/** The field whose readings say why a letter begins where it does. */
const beginning = 'beginning';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function printBeginning(letter: LetterEntry, store: Store, pathOf: PathOf): void {
  const [first] = letter.lines;
  if (!first) return;
  const line = store.loadPage(first.page.sourceId, first.page.pageNumber)?.lines[first.lineIndex];
  print();
  print(
    `begins on page ${first.page.pageNumber} of ${pathOf(first.page.sourceId)}, line ${first.lineIndex + 1}`,
  );
  print(`    probability ${percent(letter.startProbability)}, the line read as ${first.zone}`);
  if (line) print(`    words "${lineText(line)}"`);
  for (const { field, evidence } of letter.fields) {
    if (field === beginning && evidence) print(`    because ${evidence.rule} "${evidence.text}"`);
  }
  for (const doubt of letter.doubts) print(`    doubtful: ${doubt}`);
}

function printEvidence(evidence: Evidence, pathOf: PathOf): void {
  const { left, top, right, bottom } = evidence.box;
  print(`    rule ${evidence.rule}, page ${evidence.page.pageNumber} of ${pathOf(evidence.page.sourceId)}`);
  print(`    box ${left},${top} to ${right},${bottom}, words "${evidence.text.replace(/\n/g, ' / ')}"`);
}

function printReadings(readings: readonly FieldValue[], pathOf: PathOf): void {
  let field = '';
  for (const one of readings) {
    if (one.field !== field) {
      field = one.field;
      print();
      print(field);
    }
    print(`  ${one.value}  (${one.origin}, ${percent(one.confidence)})`);
    for (const [name, value] of Object.entries(one.attributes ?? {})) print(`    ${name} ${value}`);
    if (one.evidence) printEvidence(one.evidence, pathOf);
  }
}
