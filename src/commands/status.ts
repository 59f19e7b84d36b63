import { Command } from 'commander';
import { type PathOf, pageJson, rounded } from '../export/letter-json.js';
import type { PageRef } from '../model/page.js';
import type { Status } from '../store/status.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { counted } from './letter-words.js';
import { pathsOf, reading } from './reading-store.js';
import { print, printJson } from './terminal.js';

interface StatusFlags extends DatabaseOption {
  readonly json?: boolean;
}

export const statusCommand = (): Command =>
  withDatabase(
    new Command('status')
      .description('the page balance, what failed and why, and what a person should look at')
      .option('--json', 'print JSON'),
  ).action((flags: StatusFlags) =>
    reading(flags.db, (store) => {
      const status = store.status();
      const pathOf = pathsOf(store);
      if (flags.json) printJson(statusJson(status, pathOf));
      else printStatus(status, pathOf);
    }),
  );

const statusJson = (status: Status, pathOf: PathOf) => ({
  pageCount: status.pageCount,
  pages: status.pages,
  records: status.records,
  letters: status.letters,
  refusedFiles: status.refusedFiles.map(({ path, error, remedy }) => ({ path, error, remedy })),
  failedPages: status.failedPages.map(({ page, ...rest }) => ({ ...pageJson(page, pathOf), ...rest })),
  turnedPages: status.turnedPages.map(({ page, rotation }) => ({ ...pageJson(page, pathOf), rotation })),
  unreadPages: status.unreadPages.map((page) => pageJson(page, pathOf)),
  doubtfulLetters: status.doubtfulLetters.map((letter) => ({
    ...letter,
    startProbability: rounded(letter.startProbability),
  })),
  filesToGroup: status.filesToGroup,
  lastRun: status.lastRun,
});

function printList<T>(title: string, items: readonly T[], line: (item: T) => string): void {
  if (items.length === 0) return;
  print();
  print(`${title}:`);
  for (const item of items) print(`  ${line(item)}`);
}

/** "last run: ingest, 2026-11-23 20:04 to 21:30 UTC, done" */
function runWords({ command, started, ended, outcome }: NonNullable<Status['lastRun']>): string {
  const minute = (time: string): string => time.slice(0, 16).replace('T', ' ');
  const end =
    ended === null ? 'not ended: it still runs or was killed' : `to ${minute(ended)} UTC, ${outcome}`;
  return `last run: ${command}, ${minute(started)} ${end}`;
}

function printStatus(status: Status, pathOf: PathOf): void {
  const place = (page: PageRef): string => `${pathOf(page.sourceId)}, page ${page.pageNumber}`;
  const { text, blank, unread, failed, waiting } = status.pages;
  print(
    `${counted(status.pageCount, 'page')} = ${text} text + ${blank} blank + ${unread} unread + ${failed} failed` +
      (waiting > 0 ? ` + ${waiting} waiting` : ''),
  );
  print(`${counted(status.records, 'record')}, ${counted(status.letters, 'letter')}`);
  if (status.lastRun) print(runWords(status.lastRun));
  printList('Files that could not be read', status.refusedFiles, ({ error, remedy }) =>
    [error, remedy].filter(Boolean).join(' '),
  );
  printList(
    'Pages that failed',
    status.failedPages,
    ({ page, reason, attempts, hasWords }) =>
      `${place(page)}: ${reason} (tried ${counted(attempts, 'time')}${hasWords ? '; the words read earlier are kept' : ''})`,
  );
  printList('Pages with ink that is not print: handwriting, pictures', status.unreadPages, place);
  printList(
    'Pages that lie turned',
    status.turnedPages,
    ({ page, rotation }) => `${place(page)}: by ${rotation} degrees`,
  );
  printList(
    'Letters to look at',
    status.doubtfulLetters,
    ({ id, startProbability, doubts }) =>
      `${id}: ${[`begins there with ${Math.round(startProbability * 100)} %`, ...doubts].join('; ')}`,
  );
  printList(
    'Files whose letters are still to be found; run letterbook reread',
    status.filesToGroup,
    (path) => path,
  );
}
