import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../src/errors.js';
import type { IngestEvent } from '../src/ingest/outcome.js';
import { type IngestOptions, type IngestParts, ingest } from '../src/ingest.js';
import { pageText } from '../src/model/page.js';
import type { Dispatcher, PageOutcome, PageTask } from '../src/model/page-task.js';
import { LocalDispatcher } from '../src/ocr/local-dispatcher.js';
import { openStore, type Store } from '../src/store/open-store.js';
import { drawnPage } from './support/drawn-page.js';
import { page } from './support/page.js';
import { flateImage, pdfFile, scannedPage } from './support/pdf-file.js';
import { drawBox, drawPage, newFolder } from './support/run-ingest.js';

const typed = (task: PageTask): PageOutcome => ({
  state: 'read',
  task,
  page: page(`Dear Mr. Hall: file ${task.pageNumber}`, task),
  imageDigest: `image of ${task.key}`,
  isRecalled: false,
  attempts: 1,
  cost: { render: 0, prepare: 0, recognize: 0 },
});

/** Reads every page in this process, and remembers which. */
function typist(read: (task: PageTask) => PageOutcome = typed) {
  const tasks: PageTask[] = [];
  const dispatcher: Dispatcher = {
    async *run(given) {
      for await (const task of given) {
        tasks.push(task);
        yield read(task);
      }
    },
    stop: () => {},
    close: async () => {},
  };
  return { dispatcher, tasks };
}

const settings = { languages: 'eng', tessdata: null, textLayer: 'ignore' } as const;

interface Run extends Partial<IngestOptions>, Partial<IngestParts> {
  readonly store: Store;
}

function run(paths: readonly string[], { store, ...changed }: Run) {
  const options = { settings, reocr: false, ...changed };
  const parts = { dispatcher: typist().dispatcher, readRecords: () => [], report: () => {}, ...changed };
  return ingest(paths, options, { store, ...parts });
}

const newStore = (): Store => openStore(path.join(newFolder(), 'box.db'));

const bornDigital = path.resolve('fixtures/box/note-verbale.pdf');

describe('what is read', () => {
  test('every page of every source, once', async () => {
    const store = newStore();
    const { dispatcher, tasks } = typist();
    const outcome = await run([await drawBox([3, 2])], { store, dispatcher });
    expect(tasks.map(({ path: source, pageNumber }) => `${path.basename(source)} ${pageNumber}`)).toEqual([
      'item-1 1',
      'item-1 2',
      'item-1 3',
      'item-2 1',
      'item-2 2',
    ]);
    expect(outcome.balance).toEqual({ pages: 5, text: 5, blank: 0, unread: 0, failed: 0, waiting: 0 });
    expect(outcome).toMatchObject({ pagesRead: 5, pagesFailed: 0, isInterrupted: false });
    store.close();
  });

  test('the pages of a folder that holds the database too', async () => {
    const folder = await drawBox([3]);
    const store = openStore(path.join(folder, 'item-1', 'letterbook.db'));
    const outcome = await run([path.join(folder, 'item-1')], { store });
    expect(outcome).toMatchObject({ pagesRead: 3, pagesFailed: 0, balance: { pages: 3, text: 3 } });
  });

  test('the same bytes under two names are read once and said to be the same', async () => {
    const [store, folder] = [newStore(), newFolder()];
    for (const name of ['a', 'b']) {
      mkdirSync(path.join(folder, name));
      await drawPage(path.join(folder, name, 'page.png'), 1);
    }
    const events: IngestEvent[] = [];
    const { dispatcher, tasks } = typist();
    const outcome = await run([folder], { store, dispatcher, report: (event) => events.push(event) });
    expect(tasks).toHaveLength(1);
    expect(outcome.balance.pages).toBe(1);
    expect(events.filter((event) => event.type === 'source' && event.sameAs !== null)).toHaveLength(1);
    store.close();
  });

  test('the second name at which a file has changed leaves nothing to be found by the next run', async () => {
    const [store, folder] = [newStore(), newFolder()];
    const [first, second] = ['a.pdf', 'b.pdf'].map((name) => path.join(folder, name)) as [string, string];
    const older = pdfFile([scannedPage(flateImage(20, 30, 1, () => 200))]);
    for (const file of [first, second]) writeFileSync(file, older);
    await run([folder], { store });
    copyFileSync(bornDigital, first);
    await run([first], { store });
    copyFileSync(bornDigital, second);
    await run([folder], { store });
    expect(store.status().filesToGroup).toEqual([]);
    store.close();
  });

  test.each([
    ['the same settings', {}, 0],
    ['another language: everything', { languages: 'osd' }, 2],
    ['text layers kept: the PDF alone', { textLayer: 'keep' }, 1],
  ] as const)('the second time, %s', async (_name, changed, pages) => {
    const [store, folder] = [newStore(), newFolder()];
    const tessdata = path.join(folder, 'tessdata');
    mkdirSync(tessdata);
    for (const code of ['eng', 'osd']) writeFileSync(path.join(tessdata, `${code}.traineddata`), code);
    await drawPage(path.join(folder, 'page.png'), 1);
    const paths = [path.join(folder, 'page.png'), bornDigital];
    await run(paths, { store, settings: { ...settings, tessdata } });
    const { dispatcher, tasks } = typist();
    await run(paths, { store, dispatcher, settings: { ...settings, tessdata, ...changed } });
    expect(tasks).toHaveLength(pages);
    store.close();
  });

  test('everything again when asked', async () => {
    const [store, box] = [newStore(), await drawBox([3])];
    await run([box], { store });
    const { dispatcher, tasks } = typist();
    await run([box], { store, dispatcher, reocr: true });
    expect(tasks).toHaveLength(3);
    store.close();
  });
});

