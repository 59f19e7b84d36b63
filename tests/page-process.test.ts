import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageText } from '../src/model/page.js';
import type { PageTask } from '../src/model/page-task.js';
import { parseAnswer, type ReaderAnswer } from '../src/ocr/reader-protocol.js';
import { flateImage, pdfFile, place } from './support/pdf-file.js';
import { newFolder } from './support/run-ingest.js';

const task = (file: string, pageNumber = 1): PageTask => ({
  key: `digest/${pageNumber}/settings`,
  sourceId: 'digest',
  path: path.resolve(file),
  format: 'pdf',
  pageNumber,
  settings: { languages: 'eng', tessdata: null, textLayer: 'ignore' },
});

const bornDigital = 'fixtures/box/note-verbale.pdf';

let child: ChildProcess;

beforeAll(async () => {
  child = fork(new URL('../dist/src/page-process.js', import.meta.url), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  expect(await once(child, 'message')).toEqual([{ type: 'ready' }, undefined]);
});

afterAll(() => {
  child.kill('SIGKILL');
});

async function ask(asked: PageTask): Promise<ReaderAnswer | null> {
  // A plain reading, which does not ask whether the image is known.
  child.send({ type: 'read', task: asked, plain: true });
  const [message] = (await once(child, 'message')) as [unknown];
  return parseAnswer(message, asked);
}

test('a born-digital page is answered with the words of the file, nothing recognized', async () => {
  const answer = await ask(task(bornDigital));
  expect(answer).toMatchObject({ type: 'page', page: { kind: 'text', origin: 'text-layer', rotation: 0 } });
  expect(answer?.type === 'page' && pageText(answer.page).split('\n').length).toBeGreaterThan(5);
  expect(answer?.type === 'page' && answer.cost.recognize).toBe(0);
});

test('an old OCR layer is ignored, and kept where that is asked for', async () => {
  const layered = path.join(newFolder(), 'scan.pdf');
  const words = 'BT /F 12 Tf 3 Tr 72 720 Td (what another program read) Tj ET\n';
  const content = place(0, 0, 0, 612, 792) + words;
  writeFileSync(
    layered,
    pdfFile([{ width: 612, height: 792, content, images: [flateImage(612, 792, 1, () => 240)] }]),
  );
  expect(await ask(task(layered))).toMatchObject({ page: { kind: 'blank', origin: 'ocr' } });
  const kept = { ...task(layered), settings: { ...task(layered).settings, textLayer: 'keep' } as const };
  const answer = await ask(kept);
  expect(answer).toMatchObject({ page: { kind: 'text', origin: 'text-layer' }, imageDigest: null });
  expect(answer?.type === 'page' && pageText(answer.page)).toBe('what another program read');
});

test.each([
  [
    'a file that is not there',
    task('no-such-file.pdf'),
    'no-such-file.pdf: there is no such file or folder. Check the path.',
  ],
  [
    'a file that is no scan',
    task('package.json'),
    'package.json: not a PDF or an image that Letterbook reads.',
  ],
  ['a page the file no longer has', task(bornDigital, 9), 'note-verbale.pdf: was changed while it was read.'],
])('%s is failed for good, and the process goes on', async (_name, asked, reason) => {
  expect(await ask(asked)).toMatchObject({
    type: 'failed',
    lasting: true,
    reason: expect.stringContaining(reason),
  });
  expect(await ask(task(bornDigital))).toMatchObject({ type: 'page' });
});

test('it ends when its parent is gone', async () => {
  await ask(task(bornDigital));
  child.disconnect();
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
});
