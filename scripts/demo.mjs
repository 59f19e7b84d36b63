// Shows the program at work: ingests the fixture box into .cache/demo.db and asks it a few things.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

const help = `Usage: npm run demo

Ingests the fixture box into .cache/demo.db and shows the listing, a search, one letter and one explanation.
`;

const commands = [
  ['ingest', 'fixtures/box'],
  ['list', 'letters'],
  ['search', 'convoys', '--from', 'eklund'],
  ['show', 'S-0932-0004-017-00012/1'],
  ['explain', 'S-0932-0004-017-00012/1', '--field', 'date'],
];

const db = '.cache/demo.db';

const quoted = (word) => (/^[\w./-]+$/.test(word) ? word : `"${word}"`);

function run(command) {
  process.stdout.write(`\n$ letterbook ${command.map(quoted).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/src/cli.js', ...command, '--db', db], {
    stdio: 'inherit',
  });
  return status ?? 1;
}

if (process.argv.includes('--help')) process.stdout.write(help);
else {
  mkdirSync('.cache', { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(db + suffix, { force: true });
  for (const command of commands) {
    const status = run(command);
    if (status !== 0) {
      process.exitCode = status;
      break;
    }
  }
}
