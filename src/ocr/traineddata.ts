import { access, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UserError } from '../errors.js';
import { readShippedFile, sha256 } from './shipped-file.js';

/** The files Tesseract's knowledge of a language lies in. */
export interface Traineddata {
  readonly folder: string;
  readonly gzipped: boolean;
  /** One for each language, in the order of the setting. */
  readonly files: readonly string[];
}

export interface TraineddataSettings {
  /** Tesseract's language codes joined by `+`. */
  readonly languages: string;
  /** Folder of traineddata files, plain or gzipped; null for the English one shipped. */
  readonly tessdata: string | null;
}

/** Of the file in @tesseract.js-data/eng 1.0.0. */
const shippedDigest = '45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91';

/** Throws a UserError that names the file which is missing, unreadable or damaged. */
export async function findTraineddata({ languages, tessdata }: TraineddataSettings): Promise<Traineddata> {
  const folder = tessdata ?? shippedFolder();
  const codes = languages.split('+');
  const [plain, gzipped] = await Promise.all(
    ['', '.gz'].map((ending) => lookFor(folder, codes, `.traineddata${ending}`)),
  );
  if (plain?.missing.length === 0) return { folder, gzipped: false, files: plain.files };
  if (gzipped?.missing.length === 0) return { folder, gzipped: true, files: gzipped.files };
  // Named as the user has them: the gzipped name only where some language is already there in that form.
  const named = gzipped && gzipped.missing.length < codes.length ? gzipped : plain;
  throw new UserError(
    `${named?.missing.join(', ')}: the traineddata of this language is missing or cannot be read.`,
    tessdata === null
      ? 'Only English is shipped: point --tessdata at a folder that holds <language>.traineddata for every language of --lang.'
      : 'Put it into the folder (Debian: the package tesseract-ocr-<language>), all plain or all gzipped, or choose another --lang.',
  );
}

/** The files' bytes as they lie, in order. Throws a UserError where the shipped file is not as it was shipped. */
export function readTraineddata(traineddata: Traineddata): Promise<readonly Buffer[]> {
  const read = isShipped(traineddata)
    ? (file: string) => readShippedFile(file, 'traineddata', shippedDigest)
    : (file: string) => readFile(file);
  return Promise.all(traineddata.files.map(read));
}

export const isShipped = ({ folder }: Traineddata): boolean => folder === shippedFolder();

/** Short, in hex. Equal digests read alike, wherever the files lie. Throws where the shipped file is not as it was shipped. */
export async function digestTraineddata(traineddata: Traineddata): Promise<string> {
  const contents = await readTraineddata(traineddata);
  return sha256(contents.map(sha256).join('\n')).slice(0, 16);
}

/** The build without the legacy model: a third of the size, and the model the engine uses. */
export function shippedFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
}

async function lookFor(folder: string, codes: readonly string[], ending: string) {
  const files = codes.map((code) => path.join(folder, `${code}${ending}`));
  const readable = await Promise.all(
    files.map((file) =>
      access(file, constants.R_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return { files, missing: files.filter((_, index) => !readable[index]) };
}
