import { Command } from 'commander';
import { MisuseError } from '../errors.js';
import type { LetterEntry } from '../model/entry.js';
import { reread } from '../reread.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { letterById } from './find-by-id.js';
import { changing } from './reading-store.js';
import { printChanges } from './reread.js';

interface SplitFlags extends DatabaseOption {
  readonly at: string;
}

export const splitCommand = (): Command =>
  withDatabase(
    new Command('split')
      .description('say that a further letter begins within this one; kept through every re-reading')
      .argument('<id>', 'of the letter')
      .requiredOption(
        '--at <page[:line]>',
        'where it begins: page of the scan, and line of the page, both from 1',
      ),
  ).action((id: string, flags: SplitFlags) =>
    changing(flags.db, 'split', (store) => {
      const letter = letterById(store, id);
      const line = lineAt(letter, flags.at);
      return () => {
        store.saveCut({ page: line.page, lineIndex: line.lineIndex, begins: true });
        const source = store.loadSource(line.page.sourceId);
        printChanges(reread(store, source ? [source] : []));
      };
    }),
  );

const place = /^(?<page>\d+)(?::(?<line>\d+))?$/;

/** The first line of the letter at or after the place. Throws where none is, or where the letter begins there anyway. */
function lineAt({ id, lines }: LetterEntry, at: string): LetterEntry['lines'][number] {
  const groups = place.exec(at)?.groups;
  if (!groups) throw new MisuseError(`--at ${at}: is not a place.`, 'Write page or page:line, as 3 or 3:14.');
  const [page, line] = [Number(groups.page), Number(groups.line ?? 1)];
  const index = lines.findIndex(
    (one) => one.page.pageNumber === page && (groups.line === undefined || one.lineIndex + 1 === line),
  );
  const found = lines[index];
  if (!found) {
    const pages = [...new Set(lines.map((one) => one.page.pageNumber))];
    throw new MisuseError(
      `${id}: has no line at ${at}.`,
      `Its lines stand on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}.`,
    );
  }
  if (index === 0)
    throw new MisuseError(`${id}: begins at ${at} already.`, 'Name the line where the next letter begins.');
  return found;
}
