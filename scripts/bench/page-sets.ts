import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';

/** Scans to measure with, as a person would have them. */
export interface PageSet {
  readonly name: string;
  /** Paths for `ingest`. */
  readonly paths: readonly string[];
}

/** Every page of the fixture box. */
export const fixtureSet = (): PageSet => ({ name: 'fixture box', paths: [path.resolve('fixtures/box')] });

/** The colour pages and a sample of the bilevel ones, at most so many pages each; the sample is written into the work folder. */
export async function dataSets(data: string, pages: number, work: string): Promise<readonly PageSet[]> {
  const images = path.join(data, 'stanford-1905', 'images');
  const streams = path.join(data, 'jfk-streams');
  const sets: PageSet[] = [];
  if (existsSync(images)) {
    const names = readdirSync(images).filter((name) => name.endsWith('.jpg'));
    sets.push({ name: 'colour JPEG', paths: names.slice(0, pages).map((name) => path.join(images, name)) });
  }
  if (existsSync(streams)) {
    const sample = path.join(work, 'g4-sample.pdf');
    await writeSample(streams, pages, sample);
    sets.push({ name: 'G4 in PDF', paths: [sample] });
  }
  return sets;
}

/** Pages spread evenly over all PDFs of a folder, as they are, in one PDF. */
async function writeSample(folder: string, pages: number, file: string): Promise<void> {
  const sample = await PDFDocument.create();
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  for (const [index, name] of names.entries()) {
    const source = await PDFDocument.load(readFileSync(path.join(folder, name)));
    const share = Math.ceil((pages - sample.getPageCount()) / (names.length - index));
    const step = source.getPageCount() / share;
    const numbers = Array.from({ length: share }, (_, place) => Math.floor((place + 0.5) * step));
    for (const page of await sample.copyPages(source, numbers)) sample.addPage(page);
  }
  writeFileSync(file, await sample.save());
}
