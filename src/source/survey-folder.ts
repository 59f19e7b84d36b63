import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, parse, relative, sep } from 'node:path';
import { SourceError } from '../errors.js';
import { drawingSoftware } from '../model/drawing-software.js';
import { formatOf, hasScanExtension, headOf, identify, notAScan, notReadable } from './identify.js';
import type { InputFormat } from './input-format.js';
import { naturalOrder } from './natural-order.js';

export interface FolderScan {
  readonly path: string;
  readonly format: InputFormat;
}

/** One entry of a folder that matters. */
export type FolderEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | ({ readonly kind: 'scan' } & FolderScan)
  | { readonly kind: 'faulty'; readonly path: string; readonly error: SourceError };

/**
 * What lies in a folder itself, in natural order. Hidden entries, files that are no scans and what `annotate` drew are
 * left out; what promises to be a scan and is none, and a link that leads out of the folder to a scan, is an entry with
 * its error.
 */
export async function surveyFolder(
  formats: readonly InputFormat[],
  folder: string,
): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  for (const dirent of await visibleIn(folder)) {
    const entry = await surveyEntry(formats, folder, dirent);
    if (entry) entries.push(entry);
  }
  return entries;
}

/**
 * The files in a folder itself that are scans or promise to be, in natural order; empty where there are none. Cheaper
 * than a survey: what its name promises is not opened. Throws SourceError where the folder cannot be read.
 */
export async function scanPathsAmong(
  formats: readonly InputFormat[],
  folder: string,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const dirent of await visibleIn(folder)) {
    if (!dirent.isFile()) continue;
    const path = join(folder, dirent.name);
    if (hasScanExtension(formats, path) || (await surveyEntry(formats, folder, dirent))) paths.push(path);
  }
  return paths;
}

/** "001": such a file is named for its page, and its folder for the item. */
const bareNumber = /^\d{1,4}$/;

/** The page images of a folder: all of them the pages of one source, or parted into single scans by another scan. */
export type PageImages =
  | { readonly pages: readonly FolderScan[]; readonly partedBy?: never }
  | { readonly partedBy: string; readonly pages?: never };

/**
 * A folder is one source where it holds images of one page each, at least two, or one that bears nothing but a number for
 * its name. Any other scan beside or beneath several that are numbered alike parts them; its path is given. Null for every
 * other folder.
 */
export async function pageImagesOf(
  formats: readonly InputFormat[],
  entries: readonly FolderEntry[],
): Promise<PageImages | null> {
  const pages: FolderScan[] = [];
  let partedBy: string | null = null;
  for (const entry of entries) {
    if (entry.kind !== 'scan') continue;
    if (await isOnePage(entry)) pages.push(entry);
    else partedBy ??= entry.path;
  }
  const [only, second] = pages;
  if (only === undefined || (!second && !bareNumber.test(parse(only.path).name))) return null;
  partedBy ??= await folderWithScans(formats, entries);
  if (partedBy === null) return { pages };
  return isSeries(pages) ? { partedBy } : null;
}

/** Whether two are named alike but for their numbers, as the pages of one record are: "scan-007", "scan-008". */
function isSeries(pages: readonly FolderScan[]): boolean {
  const names = new Set(pages.map(({ path }) => parse(path).name.replace(/\d+/g, '#')));
  return names.size < pages.length;
}

const isOnePage = async ({ format, path }: FolderScan): Promise<boolean> =>
  format.format !== 'pdf' && (format.format !== 'tiff' || (await countPages(format, path)) === 1);

async function visibleIn(folder: string): Promise<readonly Dirent[]> {
  const dirents = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw notReadable(folder, cause);
  });
  return dirents.filter(({ name }) => !isHidden(name)).sort((a, b) => naturalOrder(a.name, b.name));
}

async function surveyEntry(
  formats: readonly InputFormat[],
  folder: string,
  dirent: Dirent,
): Promise<FolderEntry | null> {
  const path = join(folder, dirent.name);
  try {
    if (dirent.isDirectory()) return { kind: 'folder', path };
    if (dirent.isSymbolicLink()) return await surveyLink(formats, folder, path);
    if (!dirent.isFile()) return null;
    const head = await headOf(path);
    if (head.includes(drawingSoftware)) return null;
    const format = formatOf(formats, head);
    if (format) return { kind: 'scan', path, format };
    if (!hasScanExtension(formats, path)) return null;
    return { kind: 'faulty', path, error: notAScan(path, (await stat(path)).size) };
  } catch (cause) {
    if (!hasScanExtension(formats, path)) return null;
    return { kind: 'faulty', path, error: cause instanceof SourceError ? cause : notReadable(path, cause) };
  }
}

/** Links are never followed: their target is met by its own name where it lies in this folder, and is not ours elsewhere. */
async function surveyLink(
  formats: readonly InputFormat[],
  folder: string,
  path: string,
): Promise<FolderEntry | null> {
  const target = await realpath(path).catch((cause: unknown) => {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? leadsNowhere(path, cause) : cause;
  });
  const parts = relative(await realpath(folder), target).split(sep);
  if (parts.every((part) => !isHidden(part))) return null;
  const isFolder = (await stat(target)).isDirectory();
  if (!isFolder && !(await identify(formats, target))) return null;
  const error = new SourceError(
    `${path}: a link out of its folder, which is not followed.`,
    `Name its target: ${target}`,
  );
  return { kind: 'faulty', path, error };
}

const leadsNowhere = (path: string, cause: unknown): SourceError =>
  new SourceError(`${path}: the link leads nowhere.`, 'Bring back what it led to, or remove the link.', {
    cause,
  });

/** `..` is hidden too: a path that leaves its folder begins with it. */
const isHidden = (name: string): boolean => name.startsWith('.');

async function countPages(format: InputFormat, path: string): Promise<number> {
  try {
    const reader = await format.open(path);
    await reader.close();
    return reader.pageCount;
  } catch (cause) {
    // A damaged page image stays a page of its folder: it fails when rendered, and the pages after it keep their numbers.
    if (cause instanceof SourceError) return 1;
    throw cause;
  }
}

/** The first among these entries that is a folder with scans in it or beneath; null where none is. */
async function folderWithScans(
  formats: readonly InputFormat[],
  entries: readonly FolderEntry[],
): Promise<string | null> {
  for (const { kind, path } of entries) {
    if (kind === 'folder' && (await holdsScans(formats, path))) return path;
  }
  return null;
}

async function holdsScans(formats: readonly InputFormat[], folder: string): Promise<boolean> {
  const entries = await surveyFolder(formats, folder);
  return entries.some(({ kind }) => kind === 'scan') || (await folderWithScans(formats, entries)) !== null;
}
