import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.js';
import { buildProgram } from '../src/commands/run-command-line.js';
import { exitCodes } from '../src/errors.js';
import { csvColumns } from '../src/export/csv.js';
import { exportFormats } from '../src/export/index.js';
import { letterFields } from '../src/fields/index.js';
import { letterKinds } from '../src/model/letter.js';
import { jsonKeys } from './support/json-keys.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Everything between backticks, in text and in blocks: a name is documented where it stands as code. */
const code = [...readme.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map((match) => match[0]).join('\n');

const isInCode = (name: string): boolean =>
  new RegExp(`(?<![\\w-])${name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\w-])`).test(code);

const missing = (names: Iterable<string>): string[] => [...new Set(names)].filter((name) => !isInCode(name));

let program: Command;

beforeAll(async () => {
  program = await buildProgram();
});

/** Commands with their parts, by the words a user types: `list records`. */
const allCommands = (parent: Command, words = ''): { words: string; command: Command }[] =>
  parent.commands.flatMap((command) => {
    const typed = `${words}${command.name()}`;
    return [{ words: typed, command }, ...allCommands(command, `${typed} `)];
  });

describe('the README', () => {
  it('has every command', () => {
    const headings = allCommands(program)
      .filter(({ command }) => command.commands.length === 0)
      .map(({ words }) => `### \`${words}`);
    expect(headings.length).toBeGreaterThanOrEqual(commands.size);
    expect(headings.filter((heading) => !readme.includes(`\n${heading}`))).toEqual([]);
  });

  it('has every option', () => {
    const options = allCommands(program).flatMap(({ command }) =>
      command.options.map(({ long }) => long ?? ''),
    );
    expect(options).toContain('--db');
    expect(missing(options)).toEqual([]);
  });

  it('has every name in JSON and every column of CSV', () => {
    expect(missing([...Object.values(jsonKeys).flat(), ...csvColumns])).toEqual([]);
  });

  it('has every field of a letter, every kind, every export format', () => {
    expect(
      missing([
        ...letterFields.map(({ name }) => name),
        'beginning',
        ...letterKinds,
        ...exportFormats.map(({ name }) => name),
      ]),
    ).toEqual([]);
  });

  it('has every exit code', () => {
    const codes = [...readme.matchAll(/\*\*(\d+)\*\*/g)].map((match) => Number(match[1]));
    expect(codes).toEqual(expect.arrayContaining([0, ...Object.values(exitCodes)]));
  });

  it('has the variable that names the database', () => {
    expect(missing(['LETTERBOOK_DB'])).toEqual([]);
  });
});

describe('every command', () => {
  it('explains itself and its options', () => {
    for (const { words, command } of allCommands(program)) {
      expect(command.description(), words).toMatch(/^[a-z].{10,}[^.]$/);
      for (const option of command.options)
        expect(option.description, `${words} ${option.flags}`).toMatch(/\S{3}/);
      for (const argument of command.registeredArguments) {
        expect(argument.description, `${words} <${argument.name()}>`).toMatch(/\S{3}/);
      }
    }
  });

  it('that touches letters takes --db', () => {
    for (const { words, command } of allCommands(program)) {
      if (command.commands.length > 0) continue;
      expect(
        command.options.map(({ long }) => long),
        words,
      ).toContain('--db');
    }
  });
});
