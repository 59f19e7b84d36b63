import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineText } from '../../src/model/page.js';
import { greyOf } from '../../src/ocr/grey-raster.js';
import { createTesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { drawnPage } from '../support/drawn-page.js';

let tessdata: string;

/** A user's folder: plain traineddata, and a second language under a name of its own. */
beforeAll(async () => {
  tessdata = await mkdtemp(path.join(tmpdir(), 'letterbook-tessdata-'));
  const folder = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const shipped = await readFile(path.join(folder, '4.0.0_best_int', 'eng.traineddata.gz'));
  for (const language of ['eng', 'xyz']) {
    await writeFile(path.join(tessdata, `${language}.traineddata`), gunzipSync(shipped));
  }
});
afterAll(() => rm(tessdata, { recursive: true }));

test('a folder of plain traineddata and two languages', async () => {
  const engine = await createTesseractEngine({ languages: 'eng+xyz', tessdata });
  try {
    const page = greyOf(drawnPage(['The committee will meet'], { height: 160 }));
    const [line] = await engine.recognize(page, 'block');
    expect(line && lineText(line)).toBe('The committee will meet');
    for (const { confidence } of line?.words ?? []) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(engine.fingerprint).toContain('eng+xyz');
  } finally {
    await engine.close();
  }
});

test('a language that is not there is the user’s to mend', async () => {
  await expect(createTesseractEngine({ languages: 'eng+fra', tessdata })).rejects.toThrow(/fra/);
});
