import { existsSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodes, UserError } from '../errors.js';
import { createNetworkEngine } from '../ocr/network/network-engine.js';
import { digestTraineddata, findTraineddata, type TraineddataSettings } from '../ocr/traineddata.js';
import { checkWritable } from '../store/open-database.js';
import { openStore } from '../store/open-store.js';
import { probeSqlite } from '../store/probe-sqlite.js';
import { type DatabaseOption, withDatabase } from './database-option.js';
import { print } from './terminal.js';

interface DoctorFlags extends DatabaseOption {
  readonly lang: string;
  readonly tessdata?: string;
}

/** Says what it found; throws what is wrong. */
interface Check {
  readonly name: string;
  readonly run: () => string | Promise<string>;
}

export const doctorCommand = (): Command =>
  withDatabase(
    new Command('doctor')
      .description('check that everything is there to read and keep letters')
      .option('--lang <codes>', "Tesseract's language codes, joined by +", 'eng')
      .option('--tessdata <folder>', 'traineddata files to use instead of the English one shipped'),
  ).action(async (flags: DoctorFlags) => {
    const findings = [];
    for (const check of checksFor(flags)) findings.push(await tried(check));
    for (const { name, isSound, words } of findings)
      print(`${isSound ? 'ok ' : 'BAD'}  ${name.padEnd(12)} ${words}`);
    if (findings.some(({ isSound }) => !isSound)) process.exitCode = exitCodes.failed;
  });

const checksFor = ({ db, lang, tessdata }: DoctorFlags): readonly Check[] => [
  // An older Node does not come this far.
  { name: 'Node', run: () => `${process.versions.node}; 20.19 or newer is needed` },
  {
    name: 'platform',
    run: () =>
      `${process.platform} ${process.arch}, ${availableParallelism()} cores, ${Math.round(freemem() / 1e6)} MB of memory free`,
  },
  { name: 'SQLite', run: () => `${probeSqlite()} with full-text search` },
  { name: 'recognizer', run: () => recognizerWords({ languages: lang, tessdata: tessdata ?? null }) },
  { name: 'database', run: () => databaseWords(db) },
];

async function tried({ name, run }: Check): Promise<{ name: string; isSound: boolean; words: string }> {
  try {
    return { name, isSound: true, words: await run() };
  } catch (error) {
    const remedy = error instanceof UserError ? ` ${error.remedy}` : '';
    return {
      name,
      isSound: false,
      words: `${error instanceof Error ? error.message : String(error)}${remedy}`,
    };
  }
}

/** Starts it: a file may be whole and yet of a kind that cannot be run. */
async function recognizerWords(settings: TraineddataSettings): Promise<string> {
  const traineddata = await findTraineddata(settings);
  const digest = await digestTraineddata(traineddata);
  const engine = await createNetworkEngine(settings);
  await engine.close();
  return `starts with ${traineddata.files.join(', ')}, checksum ${digest}${settings.tessdata === null ? ' as shipped' : ''}`;
}

function databaseWords(path: string): string {
  checkWritable(path);
  if (!existsSync(path)) return `${path} does not exist yet; ${dirname(resolve(path))} can be written`;
  const store = openStore(path, { readonly: true });
  const letters = store.countLetters();
  store.close();
  return `${path} can be written and holds ${letters} letters`;
}
