import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { exitCodes, MisuseError } from '../errors.js';
import { duration } from '../ingest/amounts.js';
import { closes, type IngestEvent, type IngestOutcome } from '../ingest/outcome.js';
import { RunRecorder, type RunReport } from '../ingest/run-report.js';
import { summaryOf } from '../ingest/summary.js';
import { type RecordsEvent, takenLine } from '../ingest/taken-line.js';
import { watchSources } from '../ingest/watch-sources.js';
import { ingest } from '../ingest.js';
import { findTraineddata } from '../ocr/traineddata.js';
import { RecordReader } from '../reread.js';
import { openStore, type Store } from '../store/open-store.js';
import type { RunOutcome } from '../store/runs.js';
import { dispatcherOf, type IngestFlags, type ReaderProgram, settingsOf } from './ingest-flags.js';
import { IngestTalk } from './ingest-talk.js';

/** Between two looks of `--watch`. A scanner or a copy that pauses longer between two pages is taken to have finished. */
const patientLookMs = 15_000;

const interruptions = ['SIGINT', 'SIGTERM'] as const;

/** `ingest` proper: the run, what is said of it and how it is noted. */
export async function runIngest(
  paths: readonly string[],
  flags: IngestFlags,
  reader: ReaderProgram,
  lookMs = patientLookMs,
): Promise<void> {
  // Before anything is made that a misspelt name or language would leave behind.
  refuseNowhere(paths, flags.db);
  await findTraineddata(settingsOf(flags));
  if (flags.report !== undefined) refuseUnwritable(flags.report);
  const store = openStore(flags.db);
  const talk = new IngestTalk(process.stderr, flags.db);
  const recorder = new RunRecorder();
  const run = store.beginRun('ingest');
  let noted: RunOutcome = 'failed';
  const report = (event: IngestEvent): void => {
    talk.report(event);
    recorder.add(event);
  };
  const interruption = new AbortController();
  const interrupt = () => {
    // Nothing may be left standing on the terminal by the second.
    talk.end();
    if (!talk.isIdle) talk.say('Finishing the pages in hand; interrupt again to stop at once.');
    interruption.abort();
  };
  // Once only: the second Ctrl-C does what it does to any program.
  for (const signal of interruptions) process.once(signal, interrupt);
  try {
    const outcome = await readScans(paths, {
      flags,
      reader,
      lookMs,
      store,
      talk,
      report,
      signal: interruption.signal,
    });
    if (flags.report !== undefined) writeReport(flags.report, recorder.report(outcome));
    for (const line of summaryOf(outcome, talk.seconds)) talk.say(line);
    const exitCode = exitCodeOf(outcome);
    if (exitCode !== 0) process.exitCode = exitCode;
    noted = outcome.isInterrupted ? 'interrupted' : exitCode === 0 ? 'done' : 'failed';
  } finally {
    talk.end();
    for (const signal of interruptions) process.off(signal, interrupt);
    store.endRun(run, noted);
    store.close();
  }
}

interface RunParts {
  readonly flags: IngestFlags;
  readonly reader: ReaderProgram;
  readonly lookMs: number;
  readonly store: Store;
  readonly talk: IngestTalk;
  readonly report: (event: IngestEvent) => void;
  readonly signal: AbortSignal;
}

async function readScans(
  paths: readonly string[],
  { flags, reader, lookMs, store, talk, report, signal }: RunParts,
): Promise<IngestOutcome> {
  const records = new RecordReader(store);
  let taken: RecordsEvent[] = [];
  const settleWhenIdle = () => {
    if (taken.length === 0 || !talk.isIdle) return;
    records.settle();
    talk.say(takenLine(taken));
    taken = [];
  };
  if (flags.watch) {
    const often = duration(lookMs / 1000);
    talk.say(`${paths.join(', ')}: looking for new scans every ${often} until interrupted with Ctrl-C.`);
  }
  const outcome = await ingest(
    paths,
    { settings: settingsOf(flags), reocr: flags.reocr, signal },
    {
      store,
      dispatcher: dispatcherOf(flags, reader),
      readRecords: (source) => records.read(source),
      report: (event) => {
        report(event);
        if (event.type === 'records') taken.push(event);
      },
      ...(flags.watch && {
        find: (watched) => watchSources(watched, { lookMs, signal, looked: settleWhenIdle }),
      }),
    },
  );
  records.settle();
  // A watch has no other end than to be interrupted; it is cut short only where pages still wait.
  const isInterrupted = outcome.isInterrupted && !(flags.watch && outcome.balance.waiting === 0);
  return { ...outcome, isInterrupted };
}

/** Nothing to read, and no database yet that should hear of it. */
function refuseNowhere(paths: readonly string[], database: string): void {
  if (existsSync(database) || paths.some((path) => existsSync(path))) return;
  throw new MisuseError(`${paths.join(', ')}: there is no such file or folder.`, 'Check the path.');
}

/** A report that cannot be written, or would replace a scan, is better known before hours of work than after. */
function refuseUnwritable(report: string): void {
  if (['', '{'].includes(beginningOf(report))) return;
  throw new MisuseError(
    `${report}: is no report, and would be replaced by one.`,
    'Name another file with --report.',
  );
}

/** The first character of the file that a report would replace; empty where it has none, or where there is no file yet. */
function beginningOf(report: string): string {
  try {
    const known = statSync(report, { throwIfNoEntry: false });
    if (known?.isFile()) return firstCharacter(report);
    if (known) accessSync(report, constants.W_OK);
    // Behind a separator a file is not taken for a folder.
    else accessSync(join(dirname(resolve(report)), sep), constants.W_OK | constants.X_OK);
    if (!known?.isDirectory()) return '';
  } catch (cause) {
    throw unwritable(report, cause);
  }
  throw unwritable(report);
}

/** Throws where the file could not be written again. */
function firstCharacter(path: string): string {
  const file = openSync(path, 'r+');
  try {
    const head = Buffer.alloc(1);
    return head.toString('latin1', 0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

function writeReport(path: string, report: RunReport): void {
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

const unwritable = (report: string, cause?: unknown): MisuseError =>
  new MisuseError(`${report}: the report cannot be written there.`, 'Name another file with --report.', {
    cause,
  });

function exitCodeOf({ balance, refused, pagesFailed, isInterrupted }: IngestOutcome): number {
  if (isInterrupted) return exitCodes.interrupted;
  return refused.length + pagesFailed + balance.failed > 0 || !closes(balance) ? exitCodes.failed : 0;
}
