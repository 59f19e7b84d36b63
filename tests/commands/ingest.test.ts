import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { letterbook } from '../support/letterbook.js';
import { contentOf, drawBox, drawPage, newFolder, runIngest, startIngest } from '../support/run-ingest.js';

/** Five pages in two sources. */
let box: string;

beforeAll(async () => {
  box = await drawBox([3, 2]);
});

const inFolder = (folder: string, ...args: string[]): string[] => [
  ...args,
  ...['--jobs', '2', '--db', path.join(folder, 'box.db'), box],
];

describe('a dry run', () => {
  test('tells sources, pages, time and disk, and makes no database', async () => {
    const folder = newFolder();
    const { code, stdout, stderr } = await runIngest('types-letters', inFolder(folder, '--dry-run'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `3 to read of  3 pages  folder  ${path.join(box, 'item-1')}`,
      `2 to read of  2 pages  folder  ${path.join(box, 'item-2')}`,
      '2 sources, 5 pages: 5 to read, 0 known already; 0 files not readable.',
    ]);
    expect(stdout).toMatch(/^About \d+ s with 2 at a time and 0\.\d MB of database, judged by 5 pages read/m);
    expect(existsSync(path.join(folder, 'box.db'))).toBe(false);
  });

  test('counts what is known already and changes nothing', async () => {
    const folder = newFolder();
    await runIngest('types-letters', inFolder(folder));
    const before = contentOf(path.join(folder, 'box.db'));
    const { code, stdout } = await runIngest('never-answers', inFolder(folder, '--dry-run'));
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '2 sources, 5 pages: 0 to read, 5 known already; 0 files not readable.',
    );
    expect(contentOf(path.join(folder, 'box.db'))).toEqual(before);
  });
});

test('pages that were read before, but lie in a folder that has grown, count as known already', async () => {
  const folder = newFolder();
  const scans = await drawBox([5]);
  const [item, report] = [path.join(scans, 'item-1'), path.join(folder, 'run.json')];
  const args = ['--db', path.join(folder, 'box.db'), scans];
  await runIngest('types-images', args);
  await drawPage(path.join(item, 'page-6.png'), 7);
  const dry = await runIngest('types-images', ['--dry-run', ...args]);
  expect(dry.stdout).toMatch(
    /, judged by 6 pages read for the purpose, 5 of them known by their images\.\n$/,
  );
  const all = await runIngest('types-images', ['--dry-run', '--reocr', ...args]);
  expect(all.stdout).toMatch(/, judged by 6 pages read for the purpose\.\n$/);
  const { stderr } = await runIngest('types-images', ['--report', report, ...args]);
  expect(stderr).toMatch(
    /^1 source, 1 page read in .* a minute; 5 pages known already, 5 of them by their images\.$/m,
  );
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pagesRead: 6, pagesRecalled: 5 });
});

test('of a changed folder it says that it takes the place of what was read before, or that both are kept', async () => {
  const folder = newFolder();
  const scans = await drawBox([2]);
  const item = path.join(scans, 'item-1');
  const ingest = async () =>
    (await runIngest('types-images', ['--db', path.join(folder, 'box.db'), scans])).stderr;
  const isChanged = `${item}: changed since it was last read; what was read then is kept.\n`;
  const succeeds = `${item}: its letters take the place of those read before; the same ones keep their ids.\n`;
  await ingest();
  await drawPage(path.join(item, 'page-3.png'), 7);
  const grown = await ingest();
  expect(grown).toContain(isChanged + succeeds);
  expect(grown).toContain('Pages in: 3 = 3 text + 0 blank + 0 unread + 0 failed\n');
  rmSync(path.join(item, 'page-3.png'));
  expect(await ingest(), 'as it was').toContain(isChanged + succeeds);
  for (const page of [1, 2]) await drawPage(path.join(item, `page-${page}.png`), 70 + page);
  const other = await ingest();
  expect(other).toContain(isChanged);
  expect(other).not.toContain(succeeds);
});

