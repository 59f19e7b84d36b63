import { Command } from 'commander';
import { MisuseError } from '../errors.js';
import { reread } from '../reread.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterById } from './find-by-id.js';
import { changing } from './reading-store.js';
import { printChanges } from './reread.js';

export const mergeCommand = (): Command =>
  withDatabase(
    new Command('merge')
      .description('say that two neighbouring letters are one; kept through every re-reading')
      .argument('<id>', 'of the letter')
      .argument('<next-id>', 'of the letter behind it'),
  ).action((id: string, nextId: string, flags: DatabaseOption) =>
    changing(flags.db, 'merge', (store) => {
      const [letter, next] = [letterById(store, id), letterById(store, nextId)];
      if (next.id === letter.id && nextId !== id) {
        throw new MisuseError(`${nextId}: is a part of ${letter.id} already.`, '');
      }
      const order = store.letterIds(letter.record);
      const [first] = next.lines;
      if (
        !first ||
        order.indexOf(next.id) !== order.indexOf(letter.id) + 1 ||
        letter.record !== next.record
      ) {
        throw new MisuseError(
          `${next.id}: does not follow ${letter.id}.`,
          `The letters of ${letter.record} in the order of the scan: ${order.join(', ')}.`,
        );
      }
      return () => {
        store.saveCut({ page: first.page, lineIndex: first.lineIndex, begins: false });
        const source = store.loadSource(first.page.sourceId);
        printChanges(reread(store, source ? [source] : []));
      };
    }),
  );
