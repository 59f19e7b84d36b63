import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import sharp from 'sharp';
import { MisuseError, SourceError } from './errors.js';
import { type DrawnLine, pageOverlay } from './export/page-overlay.js';
import { chosenValues } from './fields/chosen-values.js';
import { drawingSoftware } from './model/drawing-software.js';
import type { LetterEntry } from './model/entry.js';
import type { FieldValue } from './model/field-value.js';
import { type OcrPage, type PageRef, samePage } from './model/page.js';
import { type OpenSource, openSource, scanPathsOf } from './source/index.js';
import type { Store } from './store/open-store.js';
import type { StoredSource } from './store/sources.js';

/** What is drawn: letters with their lines and readings, and pages, those of a cover sheet among them. */
export interface Annotated {
  readonly id: string;
  readonly pages: readonly PageRef[];
  readonly letters: readonly LetterEntry[];
  /** Readings of the cover sheet; empty where only a letter is drawn. */
  readonly coverValues: readonly FieldValue[];
}

/** Words of an id that a file name may hold; a record can be named for any file. */
const fileNameOf = (id: string): string => id.replace(/[^\p{L}\p{N}._~-]+/gu, '_').replace(/^\.+/, '_');

/** What the catalogue shows. Rivals are left out, and the beginning, which the red rule tells. */
const shownReadings = ({ fields }: LetterEntry): readonly FieldValue[] =>
  [...new Set(fields.map(({ field }) => field))]
    .filter((field) => field !== 'beginning')
    .flatMap((field) => chosenValues(fields, field));

/** Where a path leads, links followed, though its end may still have to be made. */
function placeOf(path: string): string {
  const place = resolve(path);
  return existsSync(place) ? realpathSync(place) : join(placeOf(dirname(place)), basename(place));
}

/** Pictures must not replace scans, nor lie among them. */
function refuseAmongScans(folder: string, store: Store): void {
  const place = placeOf(folder);
  for (const { path, id, format } of store.listFiles()) {
    if (id === null) continue;
    const source = placeOf(path);
    const isAmongScans =
      format === 'folder' ? place === source || place.startsWith(source + sep) : place === dirname(source);
    if (isAmongScans) {
      throw new MisuseError(
        `${folder}: scans that were ingested lie there (${path}).`,
        'Name another folder with --out.',
      );
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new MisuseError(`${folder}: the folder cannot be made.`, 'Name another folder with --out.', {
      cause,
    });
  }
}

async function writePicture(path: string, picture: Uint8Array): Promise<void> {
  try {
    await writeFile(path, picture);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new MisuseError(
      `${path}: the picture cannot be written (${code}).`,
      'See that you may write there and that the disk is not full, or name another folder with --out.',
      { cause },
    );
  }
}

function drawnLines(page: OcrPage, letters: readonly LetterEntry[]): readonly DrawnLine[] {
  return letters.flatMap(({ lines }) =>
    lines.flatMap((entry, index): DrawnLine[] => {
      const line = samePage(entry.page, page.ref) ? page.lines[entry.lineIndex] : undefined;
      return line ? [{ box: line.box, zone: entry.zone, begins: index === 0 }] : [];
    }),
  );
}

/** Paths are kept as they were typed, so that a relative one depends on where the command is run. */
const notThere = (path: string): SourceError =>
  isAbsolute(path)
    ? new SourceError(
        `${path}: the scan is no longer there.`,
        'Bring it back, or ingest it where it is now: nothing is read twice.',
      )
    : new SourceError(
        `${path}: the scan is not there, looked for from the current folder.`,
        'Run the command where the scan was ingested, or ingest it again from here: nothing is read twice.',
      );

const notAsRead = (path: string): SourceError =>
  new SourceError(`${path}: is not the scan that was read.`, 'Ingest it again: it was changed since.');

/** Which page images are missing nobody can tell: only their order is kept, not their names. */
async function refuseIncomplete({ path, pageCount }: StoredSource): Promise<void> {
  const left = (await scanPathsOf(path)).length;
  if (left >= pageCount) return;
  throw new SourceError(
    `${path}: page images are no longer there; ${pageCount.toLocaleString('en')} were read, and it holds ${left.toLocaleString('en')}.`,
    'Bring them back, or ingest the folder as it is now.',
  );
}

/** Opens the scan as it was read. Throws SourceError where it is gone, in part or as a whole, or changed. */
async function openAsRead(source: StoredSource): Promise<OpenSource> {
  const { path, format } = source;
  if (!existsSync(path)) throw notThere(path);
  if (statSync(path).isDirectory() !== (format === 'folder')) throw notAsRead(path);
  if (format === 'folder') await refuseIncomplete(source);
  const scan = await openSource(path);
  if (scan.file.id === source.id) return scan;
  await scan.close();
  throw notAsRead(path);
}

/**
 * Draws zones, cuts and evidence over the page images, one PNG a page in the folder, which is made where missing.
 * Returns the paths written, in the order of the pages. Throws SourceError where a scan is gone or changed, MisuseError
 * where the folder is one of scans or cannot be written to.
 */
export async function annotate(
  { id, pages, letters, coverValues }: Annotated,
  folder: string,
  store: Store,
): Promise<readonly string[]> {
  refuseAmongScans(folder, store);
  await makeFolder(folder);
  const written: string[] = [];
  const readings = [...coverValues, ...letters.flatMap(shownReadings)];
  const [first] = pages;
  const source = first && store.loadSource(first.sourceId);
  if (!source) return written;
  const scan = await openAsRead(source);
  try {
    for (const ref of pages) {
      const page = store.loadPage(ref.sourceId, ref.pageNumber);
      if (!page) continue;
      const { samples, width, height, channels } = await scan.renderPage(ref.pageNumber);
      const overlay = pageOverlay(
        page,
        drawnLines(page, letters),
        readings.filter(({ evidence }) => evidence && samePage(evidence.page, ref)),
      );
      const path = join(folder, `${fileNameOf(id)}-page-${String(ref.pageNumber).padStart(3, '0')}.png`);
      const picture = await sharp(samples, { raw: { width, height, channels } })
        .toColourspace('srgb')
        .composite([{ input: Buffer.from(overlay) }])
        .withExif({ IFD0: { Software: drawingSoftware } })
        .png()
        .toBuffer();
      await writePicture(path, picture);
      written.push(path);
    }
  } finally {
    await scan.close();
  }
  return written;
}
