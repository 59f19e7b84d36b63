import { gunzipSync } from 'node:zlib';
import { UserError } from '../../errors.js';
import { meanConfidence } from '../../model/page.js';
import type { Engine, TextLine } from '../engine.js';
import type { GreyRaster } from '../grey-raster.js';
import { findTraineddata, isShipped, readTraineddata, type TraineddataSettings } from '../traineddata.js';
import { TraineddataFault } from './byte-reader.js';
import { readLanguage } from './language.js';
import { usualLook } from './line-image.js';
import { startPaddleReader } from './paddle-network.js';
import { nothingRead, type Reader, type Reading, readerOf } from './read-line.js';
import { readLines } from './read-lines.js';
import { startNetwork } from './run-network.js';
import { askAgain } from './second-opinion.js';
import { readTaughtNetwork } from './taught-network.js';

/**
 * Reads lines with the network of each language's traineddata, shipped English with the one taught for it, and what that reads with doubt with a second network too. Throws a
 * UserError that names the file which is missing, damaged or of a kind that we cannot run.
 */
export async function createNetworkEngine(settings: TraineddataSettings): Promise<Engine> {
  const traineddata = await findTraineddata(settings);
  const contents = await readTraineddata(traineddata);
  const taught = isShipped(traineddata) ? await readTaughtNetwork() : null;
  const readers = await Promise.all(
    traineddata.files.map((path, index) =>
      startReader(path, contents[index] as Buffer, traineddata.gzipped, taught),
    ),
  );
  // Of several languages it could not tell whose words to expect.
  const second = readers.length === 1 ? await startPaddleReader(readers[0] as Reader) : null;
  return {
    recognize: async (raster, lines) => {
      const readings = await readSurest(readers, raster, lines);
      return second
        ? askAgain(second, raster, lines, readings)
        : readings.map(({ words, box }) => ({ words, box }));
    },
    close: async () => {
      await Promise.all([...readers, second].map((reader) => reader?.network.close()));
    },
  };
}

async function startReader(
  path: string,
  content: Buffer,
  isGzipped: boolean,
  taught: Buffer | null,
): Promise<Reader> {
  try {
    const { network, alphabet, dictionary } = readLanguage(isGzipped ? gunzipSync(content) : content, taught);
    return readerOf(await startNetwork(network), alphabet, dictionary);
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

/** Of each line the surest of what every language makes of it. */
async function readSurest(
  readers: readonly Reader[],
  raster: GreyRaster,
  lines: readonly TextLine[],
): Promise<readonly Reading[]> {
  let surest: readonly Reading[] = lines.map(nothingRead);
  for (const reader of readers) {
    const read = await readLines(reader, raster, lines, usualLook);
    surest = surest.map((before, index) => {
      const now = read[index] as Reading;
      return before.words.length === 0 || meanConfidence(now.words) > meanConfidence(before.words)
        ? now
        : before;
    });
  }
  return surest;
}
