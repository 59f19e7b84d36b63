import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrPage } from '../../src/model/page.js';
import { applyLabels, type LabelledPage, parseLabels } from '../labels/read-labels.js';
import { type KnownLine, knownFromLabels, knownFromStart } from './known-lines.js';

/** Pages that follow one another, with what is known of their lines. */
export interface KnownRecord {
  readonly set: string;
  readonly pages: readonly OcrPage[];
  /** For each page what is known of each of its lines. */
  readonly known: readonly (readonly KnownLine[])[];
  /** For each page whether a catalogue lets a record start there; null where no catalogue says. */
  readonly starts: readonly (boolean | null)[];
  /** For each page whether a person labelled its lines. */
  readonly labelled: readonly boolean[];
}

interface StreamTruth {
  readonly pages: readonly {
    readonly page: number;
    readonly start: boolean;
    readonly record: string;
    readonly kind: string;
  }[];
}

const json = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, 'utf8')) as Shape;

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The recognized pages of a folder in the order of their names. */
export const recognized = (folder: string): readonly { name: string; page: OcrPage }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.json'.length), page: json<OcrPage>(join(folder, name)) }));

/** Every labelled page of a folder of labels, by `<source digest> <page number>`. */
export function readAllLabels(folder: string): ReadonlyMap<string, LabelledPage> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => parseLabels(readFileSync(join(folder, name), 'utf8')))
      .map((page) => [`${page.sourceId} ${page.pageNumber}`, page]),
  );
}

/** The streams of scans, each as one record without its cover sheets: the letters of all its records back to back. */
export function readStreams(
  data: string,
  ocr: string,
  labels: ReadonlyMap<string, LabelledPage>,
): readonly KnownRecord[] {
  const folder = join(data, 'jfk-streams');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((set) => existsSync(join(ocr, set)))
    .map((set): KnownRecord => {
      const digest = digestOf(join(folder, `${set}.pdf`));
      const truth = json<StreamTruth>(join(folder, `${set}.json`)).pages;
      const pages = recognized(join(ocr, set));
      const all = truth.flatMap((one, index) => {
        const page = pages[index]?.page;
        if (!page || one.kind === 'cover_sheet') return [];
        const starts = one.start || truth[index - 1]?.kind === 'cover_sheet';
        const label = labels.get(`${digest} ${one.page}`);
        const isLabelled = label !== undefined && !label.coverSheet;
        const known = isLabelled
          ? knownFromLabels(applyLabels(page, label))
          : knownFromStart(page.lines.length, starts);
        const ref = { sourceId: digest, pageNumber: one.page };
        return [{ page: { ...page, ref }, known, starts, isLabelled }];
      });
      return {
        set,
        pages: all.map((one) => one.page),
        known: all.map((one) => one.known),
        starts: all.map((one) => one.starts),
        labelled: all.map((one) => one.isLabelled),
      };
    });
}

/** Letters of one page each, image by image, as one pile. */
export function readSinglePages(
  data: string,
  ocr: string,
  labels: ReadonlyMap<string, LabelledPage>,
): KnownRecord | null {
  const set = 'stanford-1905';
  const folder = join(ocr, 'stanford');
  if (!existsSync(folder)) return null;
  const found = recognized(folder).flatMap(({ name, page }, index) => {
    const digest = digestOf(join(data, set, 'images', `${name}.jpg`));
    const label = labels.get(`${digest} 1`);
    if (!label) return [];
    const known = knownFromLabels(applyLabels(page, label));
    return [{ page: { ...page, ref: { sourceId: set, pageNumber: index + 1 } }, known }];
  });
  return {
    set,
    pages: found.map((one) => one.page),
    known: found.map((one) => one.known),
    starts: found.map((one) => (one.known[0]?.letter ?? 0) === 1),
    labelled: found.map(() => true),
  };
}
