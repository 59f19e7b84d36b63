import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { type Bbox, createWorker, OEM, type Page, PSM, type Worker } from 'tesseract.js';
import type { Box } from '../model/box.js';
import type { Engine, EngineLine, EngineWord, Layout } from './engine.js';
import { type GreyRaster, toPgm } from './grey-raster.js';
import {
  digestTraineddata,
  findTraineddata,
  type Traineddata,
  type TraineddataSettings,
} from './traineddata.js';

/** Inverted text is not tried: it doubles the time of every line that reads badly and a letter has none. */
const parameters = {
  tessedit_pageseg_mode: PSM.AUTO,
  tessedit_do_invert: '0',
  debug_file: '/dev/null',
} as const;

/**
 * How long a function of the engine runs before V8 compiles it anew for speed. V8's own 1,800,000 is for pages of the web:
 * it compiles hundreds of functions that are called a few times a page. The first five pages of a process take 8 % less.
 */
const tieringBudget = 20_000_000;

/** Starts a Tesseract that reads nothing but local files and writes none. Throws a UserError where traineddata is missing. */
export async function createTesseractEngine(settings: TraineddataSettings): Promise<Engine> {
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget}`);
  const languages = settings.languages.split('+');
  const traineddata = await findTraineddata(settings);
  const worker = await startWorker(languages, traineddata);
  await worker.setParameters(parameters);
  const fingerprint = await fingerprintOf(settings.languages, traineddata);
  return {
    fingerprint,
    recognize: (raster, layout = 'page') => recognize(worker, raster, layout),
    close: async () => {
      await worker.terminate();
    },
  };
}

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

async function fingerprintOf(languages: string, traineddata: Traineddata): Promise<string> {
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string };
  const digest = await digestTraineddata(traineddata);
  return `tesseract.js ${version} ${languages} ${digest} ${JSON.stringify(parameters)}`;
}

async function recognize(worker: Worker, raster: GreyRaster, layout: Layout): Promise<readonly EngineLine[]> {
  const options = layout === 'block' ? ({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK } as object) : {};
  const { data } = await worker
    .recognize(Buffer.from(toPgm(raster)), options, { text: false, blocks: true })
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
