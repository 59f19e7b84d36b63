import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { findSources, openSource } from '../../src/source/index.js';
import { shippedEnglish } from '../shipped-english.js';
import { type Measurement, measure } from './measure.js';
import type { PageSet } from './page-sets.js';

/** The pages of a set written one a file, as large as ingest renders them: the work the native program is spared. */
export async function writeImages(set: PageSet, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for await (const found of findSources(set.paths)) {
    if (found.error) throw found.error;
    if (!found.format) continue;
    const source = await openSource(found.path);
    for (let page = 1; page <= source.file.pageCount; page++) {
      const { width, height, channels, samples, dpi } = await source.renderPage(page);
      const file = path.join(folder, `${String(files.length + 1).padStart(4, '0')}.png`);
      await sharp(samples, { raw: { width, height, channels } })
        .withMetadata({ density: dpi ?? 300 })
        .png({ compressionLevel: 1 })
        .toFile(file);
      files.push(file);
    }
    await source.close();
  }
  return files;
}

/** One process a core, each with one thread: the fastest way known to run it over many pages. */
export function measureTesseract(
  images: readonly string[],
  jobs: number,
  tessdata: string | null,
  work: string,
): Promise<Measurement> {
  const list = path.join(work, 'images.txt');
  writeFileSync(list, images.join('\n'));
  const model = tessdata === null ? '' : `--tessdata-dir '${tessdata}'`;
  const command = `xargs -a '${list}' -P ${jobs} -I FILE tesseract FILE FILE ${model} -l eng quiet`;
  return measure('sh', ['-c', command], { OMP_THREAD_LIMIT: '1' });
}

/** The shipped traineddata as native Tesseract wants it. */
export function unpackShippedModel(work: string): string {
  const folder = path.join(work, 'tessdata');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'eng.traineddata'), shippedEnglish());
  return folder;
}

/** Over one PDF of the same page images, without its slowest output steps. */
export async function measureOcrmypdf(
  images: readonly string[],
  jobs: number,
  work: string,
): Promise<Measurement> {
  const pdf = await PDFDocument.create();
  for (const file of images) {
    const { width = 0, height = 0, density = 300 } = await sharp(file).metadata();
    const page = pdf.addPage([(width * 72) / density, (height * 72) / density]);
    page.drawImage(await pdf.embedPng(readFileSync(file)), { ...page.getSize() });
  }
  const input = path.join(work, 'ocrmypdf-in.pdf');
  writeFileSync(input, await pdf.save());
  const output = path.join(work, 'ocrmypdf-out.pdf');
  return measure('ocrmypdf', [
    ...['--jobs', String(jobs), '--output-type', 'pdf', '--optimize', '0', '--quiet'],
    input,
    output,
  ]);
}
