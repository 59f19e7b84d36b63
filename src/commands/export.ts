import { Command, Option } from 'commander';
import { MisuseError } from '../errors.js';
import { exportFormats } from '../export/index.js';
import type { Store } from '../store/open-store.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { recordById } from './find-by-id.js';
import { pathsOf, reading } from './reading-store.js';
import { lettersOf } from './write-letters.js';

interface ExportFlags extends DatabaseOption {
  readonly format: string;
  readonly boxes: boolean;
  readonly record?: string;
  readonly escapeFormulas: boolean;
}

const formatWords = exportFormats
  .map(({ name, description }) => `  ${name.padEnd(6)} ${description}`)
  .join('\n');

export const exportCommand = (): Command =>
  withDatabase(
    new Command('export')
      .description('write the catalogue to stdout for other programs')
      .addOption(
        new Option('--format <format>', 'how to write it')
          .choices(exportFormats.map(({ name }) => name))
          .default('jsonl'),
      )
      .option('--boxes', 'with --format pages: lines, words and unread regions with their boxes', false)
      .option('--record <id>', 'only this record')
      .option(
        '--escape-formulas',
        'with --format csv: an apostrophe before what spreadsheets would run',
        false,
      )
      .addHelpText('after', `\nFormats:\n${formatWords}`),
  ).action((flags: ExportFlags) => {
    if (flags.boxes) refuseUnless(flags, 'pages', '--boxes');
    if (flags.escapeFormulas) refuseUnless(flags, 'csv', '--escape-formulas');
    return reading(flags.db, (store) => write(store, flags));
  });

/** An option that changes nothing would let its user believe that it did. */
function refuseUnless({ format }: ExportFlags, needed: string, option: string): void {
  if (format === needed) return;
  throw new MisuseError(
    `${option}: changes nothing with --format ${format}.`,
    `Use it with --format ${needed}.`,
  );
}

function write(store: Store, flags: ExportFlags): void {
  const format = exportFormats.find(({ name }) => name === flags.format);
  if (!format) throw new Error(`${flags.format} is not among the formats`);
  const record = flags.record === undefined ? null : recordById(store, flags.record);
  const content = {
    letters: () => lettersOf(store, store.letterIds(record?.id ?? null)),
    pages: () => store.pageContents(record ? [...record.coverSheet, ...record.pages] : null),
    pathOf: pathsOf(store),
  };
  for (const piece of format.write(content, flags)) process.stdout.write(piece);
}
