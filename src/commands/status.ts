import { Command } from 'commander';
import { type PathOf, pageJson, rounded } from '../export/letter-json.js';
import { counted } from '../ingest/amounts.js';
import { failureWords } from '../ingest/failure-words.js';
import type { PageRef } from '../model/page.js';
import { doubtfulBelow, type Status } from '../store/status.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { sameImageLines } from './page-words.js';
import { pathsOf, reading } from './reading-store.js';
import { print, printHanging, printJson } from './terminal.js';

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
  unreadPages: status.unreadPages.map(({ page, words }) => ({ ...pageJson(page, pathOf), words })),
  sameImages: status.sameImages.map(({ page, sameAs }) => ({
    ...pageJson(page, pathOf),
    sameAs: pageJson(sameAs, pathOf),
  })),
  doubtfulLetters: status.doubtfulLetters.map((letter) => ({
    ...letter,
    startProbability: rounded(letter.startProbability),
  })),
  filesToGroup: status.filesToGroup,
  lastRun: status.lastRun,
});

/** What a person may have to look at: what it is, each by name, and what to do about it. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where a line tells of several. */
  readonly count?: number;
  readonly remedy?: string;
}

function printSection({ title, lines, count = lines.length, remedy }: Section): void {
  print();
  printHanging(`${title} (${count.toLocaleString('en')})${remedy ? `; ${remedy}` : ''}:`, 2);
  for (const line of lines) printHanging(`  ${line}`, 4);
}

/** `last run: ingest, 2026-11-23 20:04 to 21:30 UTC, done` */
export function runWords({ command, started, ended, outcome }: NonNullable<Status['lastRun']>): string {
  const [day, minute] = [started.slice(0, 10), started.slice(11, 16)];
  if (ended === null) return `last run: ${command}, ${day} ${minute} UTC; it still runs or was killed`;
  const endDay = ended.startsWith(day) ? '' : `${ended.slice(0, 10)} `;
  return `last run: ${command}, ${day} ${minute} to ${endDay}${ended.slice(11, 16)} UTC, ${outcome}`;
}

function printStatus(status: Status, pathOf: PathOf): void {
  const { text, blank, unread, failed, waiting } = status.pages;
  printHanging(
    `${counted(status.pageCount, 'page')} = ${text} text + ${blank} blank + ${unread} unread + ${failed} failed` +
      (waiting > 0 ? ` + ${waiting} waiting` : ''),
    4,
  );
  print(`${counted(status.records, 'record')}, ${counted(status.letters, 'letter')}`);
  if (status.lastRun) print(runWords(status.lastRun));
  if (waiting > 0) {
    print();
    printHanging(
      `${counted(waiting, 'page waits', 'pages wait')} to be read; the same letterbook ingest goes on there.`,
      2,
    );
  }
  const sections = sectionsOf(status, pathOf).filter(({ lines }) => lines.length > 0);
  for (const section of sections) printSection(section);
  if (sections.length === 0 && waiting === 0 && status.pageCount > 0) {
    print();
    print('Every page was read, and nothing is doubtful.');
  }
}

function sectionsOf(status: Status, pathOf: PathOf): readonly Section[] {
  const place = (page: PageRef): string => `${pathOf(page.sourceId)}, page ${page.pageNumber}`;
  return [
    {
      title: 'Files that could not be read',
      lines: status.refusedFiles.map(({ error, remedy }) => [error, remedy].filter(Boolean).join(' ')),
    },
    {
      title: 'Pages that failed',
      remedy: 'the same letterbook ingest tries them again',
      lines: status.failedPages.map(
        ({ page, reason, attempts, hasWords }) =>
          `${failureWords(pathOf(page.sourceId), page.pageNumber, reason)} (tried ${counted(attempts, 'time')}${hasWords ? '; the words read earlier are kept' : ''})`,
      ),
    },
    {
      title: 'Files whose letters are still to be found',
      remedy: 'the same letterbook ingest finds them',
      lines: status.filesToGroup,
    },
    {
      title: 'Pages with ink that is not print: handwriting, pictures',
      lines: status.unreadPages.map(({ page, words }) =>
        words === 0 ? place(page) : `${place(page)}: ${counted(words, 'word')} of print beside it`,
      ),
    },
    {
      title: 'Pages that lie turned in the scan, read upright',
      lines: status.turnedPages.map(({ page, rotation }) => `${place(page)}: by ${rotation} degrees`),
    },
    {
      title: 'Pages that are the same image as an earlier one, recognized once',
      count: status.sameImages.length,
      lines: sameImageLines(status.sameImages, pathOf),
    },
    {
      title: 'Letters to look at',
      remedy: 'letterbook explain <id> tells why, split and merge cut them anew',
      lines: status.doubtfulLetters.map(({ id, startProbability, doubts }) => {
        const beginning =
          startProbability < doubtfulBelow
            ? [`perhaps no letter begins here (${Math.round(startProbability * 100)} % that one does)`]
            : [];
        return `${id}: ${[...beginning, ...doubts].join('; ')}`;
      }),
    },
  ];
}
