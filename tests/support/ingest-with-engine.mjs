import { ingestCommand } from '../../dist/src/commands/ingest.js';
import { pageProcess } from '../../dist/src/commands/ingest-flags.js';
import { UserError } from '../../dist/src/errors.js';

/**
 * `node ingest-with-engine.mjs <engine> <arguments of ingest>`: the built command, its pages read by a test engine,
 * which may take DEADLINE_MS for one; a watch looks every LOOK_MS. With TERMINAL set it takes stderr for a terminal.
 */
const [engine, ...args] = process.argv.slice(2);

if (process.env.TERMINAL) process.stderr.isTTY = true;

try {
  const entry = new URL(`engines/${engine}.mjs`, import.meta.url);
  const pageDeadlineMs = Number(process.env.DEADLINE_MS ?? pageProcess.pageDeadlineMs);
  const lookMs = process.env.LOOK_MS === undefined ? undefined : Number(process.env.LOOK_MS);
  await ingestCommand({ entry, pageDeadlineMs }, lookMs).parseAsync(args, { from: 'user' });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message} ${error.remedy}\n`);
  process.exitCode = error.exitCode;
}
