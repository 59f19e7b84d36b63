import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RunReport } from '../../src/ingest/run-report.js';
import { versionOf } from '../version-of.js';
import { type Measurement, measure } from './measure.js';
import { dataSets, fixtureSet, type PageSet } from './page-sets.js';
import { measureOcrmypdf, measureTesseract, unpackShippedModel, writeImages } from './rivals.js';

const help = `npm run bench -- [--data <folder>] [--pages n] [--jobs n] [--against ocrmypdf]

Ingests scans and prints pages a minute, processor time by step, start-up and memory, beside native Tesseract
on the same pages, cores and model where \`tesseract\` is on the PATH. Linux only.

  --data <folder>      scans of stanford-1905/ and jfk-streams/ instead of the fixture box
  --pages n            at most so many of each kind (default 20)
  --jobs n             pages at a time, here and there (default: one a core)
  --against ocrmypdf   OCRmyPDF too
  --keep               leave the work folder and say where it is
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pages: { type: 'string', default: '20' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    against: { type: 'string', multiple: true, default: [] },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const print = (line = ''): boolean => process.stdout.write(`${line}\n`);

if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'letterbook-bench-'));
  printSurroundings();
  const sets = values.data ? await dataSets(values.data, Number(values.pages), work) : [fixtureSet()];
  for (const set of sets) await benchSet(set, Number(values.jobs), work);
  if (values.keep) print(`Work folder: ${work}`);
  else rmSync(work, { recursive: true });
}

function printSurroundings(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const gigabytes = (totalmem() / 1e9).toFixed(0);
  print(`Letterbook ${version}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`);
  print(
    `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, ${gigabytes} GB; ${values.jobs} pages at a time`,
  );
  for (const program of ['tesseract', ...values.against])
    print(`${program}: ${versionOf(program)?.replace(`${program} `, '') ?? 'not installed'}`);
}

async function benchSet(set: PageSet, jobs: number, work: string): Promise<void> {
  const database = path.join(work, `${set.name}.db`);
  const reportFile = path.join(work, `${set.name}.json`);
  const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
  const args = ['ingest', '--db', database, '--jobs', String(jobs), '--report', reportFile, ...set.paths];
  const own = await measure(process.execPath, [cli, ...args]);
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as RunReport;
  printSteps(set, report, own);

  const rivals: [string, Measurement][] = [];
  const images = await writeImages(set, path.join(work, set.name));
  if (versionOf('tesseract') !== null) {
    const shipped = unpackShippedModel(work);
    rivals.push(['tesseract, model as shipped here', await measureTesseract(images, jobs, shipped, work)]);
    rivals.push(['tesseract, its own model', await measureTesseract(images, jobs, null, work)]);
  }
  if (values.against.includes('ocrmypdf') && versionOf('ocrmypdf') !== null) {
    rivals.push(['ocrmypdf', await measureOcrmypdf(images, jobs, work)]);
  }
  printComparison(images.length, own, rivals);
}

function printSteps(set: PageSet, report: RunReport, own: Measurement): void {
  const { render, prepare, recognize, store, records } = report.cpuSeconds;
  const steps: [string, number][] = [
    ['render', render],
    ['prepare', prepare],
    ['recognize', recognize],
    ['store', store],
    ['read letters', records],
    ['start and rest', own.cpuSeconds - render - prepare - recognize - store - records],
  ];
  const pages = report.pagesRead;
  print(`\n${set.name}: ${pages} pages, first after ${report.secondsToFirstPage?.toFixed(1)} s`);
  print(`  ${'CPU seconds a page'.padEnd(34)}${'s'.padStart(8)}${'share'.padStart(8)}`);
  for (const [name, seconds] of [...steps, ['all', own.cpuSeconds] as const]) {
    const share = `${((100 * seconds) / own.cpuSeconds).toFixed(1)} %`;
    print(`  ${name.padEnd(34)}${(seconds / pages).toFixed(3).padStart(8)}${share.padStart(8)}`);
  }
}

/** Ratios are Letterbook's figure divided by the other's: pages a minute above 1 and CPU below 1 are better. */
function printComparison(pages: number, own: Measurement, rivals: readonly [string, Measurement][]): void {
  print(
    `  ${'the same pages'.padEnd(34)}${'a minute'.padStart(9)}${'CPU s'.padStart(8)}${'peak MB'.padStart(9)}` +
      `${'speed'.padStart(8)}${'CPU'.padStart(7)}   (ours / theirs)`,
  );
  for (const [name, { seconds, cpuSeconds, peakBytes }] of [['letterbook', own] as const, ...rivals]) {
    const figures = [
      ((60 * pages) / seconds).toFixed(1).padStart(9),
      (cpuSeconds / pages).toFixed(2).padStart(8),
      (peakBytes / 1e6).toFixed(0).padStart(9),
      (seconds / own.seconds).toFixed(2).padStart(8),
      (own.cpuSeconds / cpuSeconds).toFixed(2).padStart(7),
    ];
    print(`  ${name.padEnd(34)}${figures.join('')}`);
  }
}
