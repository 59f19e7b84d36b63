import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withDatabase } from './database-option.js';
import { wholeNumber } from './filter-options.js';
import { dryRun } from './ingest-dry-run.js';
import { type IngestFlags, pageProcess, type ReaderProgram } from './ingest-flags.js';
import { runIngest } from './ingest-run.js';

/** Each page read at a time takes a process of a few hundred MB; more of them to a core only wait for one another. */
const mostJobs = 4 * availableParallelism();

function jobsOf(text: string): number {
  const jobs = wholeNumber(text);
  if (jobs <= mostJobs) return jobs;
  throw new InvalidArgumentError(`Give at most ${mostJobs}, four for each core of this machine.`);
}

/** A test may bring another program to read pages, and less patience with a watch. */
export function ingestCommand(reader: ReaderProgram = pageProcess, lookMs?: number): Command {
  const command = new Command('ingest')
    .description(
      'read scans into the database: PDF, TIFF, JPEG, PNG, WebP, JPEG 2000, folders of page images',
    )
    .argument('<paths...>', 'files and folders')
    .addOption(
      new Option('--jobs <n>', 'pages read at a time')
        .default(availableParallelism(), 'one a core')
        .argParser(jobsOf),
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
    .addOption(
      new Option(
        '--dry-run',
        'print what would be read, and the minutes and disk it would take; keep nothing',
      )
        .default(false)
        .conflicts(['watch', 'report']),
    )
    .option('--watch', 'go on looking for new scans at the paths until interrupted', false)
    .action((paths: string[], flags: IngestFlags) => {
      return flags.dryRun ? dryRun(paths, flags, reader) : runIngest(paths, flags, reader, lookMs);
    });
  return withDatabase(command);
}
