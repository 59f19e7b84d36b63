import { gunzipSync } from 'node:zlib';
import { UserError } from '../../errors.js';
import { meanConfidence } from '../../model/page.js';
import type { Engine, EngineLine, TextLine } from '../engine.js';
import type { GreyRaster } from '../grey-raster.js';
import { findTraineddata, readTraineddata, type TraineddataSettings } from '../traineddata.js';
import { TraineddataFault } from './byte-reader.js';
import { type Language, readLanguage } from './language.js';
import { batchLines } from './line-batches.js';
import { firstLook, type LineLook, lineImage, secondLook } from './line-image.js';
import { readLine } from './read-line.js';
import { type RunningNetwork, startNetwork } from './run-network.js';

interface Reader {
  readonly language: Language;
  readonly network: RunningNetwork;
}

/**
 * Reads lines with the network of each language's traineddata. Throws a UserError that names the file which is missing, damaged
 * or of a kind that we cannot run.
 */
export async function createNetworkEngine(settings: TraineddataSettings): Promise<Engine> {
  const traineddata = await findTraineddata(settings);
  const contents = await readTraineddata(traineddata);
  const readers = await Promise.all(
    traineddata.files.map((path, index) => startReader(path, contents[index] as Buffer, traineddata.gzipped)),
  );
  return {
    recognize: (raster, lines) => readInAll(readers, raster, lines),
    close: async () => {
      await Promise.all(readers.map(({ network }) => network.close()));
    },
  };
}

async function startReader(path: string, content: Buffer, isGzipped: boolean): Promise<Reader> {
  try {
    const language = readLanguage(isGzipped ? gunzipSync(content) : content);
    return { language, network: await startNetwork(language.network) };
  } catch (error) {
    const fault =
      error instanceof TraineddataFault
        ? error.message
        : isDamagedZip(error)
          ? 'it is no whole gzip file'
          : null;
    if (fault === null) throw error;
    throw new UserError(
      `${path}: cannot be read with: ${fault}.`,
      'Get the language from https://github.com/tesseract-ocr/tessdata_best or tessdata_fast, or choose another --lang.',
      { cause: error },
    );
  }
}

const isDamagedZip = (error: unknown): boolean =>
  error instanceof Error && /^(?:Z_|ERR_BUFFER)/.test((error as NodeJS.ErrnoException).code ?? '');

/**
 * Lines read less surely than this, 0..1, are looked at once more. On the typed Stanford pages 0.85, 0.7 and 0.5 leave 7.7, 7.6 and
 * 7.7 of a hundred characters wrong; on 22 bilevel pages 0.7 costs a sixth less recognition than 0.85 and finds as many known words.
 */
const doubtful = 0.7;

/** Of each line the surest of what every language makes of it, at a second look too where the first is doubtful. */
async function readInAll(
  readers: readonly Reader[],
  raster: GreyRaster,
  lines: readonly TextLine[],
): Promise<readonly EngineLine[]> {
  const surest: EngineLine[] = lines.map(({ box }) => ({ words: [], box }));
  const lookAt = async (reader: Reader, indices: readonly number[], look: LineLook): Promise<void> => {
    const read = await readLines(
      reader,
      raster,
      indices.map((index) => lines[index] as TextLine),
      look,
    );
    for (const [place, index] of indices.entries()) {
      const [before, now] = [surest[index] as EngineLine, read[place] as EngineLine];
      const isSurer = meanConfidence(now.words) > meanConfidence(before.words);
      if (before.words.length === 0 || isSurer) surest[index] = now;
    }
  };
  for (const reader of readers) await lookAt(reader, [...lines.keys()], firstLook);
  const again = [...lines.keys()].filter((index) => {
    const { words } = surest[index] as EngineLine;
    return words.length > 0 && meanConfidence(words) < doubtful;
  });
  for (const reader of readers) await lookAt(reader, again, secondLook);
  return surest;
}

async function readLines(
  { language, network }: Reader,
  raster: GreyRaster,
  lines: readonly TextLine[],
  look: LineLook,
): Promise<readonly EngineLine[]> {
  const images = lines.map((line) => lineImage(raster, line, language.network.height, look));
  const read: EngineLine[] = lines.map(({ box }) => ({ words: [], box }));
  for (const batch of batchLines(images.map((image) => image?.width ?? 0))) {
    const inBatch = batch.flatMap((index) => {
      const [line, image] = [lines[index], images[index]];
      return line && image ? [{ index, line, image }] : [];
    });
    const results = await network.run(inBatch.map(({ image }) => image));
    for (const [place, { index, line, image }] of inBatch.entries()) {
      const probabilities = results[place];
      if (probabilities) read[index] = readLine(language, line, image, probabilities);
    }
  }
  return read;
}
