import { ByteReader, TraineddataFault } from './byte-reader.js';

/** Places of the parts of a traineddata file that the recognizer needs (Tesseract, src/ccutil/tessdatamanager.h). */
const places = { network: 17, punctuation: 18, words: 19, numbers: 20, unicharset: 21, recoder: 22 } as const;

export type ComponentName = keyof typeof places;

/** The bytes of each part; null where the file has none. */
export type Components = Readonly<Record<ComponentName, Buffer | null>>;

/** More parts than any version of Tesseract knows: then the file is something else. */
const mostComponents = 64;

/**
 * A traineddata file begins with the number of its parts (int32) and, for each, where it begins (int64, -1 for a part that
 * is not there). A part ends where the next one begins.
 */
export function splitComponents(file: Buffer): Components {
  const reader = new ByteReader(file);
  const count = reader.int32();
  if (count < 1 || count > mostComponents) throw new TraineddataFault('it is no traineddata file');
  const starts = Array.from({ length: count }, reader.int64);
  const ordered = [...starts, file.length].filter((start) => start >= 0).sort((a, b) => a - b);
  const partAt = (place: number): Buffer | null => {
    const start = starts[place] ?? -1;
    if (start < 0) return null;
    const end = ordered.find((other) => other > start);
    if (end === undefined || end > file.length) throw new TraineddataFault('it ends too early');
    return file.subarray(start, end);
  };
  const parts = Object.entries(places).map(([name, place]) => [name, partAt(place)]);
  return Object.fromEntries(parts) as Components;
}
