import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { exitCodes, UserError } from '../errors.js';
import { commands } from './index.js';
import { say } from './terminal.js';

const examples = `
Examples:
  letterbook ingest scans/box-12                  read a box of scans
  letterbook search bolton --after 1905-05        Bolton since May 1905
  letterbook search "zero tolerance" --from hall  a phrase in letters from Hall
  letterbook show S-0041-0001-063-00069/2         read a letter
  letterbook explain S-0041-0001-063-00069/2      where each fact was read
  letterbook export --format csv > letters.csv    take the catalogue elsewhere

Exit codes: 0 done or found, 1 searched and nothing found, 2 misuse or something
failed, 70 a bug in Letterbook, 130 interrupted.`;

/** From the package's own file, which stands above the built program and above the sources alike. */
function packageVersion(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { version: string })
        .version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('package.json is missing from the installation');
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Has misuse of the command told as any error is: what was called, what is wrong, where to look. */
function speakPlainly(command: Command, called: string): void {
  command.configureOutput({
    outputError: (text) => {
      const cause = text
        .trim()
        .replace(/^error: /, '')
        .replace(/\n\((?<guess>.*)\)$/, '. $<guess>');
      say(`${called}: ${asSentence(cause)} ${called} --help shows what there is.`);
    },
  });
}

/** The program with these commands; without a list, with all of them. */
export async function buildProgram(names: readonly string[] = [...commands.keys()]): Promise<Command> {
  const program = new Command('letterbook')
    .description('Turns boxes of scanned correspondence into a searchable catalogue of letters.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'explain the program or a command')
    .helpCommand('help [command]', 'explain the program or a command')
    .addHelpText('after', examples)
    .exitOverride();
  speakPlainly(program, 'letterbook');
  for (const name of names) {
    const command = await commands.get(name)?.();
    if (!command) continue;
    for (const part of [command, ...command.commands]) {
      part.copyInheritedSettings(program).helpOption('--help', 'explain this command').helpCommand(false);
      speakPlainly(part, `letterbook ${part === command ? name : `${name} ${part.name()}`}`);
    }
    program.addCommand(command);
  }
  return program;
}

/** The words that are to be explained, none for the program itself; null where no help is asked for. */
function wordsToExplain(args: readonly string[]): readonly string[] | null {
  if (args[0] === 'help') return args.slice(1);
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  return before.includes('--help') ? before.filter((argument) => !argument.startsWith('-')) : null;
}

/**
 * The arguments that print the help of the command these words name. A command that there is not is left as the last
 * argument, to be refused as anywhere.
 */
function argsForHelp(program: Command, words: readonly string[]): readonly string[] {
  let command = program;
  for (const [index, word] of words.entries()) {
    const part = command.commands.find((one) => one.name() === word);
    if (part) command = part;
    else if (command.commands.length > 0) return words.slice(0, index + 1);
    else return [...words.slice(0, index), '--help'];
  }
  return [...words, '--help'];
}

/** Prints what went wrong to stderr and returns the exit code for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.failed;
  if (error instanceof UserError) {
    say([asSentence(error.message), error.remedy].filter(Boolean).join(' '));
    return error.exitCode;
  }
  // With its causes and, where there were several, with all of them.
  const stack = inspect(error);
  say(`letterbook: this is a bug in Letterbook. Please report it with these lines:\n${stack}`);
  return exitCodes.bug;
}

/** Runs one command line and returns its exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    const explained = wordsToExplain(args);
    const named = args.find((argument) => !argument.startsWith('-'));
    const isVersion = named === undefined && explained === null && args.includes('--version');
    const needed = named !== undefined && commands.has(named) ? [named] : isVersion ? [] : undefined;
    const program = await buildProgram(needed);
    if (args.length === 0) program.help();
    await program.parseAsync(explained ? argsForHelp(program, explained) : args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}
