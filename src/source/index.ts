import { join } from 'node:path';
import { type FoundSource, findSourcesAmong } from './find-sources.js';
import type { InputFormat, OpenSource } from './input-format.js';
import { jp2 } from './jp2.js';
import { type OpenSourceOptions, openSourceAmong } from './open-source.js';
import { pdf } from './pdf/pdf.js';
import { jpeg, png, webp } from './still-image.js';
import { scanPathsAmong } from './survey-folder.js';
import { tiff } from './tiff.js';

export type { FoundSource } from './find-sources.js';
export type { OpenSource, PageSize, TextLayer } from './input-format.js';
export type { OpenSourceOptions } from './open-source.js';

/** Every kind of file that is read. A folder of them is a source by rule of survey-folder.ts. */
export const inputFormats: readonly InputFormat[] = [pdf, tiff, jpeg, png, webp, jp2];

/**
 * A path as named by the user in the one form under which its source is kept: without a slash at its end or "./".
 * Empty stays empty: it does not name the current folder.
 */
export const plainPath = (path: string): string => (path === '' ? path : join(path, '.'));

/**
 * The sources at these paths. A folder is one source where it holds page images alone; else each scan in it is, and it is told
 * beforehand what parts its page images.
 * What is no scan is passed over in a folder and is an error where named; a path is given once however often it is named.
 */
export const findSources = (paths: readonly string[]): AsyncIterable<FoundSource> =>
  findSourcesAmong(inputFormats, paths.map(plainPath));

/**
 * The files in a folder itself that are scans or promise to be: every page of a folder that is one source is among them.
 * Throws SourceError where the folder cannot be read.
 */
export const scanPathsOf = (folder: string): Promise<readonly string[]> =>
  scanPathsAmong(inputFormats, folder);

/** Opens a source for reading page by page. Throws SourceError; its message names the file and the cause. */
export const openSource = (path: string, options: OpenSourceOptions = {}): Promise<OpenSource> =>
  openSourceAmong(inputFormats, path, options);