test('a folder that was renamed and has grown takes the place of what it was', async () => {
  const folder = newFolder();
  const scans = await drawBox([2]);
  const renamed = path.join(scans, 'item-01');
  const ingest = async () =>
    (await runIngest('types-images', ['--db', path.join(folder, 'box.db'), scans])).stderr;
  await ingest();
  renameSync(path.join(scans, 'item-1'), renamed);
  await drawPage(path.join(renamed, 'page-3.png'), 7);
  expect(await ingest()).toContain(
    `${renamed}: its letters take the place of those read before; the same ones keep their ids.\n`,
  );
  const { stdout } = letterbook(['list', 'letters', '--json', '--db', path.join(folder, 'box.db')]);
  expect(
    JSON.parse(stdout)
      .map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(['item-1/1', 'item-1/2', 'item-1/3']);
});

test('a stray PDF among page images is told of, with the remedy, each time', async () => {
  const folder = newFolder();
  const item = path.join(folder, 'item');
  mkdirSync(item);
  for (const page of [1, 2])
    copyFileSync(path.join(box, 'item-1', `page-${page}.png`), path.join(item, `${page}.png`));
  const stray = path.join(item, 'letters.pdf');
  copyFileSync('fixtures/box/note-verbale.pdf', stray);
  const told = `${item}: its images are read as single scans, each a record of its own, since ${stray} lies there too. If they are pages of one record, stop and move that elsewhere before you ingest again; letters read from single scans until then stay listed.\n`;
  const args = ['--db', path.join(folder, 'box.db'), folder];
  for (const run of [['--dry-run', ...args], args, args]) {
    const { code, stderr } = await runIngest('types-letters', run);
    expect({ code, isTold: stderr.includes(told) }).toEqual({ code: 0, isTold: true });
  }
});

describe('a watch', () => {
  test('says once where it looks and how to stop it, and on one line what has come', async () => {
    const [folder, scans, copied] = [newFolder(), newFolder(), newFolder()];
    const args = ['--watch', '--jobs', '1', '--db', path.join(folder, 'box.db'), scans];
    const watch = startIngest('types-letters', args, { LOOK_MS: '1000' });
    onTestFinished(() => {
      watch.send('SIGKILL');
    });
    await watch.says('Ctrl-C');
    // Both at once, so that no look comes between them.
    cpSync(box, path.join(copied, 'box'), { recursive: true });
    renameSync(path.join(copied, 'box'), path.join(scans, 'box'));
    await watch.says('2 sources taken');
    cpSync(path.join(box, 'item-2', 'page-1.png'), path.join(scans, 'late', '1.png'));
    await watch.says('late: taken');
    watch.send('SIGINT');
    const { code, stderr } = await watch.ended;
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(0, -4)).toEqual([
      `${scans}: looking for new scans every 1 s until interrupted with Ctrl-C.`,
      `2 sources taken, 5 pages, 3 letters; the last is ${path.join(scans, 'box', 'item-2')}.`,
      `${path.join(scans, 'late')}: taken, 1 page, 1 letter.`,
    ]);
  });
});

describe('a report', () => {
  test('holds what became of every file and page, also where some failed', async () => {
    const folder = newFolder();
    const report = path.join(folder, 'run.json');
    const scans = path.join(folder, 'scans');
    mkdirSync(scans);
    for (const page of [1, 2])
      copyFileSync(path.join(box, 'item-1', `page-${page}.png`), path.join(scans, `${page}.png`));
    writeFileSync(path.join(folder, 'empty.pdf'), '');
    const args = ['--report', report, '--db', path.join(folder, 'box.db'), folder];
    const { code } = await runIngest('refuses', args);
    expect(code).toBe(2);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      isInterrupted: false,
      balance: { pages: 2, failed: 2, closes: true },
      sources: [
        {
          path: scans,
          tried: [
            { page: 1, state: 'failed', attempts: 1 },
            { page: 2, attempts: 2 },
          ],
        },
      ],
      refused: [{ path: path.join(folder, 'empty.pdf'), remedy: 'Copy it again from its original.' }],
    });
  });

  test.each([
    ['a folder that is not there', 'nowhere/run.json'],
    ['a folder', '.'],
    ['a file as if it were a folder', 'note/run.json'],
    ['a link to itself', 'loop'],
  ])('that cannot be written, to %s, is known before the work', async (_name, where) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'note'), '');
    symlinkSync('loop', path.join(folder, 'loop'));
    const report = path.join(folder, where);
    const { code, stderr } = await runIngest('types-letters', inFolder(folder, '--report', report));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${report}: the report cannot be written there. Name another file with --report.\n`,
    });
    expect(existsSync(path.join(folder, 'box.db'))).toBe(false);
  });

  test('never replaces a scan, but an earlier report and an empty file', async () => {
    const folder = newFolder();
    const scan = path.join(box, 'item-1', 'page-1.png');
    const before = readFileSync(scan);
    const { code, stderr } = await runIngest('types-letters', inFolder(folder, '--report', scan));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${scan}: is no report, and would be replaced by one. Name another file with --report.\n`,
    });
    expect(readFileSync(scan).equals(before)).toBe(true);
    expect(existsSync(path.join(folder, 'box.db'))).toBe(false);
    const report = path.join(folder, 'run.json');
    writeFileSync(report, '');
    for (const pagesRead of [5, 0]) {
      await runIngest('types-letters', inFolder(folder, '--report', report));
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pagesRead });
    }
  });

  test.skipIf(!existsSync('/dev/full'))('that the disk has no room for is no bug', async () => {
    const { code, stderr } = await runIngest('types-letters', inFolder(newFolder(), '--report', '/dev/full'));
    expect(code).toBe(2);
    expect(stderr).toBe('/dev/full: the report cannot be written there. Name another file with --report.\n');
  });

  test('of a run that could not begin is not there, rather than empty', async () => {
    const folder = newFolder();
    const report = path.join(folder, 'run.json');
    new Database(path.join(folder, 'box.db')).exec('CREATE TABLE theirs (a)').close();
    const { code, stderr } = await runIngest('types-letters', inFolder(folder, '--report', report));
    expect(code).toBe(2);
    expect(stderr).toContain("box.db: is another program's database. Name another file with --db");
    expect(existsSync(report)).toBe(false);
  });
});