test('the same page image in a folder, a TIFF and a PDF is recognized once, and each page has the words', async () => {
  const { width, height, samples } = drawnPage(['Dear Mr. Hall:', '', 'Your file has arrived.'], {
    width: 700,
    height: 300,
  });
  const drawn = sharp(samples, { raw: { width, height, channels: 3 } });
  const grey = await drawn.clone().toColourspace('b-w').raw().toBuffer();
  const image = flateImage(width, height, 1, (x, y) => grey[y * width + x] ?? 0);
  const box = newFolder();
  mkdirSync(path.join(box, 'item'));
  await drawn
    .clone()
    .png()
    .toFile(path.join(box, 'item', '1.png'));
  await drawn.clone().tiff({ compression: 'lzw' }).toFile(path.join(box, 'item.tif'));
  writeFileSync(path.join(box, 'other.pdf'), pdfFile([scannedPage(image, width / 4, height / 4)]));
  const entry = new URL('../dist/src/page-process.js', import.meta.url);
  const dispatcher = new LocalDispatcher({ entry, jobs: 2, pageDeadlineMs: 60_000, maxChildBytes: 1e9 });
  const store = newStore();
  const recognitions: number[] = [];
  await run([box], {
    store,
    dispatcher,
    report: (event) => {
      if (event.type === 'page' && event.outcome.state === 'read') {
        recognitions.push(event.outcome.cost.recognize);
      }
    },
  });
  expect(recognitions.map((seconds) => seconds > 0).sort()).toEqual([false, false, true]);
  for (const { id } of store.loadSources()) {
    const [only] = store.loadPages(id);
    expect(only && pageText(only)).toBe('Dear Mr. Hall:\nYour file has arrived.');
    expect(only?.ref).toEqual({ sourceId: id, pageNumber: 1 });
  }
  store.close();
});

