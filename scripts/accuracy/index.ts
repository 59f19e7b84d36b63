import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedLetterModel } from '../../src/letter-model.js';
import type { LetterEntry, RecordEntry } from '../../src/model/entry.js';
import { readRecords } from '../../src/pipeline.js';
import { groupRecords } from '../../src/record/group-records.js';
import { readKnownRecords } from '../train/known-records.js';
import { boundaryTable } from './boundaries.js';
import { characterReport, readNatively } from './characters.js';
import { drawnFigures, drawnTable } from './drawn-table.js';
import { type FieldScore, type ReadRecord, scoreFields } from './fields.js';
import { compareFigures, type Figures, figuresOf } from './figures.js';
import { modelsWithout } from './left-out-models.js';
import { madeFigures, madeTable } from './made-table.js';
import { measureDrawn } from './measure-drawn.js';
import { measureLetters } from './measure-letters.js';
import { measureMade } from './measure-made.js';
import { type RecognizedSet, recognizeData, recognizeGenerated } from './recognize-data.js';
import { imageNames, letterFields, streamRecords } from './truth.js';
import { zoneTable } from './zones.js';

const help = `npm run accuracy -- --data <folder> [options]

Reads the scans of the data folder with the program itself and prints how far what it read is right:
characters, beginnings of letters, zones of lines, and fields against the catalogue. Beginnings and zones are those
of models that never saw the scans; the invented letters they are trained on are drawn and read first, ten minutes
once. Then draws the fixture box and the texts of the seeds at three scan qualities and prints which of their letters
are found, missed or false. Last it draws pages of several layouts and prints how many of their characters are read
wrong, by the program and by tesseract where that is on the PATH.

  --data <folder>   scans with truth: jfk-streams/ and stanford-1905/
  --seeds <folder>  texts of letters to draw (default seeds/ beside the data folder; left out where there is none)
  --cache <folder>  where drawings and recognized pages are kept between runs (default .cache/accuracy)
  --save            keep the figures of letters, zones, made records and layouts as those to compare the next run with
`;

/** The figures of the last commit that changed them. */
const figuresFile = 'scripts/accuracy/figures.json';

const rounded = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string' },
    cache: { type: 'string', default: '.cache/accuracy' },
    save: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || values.data === undefined) {
  process.stdout.write(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  const data = resolve(values.data);
  await run(data, resolve(values.seeds ?? join(data, '..', 'seeds')), values.cache);
}

async function run(data: string, seeds: string, cache: string): Promise<void> {
  const sets = await recognizeData(data, cache);
  print(characterReport(data, sets, readNatively(data)));
  await recognizeGenerated(cache);
  const known = readKnownRecords(data, join(cache, 'ocr'), 'scripts/labels');
  const models = modelsWithout(known, join(cache, 'models'), (message) =>
    process.stderr.write(`${message}\n`),
  );
  const measured = known.flatMap((record) => {
    const model = models.get(record.set);
    return model ? [measureLetters(record, model)] : [];
  });
  print(boundaryTable(measured));
  print(recordStarts(data, sets));
  print(zoneTable(measured));
  const hasSeeds = existsSync(seeds);
  const made = await measureMade(hasSeeds ? seeds : null, cache);
  print(madeTable(made, hasSeeds ? `seeds from ${seeds}` : `seeds left out: no folder ${seeds}`));
  const drawn = await measureDrawn(cache);
  print(drawnTable(drawn));
  const figures = { ...figuresOf(measured), ...madeFigures(made), ...drawnFigures(drawn) };
  print(compareFigures(JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures, figures));
  if (values.save) writeFileSync(figuresFile, `${JSON.stringify(figures, rounded, 2)}\n`);
  printFields(data, sets);
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

/** Starts of records behind printed cover sheets, by the program's own grouping. */
function recordStarts(data: string, sets: readonly RecognizedSet[]): string {
  const rows = sets.flatMap(({ name, pages }) => {
    const truth = streamRecords(data, name).filter((record) => record.truth.recordNumber !== null);
    if (truth.length === 0) return [];
    const found = groupRecords(
      pages.map(({ page }) => page),
      name,
    ).flatMap(({ coverSheet }) => coverSheet[0]?.ref.pageNumber ?? []);
    const right = truth.filter(({ pages: [first] }) => first !== undefined && found.includes(first)).length;
    const f1 = (2 * right) / (truth.length + found.length);
    return [
      `  ${name}: ${right} of ${truth.length} found, ${found.length - right} false, F1 ${f1.toFixed(3)}`,
    ];
  });
  return ['Starts of records at their cover sheets', ...rows].join('\n');
}

/** What is read from beginning to end with the shipped model: cuts, zones and cover sheets are the program's own. */
function printFields(data: string, sets: readonly RecognizedSet[]): void {
  const model = shippedLetterModel();
  process.stdout.write('Fields against the catalogue, read end to end (right / wrong / missing)\n');
  for (const { name, pages } of sets) {
    const records = readRecords(
      pages.map(({ page }) => page),
      name,
      { model, cuts: [], boxDates: new Map() },
    );
    const read = name === 'stanford' ? readLetters(data, records) : readStream(data, name, records);
    printScores(name, scoreFields(read));
  }
}

/** The letters that begin on these pages; where none does, the one that runs over the first of them. */
function lettersOn(records: readonly RecordEntry[], pages: readonly number[]): readonly LetterEntry[] {
  const letters = records.flatMap((record) => record.letters);
  const begun = letters.filter(({ lines }) => pages.includes(lines[0]?.page.pageNumber ?? 0));
  const [first] = pages;
  if (begun.length > 0) return begun;
  return letters.filter((letter) => letter.pages.some(({ pageNumber }) => pageNumber === first)).slice(-1);
}

function readStream(data: string, name: string, records: readonly RecordEntry[]): readonly ReadRecord[] {
  return streamRecords(data, name).map(({ truth, pages }) => ({
    truth,
    recordNumber: records.find(({ coverSheet }) => coverSheet[0]?.pageNumber === pages[0])?.id ?? null,
    letters: lettersOn(records, pages),
  }));
}

function readLetters(data: string, records: readonly RecordEntry[]): readonly ReadRecord[] {
  const names = imageNames(data);
  return [...letterFields(data)].map(([name, truth]) => ({
    truth,
    recordNumber: null,
    letters: lettersOn(records, [names.indexOf(name) + 1]),
  }));
}

function printScores(set: string, scores: readonly FieldScore[]): void {
  const cells = scores.map(({ field, right, wrong, missing }) => `${field} ${right}/${wrong}/${missing}`);
  process.stdout.write(`${set.padEnd(10)}${cells.join('   ')}\n`);
}
