import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Bbox, createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import { UserError } from '../errors.js';
import type { Box } from '../model/box.js';
import type { Engine, EngineLine, EngineWord } from './engine.js';
import { type GreyRaster, toPgm } from './grey-raster.js';

export interface TesseractSettings {
  /** Tesseract's language codes joined by `+`. */
  readonly languages: string;
  /** Folder of traineddata files, plain or gzipped; null for the English one shipped. */
  readonly tessdata: string | null;
}

const parameters = { tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' } as const;

/** Starts a Tesseract that reads nothing but local files and writes none. Throws a UserError where traineddata is missing. */
export async function createTesseractEngine(settings: TesseractSettings): Promise<Engine> {
  const languages = settings.languages.split('+');
  const traineddata = await findTraineddata(settings);
  const worker = await startWorker(languages, traineddata);
  await worker.setParameters(parameters);
  const fingerprint = await fingerprintOf(settings.languages, traineddata.files);
  return {
    fingerprint,
    recognize: (raster) => recognize(worker, raster),
    close: async () => {
      await worker.terminate();
    },
  };
}

interface Traineddata {
  readonly folder: string;
  readonly gzipped: boolean;
  /** One for each language, in their order. */
  readonly files: readonly string[];
}

async function findTraineddata({ languages, tessdata }: TesseractSettings): Promise<Traineddata> {
  const folder = tessdata ?? shippedFolder();
  const codes = languages.split('+');
  const plain = codes.map((code) => path.join(folder, `${code}.traineddata`));
  const zipped = plain.map((file) => `${file}.gz`);
  const hasPlain = await Promise.all(plain.map(exists));
  const hasZipped = await Promise.all(zipped.map(exists));
  if (hasPlain.every(Boolean)) return { folder, gzipped: false, files: plain };
  if (hasZipped.every(Boolean)) return { folder, gzipped: true, files: zipped };
  const missing = codes.filter((_, index) => !hasPlain[index] && !hasZipped[index]);
  throw new UserError(
    missing.length > 0
      ? `${folder}: no traineddata for ${missing.join(', ')}.`
      : `${folder}: the traineddata for ${languages} is partly plain and partly gzipped.`,
    'Point --tessdata at a folder that holds <language>.traineddata for every language of --lang, all plain or all gzipped.',
  );
}

/** The package without the legacy model: a third of the size, and the model the engine uses. */
function shippedFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** `createWorker` never settles where it cannot load; its error handler is the only sign. */
function startWorker(languages: string[], { folder, gzipped }: Traineddata): Promise<Worker> {
  return new Promise((resolve, reject) => {
    createWorker(languages, OEM.LSTM_ONLY, {
      langPath: folder,
      gzip: gzipped,
      cacheMethod: 'none',
      errorHandler: (reason: unknown) => reject(new Error(`Tesseract did not start: ${reason}`)),
    }).then(resolve, reject);
  });
}

async function fingerprintOf(languages: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string };
  return `tesseract.js ${version} ${languages} ${hash.digest('hex').slice(0, 16)} ${JSON.stringify(parameters)}`;
}

async function recognize(worker: Worker, raster: GreyRaster): Promise<readonly EngineLine[]> {
  const { data } = await worker
    .recognize(Buffer.from(toPgm(raster)), {}, { text: false, blocks: true })
    .catch((reason: unknown) => {
      throw reason instanceof Error ? reason : new Error(`Tesseract gave up: ${reason}`);
    });
  return linesOf(data);
}

function linesOf({ blocks }: Page): readonly EngineLine[] {
  return (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.flatMap((line): EngineLine[] => {
        const words = line.words
          .filter(({ text }) => text.trim() !== '')
          .map(
            (word): EngineWord => ({
              text: word.text.trim(),
              box: boxOf(word.bbox),
              confidence: Math.min(1, Math.max(0, word.confidence / 100)),
            }),
          );
        return words.length > 0 ? [{ words, box: boxOf(line.bbox) }] : [];
      }),
    ),
  );
}

const boxOf = ({ x0, y0, x1, y1 }: Bbox): Box => ({ left: x0, top: y0, right: x1, bottom: y1 });
