import { existsSync, openSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCodes, MisuseError } from '../errors.js';
import { estimate } from '../ingest/estimate.js';
import { estimateLines } from '../ingest/estimate-lines.js';
import { closes, type IngestOutcome } from '../ingest/outcome.js';
import { RunRecorder } from '../ingest/run-report.js';
import { summaryOf } from '../ingest/summary.js';
import { watchSources } from '../ingest/watch-sources.js';
import { ingest } from '../ingest.js';
import type { ReadingSettings } from '../model/page-task.js';
import { LocalDispatcher } from '../ocr/local-dispatcher.js';
import { RecordReader } from '../reread.js';
import { openStore } from '../store/open-store.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { IngestTalk } from './ingest-talk.js';

interface IngestFlags extends DatabaseOption {
  readonly jobs: number;
  readonly lang: string;
  readonly tessdata?: string;
  readonly reocr: boolean;
  readonly textLayer: ReadingSettings['textLayer'];
  readonly report?: string;
  readonly dryRun: boolean;
  readonly watch: boolean;
}

/** A page of a typed letter takes about two seconds; this is for the worst newspaper page on the slowest machine. */
const pageDeadlineMs = 120_000;

/** Two children of this size and the parent stay under 1 GB. */
const maxChildBytes = 400_000_000;

/** Between two looks of `--watch`. A scanner or a copy that pauses longer between two pages is taken to have finished. */
const lookMs = 15_000;

/** The program that reads a page, unless a test brings another. */
const pageProcess = new URL('../page-process.js', import.meta.url);

export function ingestCommand(entry: URL = pageProcess): Command {
  const command = new Command('ingest')
    .description(
      'read scans into the database: PDF, TIFF, JPEG, PNG, WebP, JPEG 2000, folders of page images',
    )
    .argument('<paths...>', 'files and folders')
    .addOption(
      new Option('--jobs <n>', 'pages read at a time')
        .default(availableParallelism(), 'one a core')
        .argParser(wholeNumber),
    )
    .option('--lang <codes>', "Tesseract's language codes, joined by +", 'eng')
    .option('--tessdata <folder>', 'traineddata files to use instead of the English one shipped')
    .option('--reocr', 'read every page again, even those read with the same settings', false)
    .addOption(
      new Option(
        '--text-layer <what>',
        'what to do with the OCR a PDF brings along; born-digital text is always used',
      )
        .choices(['ignore', 'keep'])
        .default('ignore'),
    )
    .option('--report <file>', 'write what became of every file and page, as JSON')
    .option(
      '--dry-run',
      'print what would be read, and the minutes and disk it would take; keep nothing',
      false,
    )
    .option('--watch', 'go on looking for new scans at the paths until interrupted', false)
    .action((paths: string[], flags: IngestFlags) =>
      flags.dryRun ? dryRun(paths, flags, entry) : run(paths, flags, entry),
    );
  return withDatabase(command);
}

async function run(paths: readonly string[], flags: IngestFlags, entry: URL): Promise<void> {
  const reportFile = flags.report === undefined ? null : openReport(flags.report);
  const store = openStore(flags.db);
  const talk = new IngestTalk(process.stderr, flags.db);
  const recorder = new RunRecorder();
  const reader = new RecordReader(store);
  let isUnsettled = false;
  const looked = () => {
    if (isUnsettled && talk.isIdle) reader.settle();
    isUnsettled &&= !talk.isIdle;
  };
  const interruption = new AbortController();
  const { signal } = interruption;
  const interrupt = () => {
    talk.say('Finishing the pages in hand; interrupt again to stop at once.');
    interruption.abort();
  };
  // Once only: the second Ctrl-C does what it does to any program.
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, interrupt);
  try {
    if (flags.watch) talk.say('Looking for new scans until interrupted with Ctrl-C.');
    const ended = await ingest(
      paths,
      { settings: settingsOf(flags), reocr: flags.reocr, signal },
      {
        store,
        dispatcher: dispatcherOf(flags, entry),
        readRecords: (source) => reader.read(source),
        report: (event) => {
          talk.report(event);
          recorder.add(event);
          if (event.type === 'records') isUnsettled = true;
        },
        ...(flags.watch && { find: (watched) => watchSources(watched, { lookMs, signal, looked }) }),
      },
    );
    // A watch has no other end than to be interrupted; it is cut short only where pages still wait.
    const isInterrupted = ended.isInterrupted && !(flags.watch && ended.balance.waiting === 0);
    const outcome = { ...ended, isInterrupted };
    reader.settle();
    if (reportFile !== null)
      writeFileSync(reportFile, `${JSON.stringify(recorder.report(outcome), null, 2)}\n`);
    for (const line of summaryOf(outcome, talk.seconds)) talk.say(line);
    const exitCode = exitCodeOf(outcome);
    if (exitCode !== 0) process.exitCode = exitCode;
  } finally {
    talk.end();
    for (const name of ['SIGINT', 'SIGTERM']) process.off(name, interrupt);
    store.close();
  }
}

/** Nothing is written: the database is opened for reading, where there is one. */
async function dryRun(paths: readonly string[], flags: IngestFlags, entry: URL): Promise<void> {
  const store = existsSync(flags.db) ? openStore(flags.db, { readonly: true }) : null;
  const talk = new IngestTalk(process.stderr, flags.db);
  try {
    const estimated = await estimate(
      paths,
      { settings: settingsOf(flags), reocr: flags.reocr },
      { store, dispatcher: dispatcherOf(flags, entry), report: (event) => talk.report(event) },
    );
    talk.end();
    for (const line of estimateLines(estimated, flags.jobs)) process.stdout.write(`${line}\n`);
    if (estimated.refused.length > 0) process.exitCode = exitCodes.failed;
  } finally {
    talk.end();
    store?.close();
  }
}

const settingsOf = ({ lang, tessdata, textLayer }: IngestFlags): ReadingSettings => ({
  languages: lang,
  tessdata: tessdata ?? null,
  textLayer,
});

const dispatcherOf = ({ jobs }: IngestFlags, entry: URL): LocalDispatcher =>
  new LocalDispatcher({ entry, jobs, pageDeadlineMs, maxChildBytes });

/** Before hours of work, not after: a report that cannot be written. */
function openReport(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (cause) {
    throw new MisuseError(`${file}: the report cannot be written there`, 'Name another file with --report.', {
      cause,
    });
  }
}

function exitCodeOf({ balance, refused, pagesFailed, isInterrupted }: IngestOutcome): number {
  if (isInterrupted) return exitCodes.interrupted;
  return refused.length + pagesFailed + balance.failed > 0 || !closes(balance) ? exitCodes.failed : 0;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('A whole number from 1 is needed.');
}
