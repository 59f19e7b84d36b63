import { stat } from 'node:fs/promises';
import type { SourceFile } from '../model/source-file.js';
import { digestFile, digestFiles } from './digest.js';
import { openFolder } from './folder.js';
import { identify, notAScan, notReadable } from './identify.js';
import type { InputFormat, OpenSource, PageReader } from './input-format.js';

export interface OpenSourceOptions {
  /** The digest of the source where it is known already: it is then not read through to compute it again. */
  readonly knownAs?: string;
}

/** Opens one source by what it is, not by its extension. Throws SourceError. */
export async function openSourceAmong(
  formats: readonly InputFormat[],
  path: string,
  { knownAs }: OpenSourceOptions,
): Promise<OpenSource> {
  return onDisk(path, () => open(formats, path, knownAs));
}

async function open(
  formats: readonly InputFormat[],
  path: string,
  knownAs: string | undefined,
): Promise<OpenSource> {
  const stats = await stat(path);
  if (stats.isDirectory()) {
    const reader = await openFolder(formats, path);
    const bytes = await totalBytes(reader.pagePaths);
    const id = knownAs ?? (await digestFiles(reader.pagePaths));
    return named({ id, path, format: 'folder', bytes, pageCount: reader.pageCount }, reader);
  }
  const format = stats.isFile() ? await identify(formats, path) : null;
  if (!format) throw notAScan(path, stats.size);
  const reader = await format.open(path);
  const file = { path, format: format.format, bytes: stats.size, pageCount: reader.pageCount };
  return named({ id: knownAs ?? (await digestFile(path)), ...file }, reader);
}

/** The pages of a reader under the name of their source. */
function named(file: SourceFile, reader: PageReader): OpenSource {
  const checked = (pageNumber: number): number => {
    if (Number.isInteger(pageNumber) && pageNumber >= 1 && pageNumber <= file.pageCount) return pageNumber;
    throw new RangeError(`There is no page ${pageNumber} in ${file.path}, which has ${file.pageCount}.`);
  };
  return {
    file,
    async renderPage(pageNumber) {
      const raster = await onDisk(file.path, () => reader.render(checked(pageNumber)));
      return { ref: { sourceId: file.id, pageNumber }, ...raster };
    },
    textLayer: (pageNumber) => onDisk(file.path, () => reader.textLayer(checked(pageNumber))),
    pageSize: (pageNumber) => onDisk(file.path, () => reader.pageSize(checked(pageNumber))),
    close: () => reader.close(),
  };
}

/** A refusal of the operating system at any moment, as of a file that vanishes during the run, in our words. */
async function onDisk<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw cause instanceof Error && 'syscall' in cause ? notReadable(path, cause) : cause;
  }
}

async function totalBytes(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) total += (await stat(path)).size;
  return total;
}
