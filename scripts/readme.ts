import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Command, Option } from 'commander';
import { buildProgram } from '../src/commands/run-command-line.js';

const help = `npm run readme

Writes the command reference of README.md from the commands themselves, between its two marks.
`;

const marks = { begin: '<!-- commands: written by npm run readme -->', end: '<!-- end of commands -->' };

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function optionRow(option: Option): string {
  const choices = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
  return `| \`${cell(option.flags)}\` | ${cell(option.description)}${choices} |`;
}

/** A command under its own name, with the options that are its own: `--db` and `--help` are everybody's. */
function commandPart(command: Command, name: string): string {
  const parts = command.commands.filter((part) => part.name() !== 'help');
  if (parts.length > 0) return parts.map((part) => commandPart(part, `${name} ${part.name()}`)).join('\n\n');
  const places = command.registeredArguments.map((argument) => {
    const dots = argument.variadic ? '...' : '';
    return argument.required ? `<${argument.name()}${dots}>` : `[${argument.name()}${dots}]`;
  });
  const options = command.options.filter(({ long }) => long !== '--db' && long !== '--help');
  const table = options.length > 0 ? `\n\n| option | |\n|---|---|\n${options.map(optionRow).join('\n')}` : '';
  return `### \`${[name, ...places].join(' ')}\`\n\n${command.description()}${table}`;
}

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });

if (values.help) process.stdout.write(help);
else {
  const program = await buildProgram();
  const reference = program.commands.map((command) => commandPart(command, command.name())).join('\n\n');
  const readme = readFileSync('README.md', 'utf8');
  const [before, after] = [readme.split(marks.begin)[0], readme.split(marks.end)[1]];
  if (after === undefined) throw new Error('README.md: the marks around the command reference are missing');
  writeFileSync('README.md', `${before}${marks.begin}\n\n${reference}\n\n${marks.end}${after}`);
}
