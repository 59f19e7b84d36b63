import { realpath, stat } from 'node:fs/promises';
import { SourceError } from '../errors.js';
import type { SourceFormat } from '../model/source-file.js';
import { identify, notAScan, notReadable } from './identify.js';
import type { InputFormat } from './input-format.js';
import { pageImagesOf, surveyFolder } from './survey-folder.js';

/**
 * A source met on the way, not yet opened, or why there is none at this path; of a folder whose page images follow as
 * single scans, the other scan that parts them.
 */
export type FoundSource = { readonly path: string } & (
  | { readonly format: SourceFormat; readonly error?: never; readonly partedBy?: never }
  | { readonly error: SourceError; readonly format?: never; readonly partedBy?: never }
  | { readonly partedBy: string; readonly format?: never; readonly error?: never }
);

/** Walks files and folders as named, each once, the contents of a folder in natural order. */
export async function* findSourcesAmong(
  formats: readonly InputFormat[],
  paths: readonly string[],
): AsyncGenerator<FoundSource> {
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const target = await realpath(path);
      if (seen.has(target)) continue;
      seen.add(target);
      const stats = await stat(target);
      if (stats.isDirectory()) {
        yield* namedFolder(formats, path);
        continue;
      }
      const format = stats.isFile() ? await identify(formats, path) : null;
      if (!format) throw notAScan(path, stats.size);
      yield { path, format: format.format };
    } catch (cause) {
      yield { path, error: cause instanceof SourceError ? cause : notReadable(path, cause) };
    }
  }
}

/** A folder named by the user must hold something. */
async function* namedFolder(formats: readonly InputFormat[], path: string): AsyncGenerator<FoundSource> {
  let isEmpty = true;
  for await (const found of walk(formats, path)) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty) {
    throw new SourceError(`${path}: the folder holds no scans.`, 'Check the path.');
  }
}

async function* walk(formats: readonly InputFormat[], folder: string): AsyncGenerator<FoundSource> {
  const entries = await surveyFolder(formats, folder);
  const { pages, partedBy } = (await pageImagesOf(formats, entries)) ?? {};
  const isOneSource = pages !== undefined;
  if (isOneSource) yield { path: folder, format: 'folder' };
  else if (partedBy !== undefined) yield { path: folder, partedBy };
  for (const entry of entries) {
    if (entry.kind === 'faulty') yield { path: entry.path, error: entry.error };
    else if (entry.kind === 'folder') yield* walkOrReport(formats, entry.path);
    else if (!isOneSource) yield { path: entry.path, format: entry.format.format };
  }
}

async function* walkOrReport(formats: readonly InputFormat[], folder: string): AsyncGenerator<FoundSource> {
  try {
    yield* walk(formats, folder);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    yield { path: folder, error: cause };
  }
}
