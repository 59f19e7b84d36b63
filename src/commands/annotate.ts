import { Command } from 'commander';
import { annotate } from '../annotate.js';
import { openStore } from '../store/open-store.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterOrRecordById } from './find-by-id.js';
import { print } from './terminal.js';

interface AnnotateFlags extends DatabaseOption {
  readonly out: string;
}

export const annotateCommand = (): Command =>
  withDatabase(
    new Command('annotate')
      .description('draw zones, cuts and evidence on the page images of a letter or a record')
      .argument('<id>', 'of a letter or a record')
      .requiredOption(
        '--out <folder>',
        'where the pictures go, one PNG a page; passed over where a folder of them is ingested',
      ),
  ).action(async (id: string, flags: AnnotateFlags) => {
    const store = openStore(flags.db, { readonly: true });
    try {
      const found = letterOrRecordById(store, id);
      const letter = 'ordinal' in found ? found : null;
      const record = store.loadRecord(letter ? letter.record : found.id);
      const drawn = letter
        ? { id: letter.id, pages: letter.pages, letters: [letter], coverValues: [] }
        : {
            id: found.id,
            pages: [...(record?.coverSheet ?? []), ...(record?.pages ?? [])],
            letters: record?.letters ?? [],
            coverValues: record?.fields ?? [],
          };
      for (const path of await annotate(drawn, flags.out, store)) print(path);
    } finally {
      store.close();
    }
  });
