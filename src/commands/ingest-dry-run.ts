import { existsSync } from 'node:fs';
import { exitCodes } from '../errors.js';
import { estimate } from '../ingest/estimate.js';
import { estimateLines, estimateRows } from '../ingest/estimate-lines.js';
import { openStore } from '../store/open-store.js';
import { dispatcherOf, type IngestFlags, type ReaderProgram, settingsOf } from './ingest-flags.js';
import { IngestTalk } from './ingest-talk.js';
import { printHanging, printTable } from './terminal.js';

/** `ingest --dry-run`. Nothing is written: the database is opened for reading, where there is one. */
export async function dryRun(
  paths: readonly string[],
  flags: IngestFlags,
  reader: ReaderProgram,
): Promise<void> {
  const store = existsSync(flags.db) ? openStore(flags.db, { readonly: true }) : null;
  const talk = new IngestTalk(process.stderr, flags.db);
  const interrupt = () => {
    talk.end();
    process.kill(process.pid, 'SIGINT');
  };
  process.once('SIGINT', interrupt);
  try {
    const estimated = await estimate(
      paths,
      { settings: settingsOf(flags), reocr: flags.reocr },
      { store, dispatcher: dispatcherOf(flags, reader), report: (event) => talk.report(event) },
    );
    talk.end();
    printTable(estimateRows(estimated));
    for (const line of estimateLines(estimated, flags.jobs)) printHanging(line, 2);
    if (estimated.refused.length > 0) process.exitCode = exitCodes.failed;
  } finally {
    process.off('SIGINT', interrupt);
    talk.end();
    store?.close();
  }
}
