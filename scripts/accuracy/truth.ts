import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { naturalOrder } from '../../src/source/natural-order.js';
import type { FieldTruth } from './fields.js';

/** A record of a stream as its catalogue has it. */
export interface StreamRecord {
  readonly truth: FieldTruth;
  /** In order; the first is where it starts. */
  readonly pages: readonly number[];
}

interface StreamFile {
  readonly pages: readonly { readonly page: number; readonly start: boolean; readonly record: string }[];
  readonly documents: readonly {
    readonly id: string;
    readonly record_number: string | null;
    readonly date: string | null;
    readonly sender: string | null;
    readonly recipient: string | null;
    readonly title: string | null;
    readonly rif: boolean;
  }[];
}

/** The names of the streams of records, `cia_01` and so on, in natural order. */
export const streamNames = (data: string): readonly string[] =>
  readdirSync(join(data, 'jfk-streams'))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => name.slice(0, -'.pdf'.length))
    .sort(naturalOrder);

/** The names of the single letter images without extension, in the order of their pages. */
export const imageNames = (data: string): readonly string[] =>
  readdirSync(join(data, 'stanford-1905', 'images'))
    .sort(naturalOrder)
    .map((name) => name.replace(/\.[^.]+$/, ''));

/** The records of a stream in the order of the scan. Record numbers count only where a sheet prints them. */
export function streamRecords(data: string, name: string): readonly StreamRecord[] {
  if (!streamNames(data).includes(name)) return [];
  const file = JSON.parse(readFileSync(join(data, 'jfk-streams', `${name}.json`), 'utf8')) as StreamFile;
  const starts = file.pages.filter(({ start }) => start);
  return starts.map(({ page, record }, index) => {
    const next = starts[index + 1]?.page ?? Number.POSITIVE_INFINITY;
    const document = file.documents.find(({ id }) => id === record);
    return {
      truth: {
        date: document?.date ?? null,
        sender: document?.sender ?? null,
        recipient: document?.recipient ?? null,
        title: document?.title ?? null,
        recordNumber: document?.rif ? document.record_number : null,
      },
      pages: file.pages.map((each) => each.page).filter((number) => number >= page && number < next),
    };
  });
}

interface LetterFields {
  readonly id: string;
  readonly date: string | null;
  readonly sender: string | null;
  readonly recipient: string | null;
}

/** What one reader found in the single letters, by the name of the image. */
export const letterFields = (data: string): ReadonlyMap<string, FieldTruth> =>
  new Map(
    readFileSync(join(data, 'stanford-1905', 'fields.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { id, date, sender, recipient } = JSON.parse(line) as LetterFields;
        return [id, { date, sender, recipient, title: null, recordNumber: null }];
      }),
  );
