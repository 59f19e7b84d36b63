import { type Command, InvalidArgumentError, Option } from 'commander';
import { letterFormats } from '../export/index.js';
import { letterKinds } from '../model/letter.js';
import type { Store } from '../store/open-store.js';
import type { LetterFilter } from '../store/search/letter-filter.js';
import { recordById } from './find-by-id.js';

export interface FilterFlags {
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
  readonly before?: string;
  readonly container?: string;
  readonly record?: string;
  readonly kind?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly format?: string;
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError(`It is not a whole number from 1 to ${Number.MAX_SAFE_INTEGER}.`);
}

/** Gives a command the options that narrow down letters, the same for search and list. */
export const withFilter = (command: Command, defaultLimit?: number): Command =>
  command
    .option('--from <words>', 'words of a sender: name, title or organization')
    .option('--to <words>', 'words of a recipient')
    .option('--after <date>', 'may be dated on or after this: 2006, 2006-05 or 2006-05-11')
    .option('--before <date>', 'may be dated on or before this')
    .option('--container <words>', "part of the container's number or name")
    .option('--record <id>', 'one record')
    .addOption(new Option('--kind <kind>', 'a kind of letter').choices(letterKinds))
    .addOption(new Option('--limit <n>', 'at most so many').argParser(wholeNumber).default(defaultLimit))
    .option('--json', 'print JSON')
    .addOption(
      new Option('--format <format>', 'write the letters found as export does')
        .choices(letterFormats.map(({ name }) => name))
        .conflicts('json'),
    );

/** Throws a UserError where no record has the id asked for. */
export const filterOf = (store: Store, flags: FilterFlags): LetterFilter => ({
  from: flags.from ?? null,
  to: flags.to ?? null,
  after: flags.after ?? null,
  before: flags.before ?? null,
  container: flags.container ?? null,
  record: flags.record === undefined ? null : recordById(store, flags.record).id,
  letter: null,
  kind: flags.kind ?? null,
});
