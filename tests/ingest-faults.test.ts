import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { letterbook } from './support/letterbook.js';
import {
  type Content,
  contentOf,
  differences,
  drawBox,
  drawPage,
  newFolder,
  runIngest,
  startIngest,
} from './support/run-ingest.js';
import { shuffled } from './support/shuffled.js';

/** Sixty pages in six sources. */
let box: string;
let undisturbed: Content;

const inBox = (database: string): string[] => ['--jobs', '2', '--db', database, box];

const newDatabase = (): string => path.join(newFolder(), 'box.db');

beforeAll(async () => {
  box = await drawBox([12, 9, 15, 8, 10, 6]);
  const database = newDatabase();
  const { code, stderr } = await runIngest('types-letters', inBox(database));
  expect(stderr).toContain('Pages in: 60 = 60 text + 0 blank + 0 unread + 0 failed');
  expect(code).toBe(0);
  undisturbed = contentOf(database);
  expect(undisturbed.pages).toHaveLength(60);
}, 60_000);

test('the same scans ingested twice change nothing', async () => {
  const database = newDatabase();
  await runIngest('types-letters', inBox(database));
  const again = await runIngest('types-letters', inBox(database));
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('0 pages read') });
  expect(differences(undisturbed, contentOf(database))).toEqual([]);
});

test('killed with SIGKILL twenty times, it ends with the content of an undisturbed run', async () => {
  const database = newDatabase();
  // Any odd multiplier serves: it only has to spread the kills over pages and over the moments before and after a save.
  for (let kill = 0; kill < 20; kill++) {
    const env = { KILL_AT: String(1 + ((kill * 7) % 3)), KILL_WHEN: kill % 2 === 0 ? 'before' : 'after' };
    const { signal } = await runIngest('kills-parent', inBox(database), env);
    expect(signal).toBe('SIGKILL');
  }
  const { code } = await runIngest('types-letters', inBox(database));
  expect(code).toBe(0);
  expect(differences(undisturbed, contentOf(database))).toEqual([]);
}, 120_000);

test('its children killed at every third page, it ends with the content of an undisturbed run', async () => {
  const database = newDatabase();
  const { code } = await runIngest('dies-now-and-then', inBox(database));
  expect(code).toBe(0);
  expect(differences(withoutAttempts(undisturbed), contentOf(database, { withAttempts: false }))).toEqual([]);
});

test('killed with SIGKILL it leaves no child behind', async () => {
  const pids = newFolder();
  const running = startIngest('never-answers', inBox(newDatabase()), { PID_FOLDER: pids });
  await eventually(() => readdirSync(pids).length).toBe(2);
  running.send('SIGKILL');
  await running.ended;
  await eventually(() => readdirSync(pids).map(Number).filter(isRunning)).toEqual([]);
});