describe('what goes wrong', () => {
  test('a file that is no scan is kept with its reason, and the others are read', async () => {
    const [store, box] = [newStore(), await drawBox([2])];
    const [empty, missing] = [path.join(box, 'empty.pdf'), path.join(box, 'missing.pdf')];
    writeFileSync(empty, '');
    const outcome = await run([missing, box], { store });
    expect(outcome.refused.map((refused) => refused.path)).toEqual([missing, empty]);
    expect(outcome.refused[1]?.error).toMatchObject({ message: `${empty}: the file is empty.` });
    expect(outcome.balance).toMatchObject({ pages: 2, text: 2 });
    store.close();
  });

  test('a refused file is told of until it is gone, a mistyped name only once', async () => {
    const [store, box] = [newStore(), await drawBox([1])];
    const [empty, mistyped] = [path.join(box, 'empty.pdf'), path.join(box, 'boks')];
    writeFileSync(empty, '');
    const refused = () => store.status().refusedFiles.map((file) => file.path);
    const outcome = await run([box, mistyped], { store });
    expect(outcome.refused.map((one) => one.path)).toEqual([empty, mistyped]);
    expect(refused()).toEqual([empty]);
    rmSync(empty);
    await run([await drawBox([1])], { store });
    expect(refused()).toEqual([empty]);
    await run([box], { store });
    expect(refused()).toEqual([]);
    store.close();
  });

  test('a file that was read, then broken, then taken away is no longer told of, and what was read is kept', async () => {
    const [store, box] = [newStore(), await drawBox([1])];
    const file = path.join(box, 'scan.png');
    await drawPage(file, 7);
    await run([box], { store });
    writeFileSync(file, '');
    await run([box], { store });
    const refused = () => store.status().refusedFiles.map((one) => one.error);
    expect(refused()).toEqual([`${file}: the file is empty.`]);
    rmSync(file);
    await run([file], { store });
    expect(refused()).toEqual([`${file}: there is no such file or folder.`]);
    await run([box], { store });
    expect(refused()).toEqual([]);
    expect(store.status()).toMatchObject({ pageCount: 2, pages: { text: 2 } });
    store.close();
  });

  test('a folder that held no scans is no longer told of once it holds some, a file in one that cannot be read is', async () => {
    const [store, box] = [newStore(), newFolder()];
    const [folder, empty] = [path.join(box, 'item'), path.join(box, 'item', 'empty.pdf')];
    mkdirSync(folder);
    await run([folder], { store });
    const refused = () => store.status().refusedFiles.map((one) => one.path);
    expect(refused()).toEqual([folder]);
    await drawPage(path.join(folder, 'scan.png'), 1);
    writeFileSync(empty, '');
    await run([folder], { store });
    expect(refused()).toEqual([empty]);
    const error = new SourceError(`${folder}: cannot be read (EACCES).`, 'See that you may read it.');
    await run([box], {
      store,
      async *find() {
        yield { path: folder, error };
      },
    });
    expect(refused()).toEqual([folder, empty]);
    store.close();
  });

  test('a folder that leads nowhere in place of that of a refused file leaves the run to its end', async () => {
    const [store, box] = [newStore(), await drawBox([1])];
    const folder = path.join(box, 'item');
    const empty = path.join(folder, 'empty.pdf');
    mkdirSync(folder);
    writeFileSync(empty, '');
    await run([box], { store });
    rmSync(folder, { recursive: true });
    symlinkSync(folder, folder);
    const { balance } = await run([box], { store });
    expect(balance).toMatchObject({ pages: 1, text: 1 });
    expect(store.status().refusedFiles.map((one) => one.path)).toEqual([]);
    store.close();
  });

  test('a file that was read and is gone is told of, and what was read is kept', async () => {
    const [store, folder] = [newStore(), newFolder()];
    const file = path.join(folder, 'page.png');
    await drawPage(file, 1);
    await run([file], { store });
    rmSync(file);
    await run([file], { store });
    expect(store.status()).toMatchObject({ pageCount: 1, refusedFiles: [{ path: file }] });
    store.close();
  });

  test('other bytes at a known path are said, and read beside what was read before', async () => {
    const [store, folder] = [newStore(), newFolder()];
    const file = path.join(folder, 'page.png');
    const replaced: boolean[] = [];
    const report = (event: IngestEvent): void => {
      if (event.type === 'source') replaced.push(event.isReplaced);
    };
    for (const seed of [1, 1, 2]) {
      await drawPage(file, seed);
      await run([file], { store, report });
    }
    expect(replaced).toEqual([false, false, true]);
    expect(store.status().pageCount).toBe(2);
    store.close();
  });

  test('a page that hangs is failed with the reason; the next run tries it again', async () => {
    const [store, box] = [newStore(), await drawBox([3])];
    const entry = new URL('support/engines/hangs-on-page-2.mjs', import.meta.url);
    const options = { entry, jobs: 1, pageDeadlineMs: 1_200, maxChildBytes: 1e9 };
    const outcome = await run([box], { store, dispatcher: new LocalDispatcher(options) });
    expect(outcome.balance).toEqual({ pages: 3, text: 2, blank: 0, unread: 0, failed: 1, waiting: 0 });
    const { dispatcher, tasks } = typist();
    expect((await run([box], { store, dispatcher })).balance).toMatchObject({ text: 3, failed: 0 });
    expect(tasks.map(({ pageNumber }) => pageNumber)).toEqual([2]);
    store.close();
  });

  test('a file that vanishes before it is read fails page by page with the cause', async () => {
    const [store, box] = [newStore(), await drawBox([2])];
    const entry = new URL('../dist/src/page-process.js', import.meta.url);
    const dispatcher = new LocalDispatcher({ entry, jobs: 1, pageDeadlineMs: 20_000, maxChildBytes: 1e9 });
    const reasons: string[] = [];
    const report = (event: IngestEvent): void => {
      if (event.type === 'source') rmSync(event.file.path, { recursive: true });
      if (event.type === 'page' && event.outcome.state === 'failed') reasons.push(event.outcome.reason);
    };
    const outcome = await run([box], { store, dispatcher, report });
    expect(outcome.balance).toMatchObject({ pages: 2, failed: 2 });
    expect(reasons).toEqual(
      Array(2).fill(`${path.join(box, 'item-1')}: there is no such file or folder. Check the path.`),
    );
    store.close();
  });

  test('records that cannot be read cost neither pages nor the records of others, and are read the next time', async () => {
    const [store, box] = [newStore(), await drawBox([2, 2, 2])];
    const read: string[] = [];
    const readRecords: IngestParts['readRecords'] = ({ name }) => {
      if (name === 'item-2' && read.length < 2) throw new TypeError('a rule fell over');
      read.push(name);
      return [];
    };
    await expect(run([box], { store, readRecords })).rejects.toThrow(
      'The pages are kept, but the records of',
    );
    expect(read).toEqual(['item-1', 'item-3']);
    expect(store.pageStates()).toMatchObject({ text: 6 });
    await run([box], { store, readRecords });
    expect(read).toEqual(['item-1', 'item-3', 'item-2']);
    store.close();
  });

  test('traineddata that is missing stops the run before anything is written', async () => {
    const store = newStore();
    const tessdata = newFolder();
    await expect(run([await drawBox([1])], { store, settings: { ...settings, tessdata } })).rejects.toThrow(
      path.join(tessdata, 'eng.traineddata'),
    );
    expect(store.loadSources()).toEqual([]);
    store.close();
  });
});
