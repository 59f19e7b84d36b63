import { ingestCommand } from '../../dist/src/commands/ingest.js';
import { UserError } from '../../dist/src/errors.js';

/** `node ingest-with-engine.mjs <engine> <arguments of ingest>`: the built command, its pages read by a test engine. */
const [engine, ...args] = process.argv.slice(2);

try {
  await ingestCommand(new URL(`engines/${engine}.mjs`, import.meta.url)).parseAsync(args, { from: 'user' });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message} ${error.remedy}\n`);
  process.exitCode = error.exitCode;
}
