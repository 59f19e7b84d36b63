import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/model/field-value.js';
import { openStore } from '../../src/store/open-store.js';
import { jsonKeys } from '../support/json-keys.js';
import { pages } from '../support/page.js';
import {
  failedOutcome,
  reading,
  readOutcome,
  sampleLetter,
  sampleRecord,
  sampleSource,
} from '../support/sample-entries.js';

const cli = new URL('../../dist/src/cli.js', import.meta.url).pathname;

let folder: string;
let db: string;

const { id: sourceId } = sampleSource();
const number = 'S-0041-0001-063-00069';
const letterId = `${number}/1`;

beforeAll(() => {
  if (!existsSync(cli))
    throw new Error('The program is not built. Run npm test, or npm run build before vitest.');
  folder = mkdtempSync(join(tmpdir(), 'letterbook-cli-'));
  db = join(folder, 'letterbook.db');
  const store = openStore(db);
  store.saveSource(sampleSource({ pageCount: 4 }));
  const typed = pages(
    `
                                  Aldport, March 4, 1961
    Dear Sir,
    the peace-
    keeping of our harbour wants a dredger.
    Yours faithfully,
    ====
    Further lines of the letter
    on a page behind it.
    `,
    { sourceId, pageNumber: 2 },
  );
  for (const page of typed) store.savePage(readOutcome(page));
  store.savePage(failedOutcome(sourceId, 4, 'deadline of 120 s passed'));
  store.saveRecords(sourceId, [
    sampleRecord({
      letters: [
        sampleLetter({
          doubts: ['two salutations'],
          startProbability: 0.6,
          fields: [
            ...sampleLetter().fields,
            reading('subject', 'Dredging of the north quay', { origin: 'cover-sheet' }),
          ],
        }),
      ],
    }),
  ]);
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built program in the folder of the database. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  return { code: status, stdout, stderr };
}

const json = (...args: string[]) => JSON.parse(run([...args, '--json']).stdout);

describe('a command line', () => {
  it('prints version and help, and that is success', () => {
    expect(run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Examples:') });
    expect(run(['search', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--after') });
    expect(run([])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });

  it.each([
    [['serch', 'bolton'], /Did you mean search/],
    [['search', '--befor', '2006'], /unknown option/],
    [['show'], /missing required argument/],
    [['list'], /Usage: letterbook list/],
    [['list', 'boxes'], /unknown command/],
    [['search', '--limit', 'few', 'dredger'], /whole number/],
    [['search', '--limit', '99999999999999999999999', 'dredger'], /whole number from 1 to 9007199254740991/],
    [['search', '--kind', 'poem'], /Allowed choices are letter/],
    [['search'], /search: has nothing to look for\. Give some words/],
    [['search', '--after', 'soon'], /--after soon: is not a date\. Write it as/],
    [['ingest', '.', '--jobs', '9999'], /'9999' is invalid\. Give at most \d+, four for each core/],
    [['ingest', '.', '--dry-run', '--watch'], /--dry-run' cannot be used with option '--watch'/],
    [['export', '--format', 'xlsx'], /Allowed choices are jsonl/],
    [['search', 'x', '--format', 'pages'], /Allowed choices are jsonl, csv\./],
    [['search', 'x', '--format', 'csv', '--json'], /--format <format>' cannot be used with option '--json'/],
    [['export', '--boxes'], /--boxes: changes nothing with --format jsonl\. Use it with --format pages\./],
    [['export', '--format', 'pages', '--escape-formulas'], /--escape-formulas: .* with --format csv\./],
  ])('%j is misuse', (args, message) => {
    expect(run(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it.each([
    [['help'], /^Usage: letterbook \[options\]/],
    [['help', 'help'], /^Usage: letterbook \[options\]/],
    [['help', 'search'], /^Usage: letterbook search /],
    [['help', 'search', 'letters'], /^Usage: letterbook search /],
    [['help', 'list'], /^Usage: letterbook list \[options\] \[command\]/],
    [['help', 'list', 'letters'], /^Usage: letterbook list letters /],
    [['list', '--help'], /^Usage: letterbook list \[options\] \[command\]/],
    [['list', 'letters', '--after', '2006', '--help'], /^Usage: letterbook list letters /],
    [['search', 'letters', '--help', '--', '-x'], /^Usage: letterbook search /],
    [['--version', '--help'], /^Usage: letterbook \[options\] \[command\][\s\S]*doctor/],
  ])('%j explains the command it names', (args, usage) => {
    expect(run(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(usage) });
  });

  it.each(['nonsense', 'list boxes', 'serch'])(
    'help says as the program does that there is no %s',
    (called) => {
      const refused = run(called.split(' '));
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown command') });
      expect(run(['help', ...called.split(' ')])).toEqual(refused);
      expect(run([...called.split(' '), '--help'])).toEqual(refused);
    },
  );

  it('explains itself in the columns of a narrow terminal', () => {
    for (const args of [
      ['--help'],
      ['search', '--help'],
      ['export', '--help'],
      ['list', 'letters', '--help'],
    ]) {
      expect(
        run(args)
          .stdout.split('\n')
          .filter((line) => line.length > 80),
      ).toEqual([]);
    }
  });

  it('tells of misuse on one line: what was called, what is wrong, where to look', () => {
    expect(run(['search', '--afer', '2006']).stderr).toBe(
      "letterbook search: unknown option '--afer'. Did you mean --after? letterbook search --help shows what there is.\n",
    );
    expect(run(['list', 'letters', 'x']).stderr).toMatch(/^letterbook list letters: too many arguments/);
  });

  it('needs a database to read from, says so and makes none', () => {
    for (const args of [
      ['search', 'x'],
      ['list', 'letters'],
      ['show', 'x/1'],
      ['status'],
      ['export'],
      ['reread'],
    ]) {
      const { code, stderr } = run([...args, '--db', 'missing.db']);
      expect(code).toBe(2);
      expect(stderr).toBe(
        'missing.db: there is no such database. Make one with letterbook ingest <folder>, or name another with --db.\n',
      );
    }
    expect(existsSync(join(folder, 'missing.db'))).toBe(false);
  });

  it('takes the database from the environment, --db first', () => {
    expect(run(['status'], { LETTERBOOK_DB: 'elsewhere.db' }).stderr).toContain(
      'elsewhere.db: there is no such',
    );
    expect(run(['status', '--db', db], { LETTERBOOK_DB: 'elsewhere.db' }).code).toBe(0);
  });

  it('takes a closed pipe for success', () => {
    const letters = 2000;
    const big = join(folder, 'big.db');
    const store = openStore(big);
    store.saveSource(sampleSource());
    const many = Array.from({ length: letters }, (_, index) =>
      sampleLetter({ at: [2, index * 5, 1], fields: [] }),
    );
    store.saveRecords(sourceId, [sampleRecord({ letters: many })]);
    store.close();
    const script = `"${process.execPath}" "${cli}" export --db "${big}" | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split(/\s+/)).toEqual([
      '1',
      '0',
    ]);
  });

  it.skipIf(!existsSync('/dev/full')).each(['list files', `show ${letterId}`, 'export', 'status --json'])(
    'says in one line that there is no room for what %s prints',
    (words) => {
      const script = `"${process.execPath}" "${cli}" ${words} --db "${db}" > /dev/full`;
      const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr:
          'stdout: cannot be written (ENOSPC). See that there is room where it goes, or send it elsewhere.\n',
      });
    },
  );

  it('calls what only we can mend a bug, with its stack', () => {
    const broken = join(folder, 'broken.db');
    new Database(db).exec(`VACUUM INTO '${broken}'`).close();
    new Database(broken).exec("UPDATE letters SET entry = '{}'").close();
    expect(run(['show', letterId, '--db', broken])).toMatchObject({
      code: 70,
      stderr: expect.stringMatching(/bug in Letterbook[\s\S]*at .*letters\.js/),
    });
  });

  it('says which Node it needs', () => {
    const old = "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
    const { status, stderr } = spawnSync(process.execPath, ['--import', old, cli, 'status'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'letterbook: Node 18.20.4 is too old. Install Node 20.19 or newer from https://nodejs.org.\n',
    });
  });
});

describe('ingest', () => {
  it.each([
    ['a misspelt language', ['.', '--lang', 'tlh'], 'tlh.traineddata'],
    ['a misspelt name', ['boks', 'box-13'], 'boks, box-13: there is no such file or folder. Check the path.'],
  ])('that cannot begin for %s leaves neither database nor report behind', (_what, misspelt, message) => {
    const args = ['ingest', ...misspelt, '--db', 'new.db', '--report', 'run.json'];
    expect(run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(['new.db', 'run.json'].filter((file) => existsSync(join(folder, file)))).toEqual([]);
  });
});

describe('search', () => {
  it('prints id, date, sender and recipient, page and the marked words', () => {
    expect(run(['search', 'peacekeeping'])).toEqual({
      code: 0,
      stdout: `${letterId}  1961-03-04  Maud O’Brien to Lars Hammarskjöld, page 2 of 0069.pdf
    Dear Sir, the [peacekeeping] of our harbour wants a dredger. Yours faithfully,
`,
      stderr: '',
    });
  });

  it('says when words were taken for others', () => {
    expect(run(['search', 'harb0ur'])).toMatchObject({
      code: 0,
      stderr: "No letter has 'harb0ur'; showing 'harbour'.\n",
    });
  });

  it('takes what stands behind two dashes for words', () => {
    expect(run(['search', '--', '--help'])).toEqual({ code: 1, stdout: '', stderr: 'No letter found.\n' });
  });

  it('finds nothing with exit code 1, in JSON too', () => {
    expect(run(['search', 'xylophone'])).toEqual({ code: 1, stdout: '', stderr: 'No letter found.\n' });
    expect(run(['search', 'xylophone', '--json'])).toMatchObject({ code: 1, stdout: '[]\n' });
    expect(run(['search', '1961-05']).stderr).toBe(
      'No letter found. Letters of a date are found with --after and --before.\n',
    );
  });

  it('names the phrase that no letter has', () => {
    expect(run(['search', 'dredger harbour', 'wants'])).toMatchObject({
      code: 0,
      stderr: "No letter has 'dredger harbour' in a row; showing letters that have all the words.\n",
    });
  });

  it('of an id, in any case, shows that letter and says nothing of its words', () => {
    expect(run(['search', letterId.toLowerCase()])).toEqual({
      code: 0,
      stdout: `${letterId}  1961-03-04  Maud O’Brien to Lars Hammarskjöld\n    Dredging of the north quay\n`,
      stderr: '',
    });
  });

  it('prints JSON with the names of a letter', () => {
    const [hit] = json('search', 'dredger', '--from', "O'Brien");
    expect(Object.keys(hit)).toEqual([...jsonKeys.summary, ...jsonKeys.hit]);
    expect(hit.hit).toEqual({ source: 'box/0069.pdf', page: 2 });
    expect(hit.snippet).toContain('wants a dredger');
  });
});

describe('letters found', () => {
  let found: string;

  beforeAll(() => {
    found = join(folder, 'found.db');
    const store = openStore(found);
    store.saveSource(sampleSource());
    const typed = pages(
      `
      A dredger for the north quay.
      The harbour board.
      ====
      A list of tugs.
      `,
      { sourceId },
    );
    for (const page of typed) store.savePage(readOutcome(page));
    const letters = ['A dredger for the north quay.', 'The harbour board.'].map((text, line) =>
      sampleLetter({ id: `${number}/${line + 1}`, at: [1, line, 1], subject: null, text }),
    );
    store.saveRecords(sourceId, [sampleRecord({ letters })]);
    store.close();
  });

  const write = (...args: string[]) => run([...args, '--db', found]);

  it.each(['csv', 'jsonl'])('are written as export writes them in the format %s', (format) => {
    const all = write('export', '--format', format).stdout;
    expect(write('list', 'letters', '--format', format)).toEqual({ code: 0, stdout: all, stderr: '' });
    const { code, stdout, stderr } = write('search', 'dredger', '--format', format);
    const [head, ...rows] = all.trimEnd().split('\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(format === 'csv' ? [head, rows[0]] : [head]);
  });

  it('say beside the data what is not among them', () => {
    expect(write('search', '--from', 'brien', '--limit', '1', '--format', 'jsonl')).toMatchObject({
      code: 0,
      stderr: '1 of 2 letters; --limit shows more.\n',
    });
    expect(write('search', 'tugs', '--format', 'jsonl')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No letter has these words, but pages outside letters do; without --format they are shown.\n',
    });
    expect(write('search', 'xylophone', '--format', 'jsonl')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No letter found.\n',
    });
  });
});

describe('show and explain', () => {
  it('print a letter to read, with what is known of it', () => {
    const { stdout } = run(['show', letterId]);
    expect(stdout).toMatch(/^From +Maud O’Brien, Harbour Master$/m);
    expect(stdout).toMatch(/^Subject +Dredging of the north quay {2}\(from the cover sheet\)$/m);
    expect(stdout).toMatch(/^Scan +box\/0069\.pdf, page 2$/m);
    expect(stdout).toContain('\nthe peace-\nkeeping of our harbour wants a dredger.\n');
  });

  it('print a letter line by line, as split --at takes them', () => {
    expect(run(['show', letterId, '--lines']).stdout).toMatch(/^2:1 +\S+ +Aldport, March 4, 1961$/m);
  });

  it('print letter and record as JSON', () => {
    expect(Object.keys(json('show', letterId))).toEqual(jsonKeys.letter);
    expect(Object.keys(json('show', number))).toEqual(expect.arrayContaining([...jsonKeys.record]));
  });

  it('know no other id', () => {
    expect(run(['show', 'S-9/1'])).toMatchObject({
      code: 1,
      stderr: 'S-9/1: no letter or record has this id. letterbook list letters shows the ids there are.\n',
    });
  });

  it('print every candidate with words, page, rule and box, the rivals as such', () => {
    expect(run(['explain', letterId, '--field', 'date']).stdout).toBe(`${letterId}
scan: box/0069.pdf

date
  1961-03-04  (stated on the page, 90 %)
    page 2, words "1961-03-04"
    rule date-rule, box 10,20 to 300,60
  not chosen: 1961-03  (stated on the page, 20 %)
    page 2, words "1961-03"
    rule date-rule, box 10,20 to 300,60
`);
  });

  it.each<[string, FieldValue[], string]>([
    [
      'a reading says so',
      [reading('kind', 'other', { origin: 'inferred', confidence: 0.2, evidence: null })],
      '  other  (worked out, 20 %)\n',
    ],
    [
      'no reading is sure',
      [reading('kind', 'form', { origin: 'inferred', confidence: 0.2, evidence: null })],
      '  other  (no reading is sure enough)\n  not chosen: form  (worked out, 20 %)\n',
    ],
  ])('print the kind other, as the catalogue has it, where %s', (what, fields, printed) => {
    const unsure = join(folder, `${what}.db`);
    const store = openStore(unsure);
    store.saveSource(sampleSource());
    store.saveRecords(sourceId, [sampleRecord({ letters: [sampleLetter({ kind: 'other', fields })] })]);
    store.close();
    expect(json('show', letterId, '--db', unsure).kind).toBe('other');
    const { stdout } = run(['explain', letterId, '--field', 'kind', '--db', unsure]);
    expect(stdout.split('\nkind\n')[1]).toBe(printed);
  });

  it('say which fields there are', () => {
    expect(run(['explain', letterId, '--field', 'colour'])).toMatchObject({
      code: 2,
      stderr: `${letterId}: nothing was read for the field colour. There are readings for date, subject.\n`,
    });
  });
});

describe('list and status', () => {
  it.each([
    ['letters', jsonKeys.summary],
    ['files', jsonKeys.file],
    ['people', jsonKeys.person],
  ])('list %s --json has its names', (what, keys) => {
    expect(Object.keys(json('list', what)[0])).toEqual(keys);
  });

  it('list files says of a copy where the file came first', () => {
    const [first, copy] = [join(folder, 'a.pdf'), join(folder, 'b\n.pdf')];
    const store = openStore(join(folder, 'copies.db'));
    for (const path of [first, copy]) {
      writeFileSync(path, 'scan');
      store.saveSource(sampleSource({ path }));
    }
    store.close();
    expect(run(['list', 'files', '--db', 'copies.db']).stdout).toBe(
      `incomplete  3 pages  ${first}\nincomplete  3 pages  ${join(folder, 'b .pdf')}: the same file as ${first}\n`,
    );
  });

  it('list records --json has every cover-sheet field by name', () => {
    expect(json('list', 'records')[0]).toMatchObject({
      id: number,
      source: 'box/0069.pdf',
      title: 'Harbour works',
      letters: [letterId],
    });
  });

  it('list letters stars what the letter itself does not state, and says so beside the data', () => {
    expect(run(['list', 'letters'])).toEqual({
      code: 0,
      stdout: `${letterId}  1961-03-04  Maud O’Brien to Lars Hammarskjöld  Dredging of the north quay*  letter\n`,
      stderr: '* not stated in the letter itself; letterbook show tells where it comes from.\n',
    });
    expect(json('list', 'letters')[0].origins).toEqual({ date: 'stated', subject: 'cover-sheet' });
  });

  it('list letters takes the filters of search', () => {
    expect(json('list', 'letters', '--from', 'brien')).toHaveLength(1);
    expect(json('list', 'letters', '--after', '1970')).toHaveLength(0);
    expect(run(['list', 'letters', '--after', '1970'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No letters found.\n',
    });
  });

  it('status closes the page balance and names what failed', () => {
    const { code, stdout } = run(['status']);
    expect(code).toBe(0);
    expect(stdout).toContain('4 pages = 2 text + 0 blank + 0 unread + 1 failed + 1 waiting\n');
    expect(stdout).toContain('1 page waits to be read; the same letterbook ingest goes on there.\n');
    expect(stdout).toContain('box/0069.pdf, page 4: deadline of 120 s passed (tried 2 times)\n');
    expect(stdout).toContain(
      `${letterId}: perhaps no letter begins here (60 % that one does); two salutations\n`,
    );
  });

  it('status --json has its names', () => {
    const status = json('status');
    expect(Object.keys(status)).toEqual(jsonKeys.status);
    expect(Object.keys(status.pages)).toEqual(jsonKeys.pageStates);
    expect(status.lastRun).toBeNull();
    expect(status.failedPages).toEqual([
      { source: 'box/0069.pdf', page: 4, reason: 'deadline of 120 s passed', attempts: 2, hasWords: false },
    ]);
  });
});

describe('export', () => {
  it('writes letters one a line unless told otherwise', () => {
    expect(Object.keys(JSON.parse(run(['export']).stdout))).toEqual(jsonKeys.letter);
    expect(run(['export', '--format', 'csv']).stdout.split('\n')[1]).toMatch(/^S-0041-0001-063-00069\/1,/);
  });

  it('writes every page, the failed and waiting ones too, or those of one record', () => {
    const kinds = (...args: string[]) =>
      run(['export', '--format', 'pages', ...args])
        .stdout.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind);
    expect(kinds()).toEqual(['waiting', 'text', 'text', 'failed']);
    expect(kinds('--record', number)).toEqual(['waiting', 'text', 'text']);
  });

  it.each([[['export']], [['list', 'letters']], [['list', 'letters', '--json']], [['search', 'dredger']]])(
    '%j of a record that is not there says so',
    (args) => {
      expect(run([...args, '--record', 'none'])).toEqual({
        code: 1,
        stdout: '',
        stderr: 'none: no record has this id. letterbook list records shows the ids there are.\n',
      });
    },
  );

  it('takes the id of a record in any case', () => {
    expect(run(['export', '--record', number.toLowerCase()]).stdout).toContain(letterId);
  });
});

describe('a person who cuts', () => {
  it('splits a letter, is remembered through a re-reading, and merges it again', () => {
    const cut = join(folder, 'cut.db');
    new Database(db).exec(`VACUUM INTO '${cut}'`).close();
    expect(run(['reread', '--db', cut]).code).toBe(0);
    const ids = () => json('list', 'letters', '--db', cut).map((letter: { id: string }) => letter.id);
    const [first] = ids();
    const before = ids().length;
    expect(run(['split', first, '--at', '2:4', '--db', cut])).toMatchObject({ code: 0 });
    expect(ids()).toHaveLength(before + 1);
    run(['reread', '--db', cut]);
    expect(ids()).toHaveLength(before + 1);
    expect(json('status', '--db', cut).lastRun).toMatchObject({ command: 'reread', outcome: 'done' });
    const second = ids().find(
      (id: string) => id !== first && run(['merge', first, id, '--db', cut]).code === 0,
    );
    expect(ids()).toHaveLength(before);
    expect(run(['merge', first, second, '--db', cut]).stderr).toContain(
      `${second}: is a part of ${first} already.\n`,
    );
    expect(run(['show', second, '--db', cut]).stderr).toBe(
      `${second} was cut anew; showing ${first}, which holds its first line.\n`,
    );
  });

  it.each([
    [['split', letterId, '--at', 'here'], /--at here: is not a place/],
    [['split', letterId, '--at', '9'], /has no line at 9\. Its lines stand on page 2\./],
    [['split', letterId, '--at', '2'], /begins at 2 already/],
    [['split', number, '--at', '2'], /is a record, not a letter\. Its letters are/],
    [['merge', letterId, letterId], /does not follow/],
  ])('is told what is wrong with %j, which is no run', (args, message) => {
    const before = json('status').lastRun;
    expect(run(args)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
    expect(json('status').lastRun).toEqual(before);
  });

  it('does not hide what became of the last ingest by an id that is mistyped', () => {
    const night = join(folder, 'night.db');
    new Database(db).exec(`VACUUM INTO '${night}'`).close();
    const store = openStore(night);
    store.endRun(store.beginRun('ingest'), 'failed');
    store.close();
    expect(run(['merge', 'nope', letterId, '--db', night])).toMatchObject({ code: 1 });
    expect(json('status', '--db', night).lastRun).toMatchObject({ command: 'ingest', outcome: 'failed' });
  });
});

describe('doctor', () => {
  it('finds everything in order', () => {
    const { code, stdout } = run(['doctor']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 4).trim()),
    ).toEqual(Array(5).fill('ok'));
    expect(stdout).toMatch(/SQLite +3\.\d+\.\d+ with full-text search/);
    expect(stdout).toMatch(/eng\.traineddata.* as shipped/);
  });

  it('says what is missing and fails', () => {
    const { code, stdout } = run(['doctor', '--lang', 'tlh']);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^BAD {2}recognizer .*tlh/m);
  });

  describe('asked for a database that cannot be written', () => {
    const nobody = 65_534;
    let home: string;

    beforeEach(() => {
      home = mkdtempSync(join(folder, 'home-'));
      openStore(join(home, 'kept.db')).close();
      chmodSync(folder, 0o755);
      chmodSync(home, 0o555);
    });
    afterEach(() => chmodSync(home, 0o755));

    it.each([
      ['of somebody else', 'kept.db', 'Make the file and its folder writable'],
      ['in a folder of somebody else', 'new.db', 'See that its folder exists'],
      ['in a folder that is not there', 'no/new.db', 'Make the folder'],
      ['that is a folder', '', 'Name a file with --db'],
    ])('%s, says what ingest says', (_what, file, remedy) => {
      // To root every folder is writable.
      const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
      const said = (...args: string[]) =>
        spawnSync(process.execPath, [cli, ...args, '--db', join(home, file)], { encoding: 'utf8', ...user });
      const { stderr } = said('ingest', home);
      expect(stderr).toContain(remedy);
      expect(said('doctor').stdout).toContain(`BAD  database     ${stderr}`);
    });
  });
});