describe('Ctrl-C', () => {
  test('once: the pages in hand are finished and saved, the rest is for the next run', async () => {
    const database = newDatabase();
    const word = path.join(newFolder(), 'word');
    const running = startIngest('waits-on-page-4', inBox(database), { WORD: word });
    await eventually(() => existsSync(`${word}.4`)).toBe(true);
    running.send('SIGINT');
    await running.says('Finishing the pages in hand');
    writeFileSync(word, 'go on');
    const { code, stderr } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/Pages in: \d+ = \d+ text \+ 0 blank \+ 0 unread \+ 0 failed \+ \d+ waiting/);
    expect(stderr).toMatch(/Run the same command again to go on with the \d+ pages left\./);
    expect((await runIngest('types-letters', inBox(database))).code).toBe(0);
    expect(differences(undisturbed, contentOf(database))).toEqual([]);
  });

  test('twice on a terminal: no line of progress is left standing', async () => {
    const env = { WORD: path.join(newFolder(), 'word'), TERMINAL: 'yes' };
    const running = startIngest('waits-on-page-4', inBox(newDatabase()), env);
    await running.says('3 of 60 pages');
    running.send('SIGINT');
    await running.says('Finishing the pages in hand');
    // For as long as it takes to draw the line again.
    await pause(500);
    running.send('SIGINT');
    const { stderr } = await running.ended;
    expect(stderr.split('\r\u001b[K').at(-1)).toMatch(/^Finishing the pages in hand.*\n$/);
  });

  test('of a dry run, on a terminal: no line of progress is left standing either', async () => {
    const pids = newFolder();
    const args = ['--dry-run', ...inBox(newDatabase())];
    const running = startIngest('never-answers', args, { PID_FOLDER: pids, TERMINAL: 'yes' });
    await running.says('0 of 60 pages');
    running.send('SIGINT');
    const { signal, stderr } = await running.ended;
    expect(signal).toBe('SIGINT');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  test('twice: it ends at once', async () => {
    const word = path.join(newFolder(), 'word');
    const running = startIngest('waits-on-page-4', inBox(newDatabase()), { WORD: word });
    await eventually(() => existsSync(`${word}.4`)).toBe(true);
    running.send('SIGINT');
    await running.says('Finishing the pages in hand');
    running.send('SIGINT');
    expect(await running.ended).toMatchObject({
      code: null,
      signal: 'SIGINT',
      stderr: expect.stringContaining('Finishing the pages in hand'),
    });
  });
});

test('a second ingest into the same database waits for the first', async () => {
  const database = newDatabase();
  const word = path.join(newFolder(), 'word');
  const first = startIngest('waits-on-page-4', inBox(database), { WORD: word });
  await eventually(() => existsSync(`${word}.4`)).toBe(true);
  const second = startIngest('types-letters', inBox(database));
  await second.says('another ingest is writing to it');
  writeFileSync(word, 'go on');
  expect(await first.ended).toMatchObject({ code: 0 });
  expect(await second.ended).toMatchObject({ code: 0, stderr: expect.stringContaining('0 pages read') });
  expect(differences(undisturbed, contentOf(database))).toEqual([]);
  expect(existsSync(`${database}-ingest`)).toBe(false);
});

test('a file changed while it is read fails with the reason, and is read as what it is the next time', async () => {
  const changing = await drawBox([3]);
  const database = newDatabase();
  const victim = path.join(changing, 'item-1', 'page-3.png');
  const { code, stderr } = await runIngest(
    'changes-its-source',
    ['--jobs', '1', '--db', database, changing],
    {
      VICTIM: victim,
    },
  );
  expect(code).toBe(2);
  expect(stderr).toContain('the file was changed while it was read. Run the same command again.');
  expect(contentOf(database).pages?.filter((row) => row.includes('"state":"text"'))).toEqual([]);
  expect((await runIngest('types-letters', ['--db', database, changing])).code).toBe(0);
});

test('killed at any moment while a changed folder is read, its letters are listed as they were or as they are', async () => {
  const changing = await drawBox([3]);
  const database = newDatabase();
  const ingest = (db: string, env = {}) =>
    runIngest('types-images', ['--jobs', '1', '--db', db, changing], env);
  const listed = (db: string) => letterbook(['list', 'letters', '--db', db]).stdout;
  await ingest(database);
  letterbook(['merge', 'item-1/1', 'item-1/2', '--db', database]);
  const before = listed(database);
  expect(before.match(/item-1\/\d/g)?.sort()).toEqual(['item-1/1', 'item-1/3']);
  await drawPage(path.join(changing, 'item-1', 'page-0.png'), 9);
  const states: string[] = [];
  for (let code: number | null = null, ms = 0; code !== 0; ms += 60) {
    const killed = newDatabase();
    copyFileSync(database, killed);
    ({ code } = await ingest(killed, { KILL_MS: String(ms) }));
    states.push(listed(killed));
  }
  const after = states.at(-1);
  expect(after?.match(/item-1\/\d/g)?.sort()).toEqual(['item-1/1', 'item-1/3', 'item-1/4']);
  expect(states[0]).toBe(before);
  expect(states.filter((state) => state !== before && state !== after)).toEqual([]);
}, 120_000);

test('a full disk stops the run with the remedy; with space it goes on to the same content', async ({
  skip,
}) => {
  const disk = newFolder();
  if (!mount(disk, '700k')) skip('only root may mount a small disk');
  const database = path.join(disk, 'box.db');
  try {
    const { code, stderr } = await runIngest('types-letters', inBox(database));
    expect(code).toBe(2);
    expect(stderr).toContain('the disk is full');
    execFileSync('mount', ['-o', 'remount,size=20m', disk]);
    expect((await runIngest('types-letters', inBox(database))).code).toBe(0);
    expect(differences(undisturbed, contentOf(database))).toEqual([]);
  } finally {
    execFileSync('umount', ['--lazy', disk]);
  }
});

test('killed, cut off, hung and out of space again and again, it ends with the letters of an undisturbed run', async () => {
  const fates = drawFates(20_061_126);
  const away = newFolder();
  const disk = newFolder();
  // Without the rights to mount one, the disk of this story never fills.
  let isSmall = mount(disk, '620k');
  const isMounted = isSmall;
  const env = { FATES: fates.file, AWAY: away, DEADLINE_MS: '3000' };
  const endings: string[] = [];
  try {
    for (let code: number | null = null; code !== 0; ) {
      expect(endings.length, endings.join('\n')).toBeLessThan(20);
      const run = await runIngest('meets-fates', inBox(path.join(disk, 'box.db')), env);
      code = run.code;
      endings.push(`${run.signal ?? run.code} ${run.stderr}`);
      for (const item of readdirSync(away)) renameSync(path.join(away, item), path.join(box, item));
      if (isSmall && run.stderr.includes('the disk is full')) {
        execFileSync('mount', ['-o', 'remount,size=20m', disk]);
        isSmall = false;
      }
    }
    expect(fates.fallen()).toEqual(fates.drawn);
    expect(isSmall, 'the disk never filled').toBe(false);
    expect(endings.at(-1)).toContain('Pages in: 60 = 60 text + 0 blank + 0 unread + 0 failed');
    const content = contentOf(path.join(disk, 'box.db'), { withAttempts: false });
    expect(differences(withoutAttempts(undisturbed), content)).toEqual([]);
  } finally {
    if (isMounted) execFileSync('umount', ['--lazy', disk]);
  }
}, 120_000);

/** What befalls which pages of the box, at which of their tries: drawn by lot, written where the engine finds it. */
function drawFates(seed: number) {
  const blows = [
    ...Array<string[]>(6).fill(['parent killed']),
    ...Array<string[]>(6).fill(['child killed']),
    ['child killed', 'parent killed'],
    ['hangs'],
    ['hangs', 'hangs'],
    ['file vanishes'],
  ];
  const pages = readdirSync(box).flatMap((item) =>
    readdirSync(path.join(box, item)).map((_, index) => `${item}/${index + 1}`),
  );
  const drawn = Object.fromEntries(
    shuffled(pages, seed)
      .slice(0, blows.length)
      .map((page, index) => [page, blows[index]]),
  );
  const file = path.join(newFolder(), 'fates.json');
  writeFileSync(file, JSON.stringify(drawn));
  const fallenOn = (page: string) => readFileSync(`${file}.${page.replace('/', '.')}`, 'utf8').split('\n');
  return {
    file,
    drawn,
    fallen: () => Object.fromEntries(Object.keys(drawn).map((page) => [page, fallenOn(page)])),
  };
}

function mount(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000, interval: 20 });

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const withoutAttempts = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.map((row) => row.replace(/,"attempts":\d+/, '')).sort(),
    ]),
  );
