import { Command } from 'commander';
import { counted } from '../ingest/amounts.js';
import { reread } from '../reread.js';
import type { SavedRecords } from '../store/records.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { changing } from './reading-store.js';
import { print } from './terminal.js';

export const rereadCommand = (): Command =>
  withDatabase(
    new Command('reread').description(
      'find records, letters and fields again in the words already recognized, without recognizing a page',
    ),
  ).action((flags: DatabaseOption) =>
    printChanges(changing(flags.db, 'reread', (store) => () => reread(store))),
  );

/** What became of the letters, by id: `+` new, `-` gone, `~` changed. */
export function printChanges({ added, removed, changed, unchanged }: SavedRecords): void {
  for (const id of added) print(`+ ${id}`);
  for (const id of removed) print(`- ${id}`);
  for (const id of changed) print(`~ ${id}`);
  print(
    `${counted(added.length, 'letter')} added, ${removed.length} removed, ${changed.length} changed, ${unchanged.length} as before`,
  );
}
