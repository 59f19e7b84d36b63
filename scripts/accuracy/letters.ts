import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrPage } from '../../src/model/page.js';
import { groupRecords } from '../../src/record/group-records.js';
import { readKnownRecords } from '../train/known-records.js';
import { boundaryTable, scoreBoundaries } from './boundaries.js';
import { measuredSets, modelsWithout } from './left-out-models.js';
import { type MeasuredPage, measureLetters } from './measure-letters.js';
import { streamNames } from './truth.js';
import { zoneTable } from './zones.js';

/**
 * How well letters and zones are found, each set by a model that never saw it, and how well records are told apart
 * by their cover sheets. Reads recognized pages from `<cache>/ocr`, keeps models in `<cache>/models`.
 */
export function lettersReport(data: string, cache: string, report: (message: string) => void): string {
  const ocr = join(cache, 'ocr');
  const records = readKnownRecords(data, ocr, 'scripts/labels');
  const models = modelsWithout(records, join(cache, 'models'), report);
  const measured = measuredSets(records).flatMap((set) => {
    const record = records.find((one) => one.set === set);
    const model = models.get(set);
    return record && model ? [measureLetters(record, model)] : [];
  });
  return [boundaryTable(measured), recordTable(data, ocr), zoneTable(measured)].join('\n\n');
}

interface StreamPages {
  readonly pages: readonly { readonly page: number; readonly start: boolean; readonly kind: string }[];
}

/** Beginnings of records in the streams that have cover sheets. */
function recordTable(data: string, ocr: string): string {
  const rows = streamNames(data).flatMap((set) => {
    const path = join(data, 'jfk-streams', `${set}.json`);
    const truth = (JSON.parse(readFileSync(path, 'utf8')) as StreamPages).pages;
    if (!existsSync(join(ocr, set)) || !truth.some(({ kind }) => kind === 'cover_sheet')) return [];
    const begun = new Set(
      groupRecords(readPages(join(ocr, set)), set).map(
        ({ coverSheet, pages }) => (coverSheet[0] ?? pages[0])?.ref.pageNumber,
      ),
    );
    const pages = truth.map(
      ({ page, start }): MeasuredPage => ({
        pageNumber: page,
        starts: start,
        seenToBegin: null,
        cut: begun.has(page),
        probability: 0,
        dated: false,
        zones: [],
      }),
    );
    const { precision, recall, f1 } = scoreBoundaries(pages, (page) => page.cut);
    return [`${set.padEnd(34)} ${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}`];
  });
  return [`${'Beginnings of records by cover sheet'.padEnd(34)} precis recall F1`, ...rows].join('\n');
}

/** The pages of a folder, numbered as they follow one another. */
const readPages = (folder: string): readonly OcrPage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name, index) => {
      const page = JSON.parse(readFileSync(join(folder, name), 'utf8')) as OcrPage;
      return { ...page, ref: { ...page.ref, pageNumber: index + 1 } };
    });
