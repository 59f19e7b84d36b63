import { type Command, Option } from 'commander';

export interface DatabaseOption {
  readonly db: string;
}

/** Gives a command `--db`, the same for all. */
export const withDatabase = (command: Command): Command =>
  command.addOption(new Option('--db <file>', 'the database').env('LETTERBOOK_DB').default('letterbook.db'));
