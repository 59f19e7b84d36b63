import { beginProbabilities, cutLetters } from '../../src/letter/cut-letters.js';
import { labelLines } from '../../src/letter/label-lines.js';
import type { LetterModel } from '../../src/letter/letter-model.js';
import type { BoundaryKind, Zone } from '../../src/model/letter.js';
import { type OcrPage, samePage } from '../../src/model/page.js';
import type { ArchivalRecord } from '../../src/model/record.js';
import type { KnownRecord } from '../train/read-collections.js';

/** What a model made of a page, beside what is known of it. */
export interface MeasuredPage {
  readonly pageNumber: number;
  /** Whether the catalogue lets a record start here. */
  readonly starts: boolean;
  /** Whether a person saw a letter or enclosure begin here; null where nobody labelled the page. */
  readonly seenToBegin: boolean | null;
  /** Whether a letter was cut here, enclosures not counted: anywhere on the page. */
  readonly cut: boolean;
  /** Whether anything was cut here, enclosures counted. */
  readonly begun: boolean;
  /** The greatest probability of a beginning on the page. */
  readonly probability: number;
  /** A date stands by itself in the upper third: where the simplest program would cut. */
  readonly dated: boolean;
  /** Labelled zone and zone given, a pair a labelled line. */
  readonly zones: readonly (readonly [truth: Zone, given: Zone])[];
}

/** Whether something begins on the page, by the catalogue or by eye. */
export const beginsAnything = (page: MeasuredPage): boolean => page.starts || page.seenToBegin === true;

export interface MeasuredSet {
  readonly set: string;
  readonly pages: readonly MeasuredPage[];
}

const dateAlone = /\b(?:19|20)\d\d\b/;

export function measureLetters(record: KnownRecord, model: LetterModel): MeasuredSet {
  const archival: ArchivalRecord = { id: record.set, coverSheet: [], pages: record.pages };
  const lines = labelLines(archival, model);
  const letters = cutLetters(archival, lines);
  const beginsOn = (page: OcrPage, boundaries: readonly BoundaryKind[]): boolean =>
    letters.some(
      ({ boundary, lines: [first] }) =>
        boundaries.includes(boundary) && first !== undefined && samePage(first.page, page.ref),
    );
  const probabilities = beginProbabilities(lines);
  let line = 0;
  const pages = record.pages.map((page, index): MeasuredPage => {
    const own = lines.slice(line, line + page.lines.length);
    const begins = probabilities.slice(line, line + page.lines.length);
    line += page.lines.length;
    const known = record.known[index] ?? [];
    const isLabelled = record.labelled[index] === true;
    return {
      pageNumber: page.ref.pageNumber,
      starts: record.starts[index] === true,
      seenToBegin: isLabelled ? known.some((one) => one.goesOn === 0) : null,
      cut: beginsOn(page, ['letter']),
      begun: beginsOn(page, ['letter', 'enclosure']),
      probability: Math.max(0, ...begins),
      dated: page.lines.some(
        ({ words, box }) =>
          words.length <= 6 && box.bottom < page.height / 3 && words.some(({ text }) => dateAlone.test(text)),
      ),
      zones: isLabelled
        ? own.flatMap((one, place) => {
            const zone = known[place]?.zone ?? null;
            return zone === null ? [] : [[zone, one.zone] as const];
          })
        : [],
    };
  });
  return { set: record.set, pages };
}
