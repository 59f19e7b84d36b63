import { labelLines } from '../../src/letter/label-lines.js';
import type { LetterModel } from '../../src/letter/letter-model.js';
import type { EntryLine, LetterEntry } from '../../src/model/entry.js';
import type { OcrPage } from '../../src/model/page.js';
import { readRecords } from '../../src/pipeline.js';
import { groupRecords } from '../../src/record/group-records.js';
import { type Beginning, beginningsOn, type Cut, matchCuts } from './made-beginnings.js';
import { type FieldVerdict, judgeLetter, judgeNumbers } from './made-fields.js';
import type { MadeSource } from './made-sources.js';

/** How a made record was read, from scan to entry. */
export interface MadeScore {
  readonly quality: string;
  readonly name: string;
  /** Letters and enclosures that begin by the truth; of these found at page and line with their kind, or as the other. */
  readonly toFind: number;
  readonly found: number;
  readonly otherKind: number;
  readonly missed: number;
  readonly falseCuts: number;
  readonly verdicts: readonly FieldVerdict[];
  /** What is wrong, a line each. */
  readonly faults: readonly string[];
}

interface EntryCut extends Cut {
  readonly letter: LetterEntry;
}

/** Reads the pages of a made record with a model, and holds what was read against what was drawn. */
export function scoreMade(source: MadeSource, pages: readonly OcrPage[], model: LetterModel): MadeScore {
  const records = readRecords(pages, source.name, { model, cuts: [], boxDates: new Map() });
  const cuts = records
    .flatMap(({ letters }) => letters)
    .map((letter): EntryCut => {
      const { page, lineIndex } = letter.lines[0] as EntryLine;
      return { page: page.pageNumber, line: lineIndex, kind: letter.boundary, letter };
    });
  const beginnings = source.sheets.flatMap((sheet, index) => {
    const page = pages.find(({ ref }) => ref.pageNumber === index + 1);
    return beginningsOn(page, sheet, index + 1);
  });
  const { cutAt, falseCuts } = matchCuts(beginnings, cuts);
  const verdicts = [
    ...judgeNumbers(source.sheets, records),
    ...(source.expected?.letters ?? []).flatMap((must) =>
      judgeLetter(must, cutAt[must.ordinal - 1]?.letter ?? null),
    ),
  ];
  const isOtherKind = (cut: EntryCut | null, at: number) => cut !== null && cut.kind !== beginnings[at]?.kind;
  const missed = beginnings.filter((_, at) => cutAt[at] === null);
  const otherKind = cutAt.filter(isOtherKind).length;
  return {
    quality: source.quality,
    name: source.name,
    toFind: beginnings.length,
    found: beginnings.length - missed.length - otherKind,
    otherKind,
    missed: missed.length,
    falseCuts: falseCuts.length,
    verdicts,
    faults: [
      ...missed.map((beginning) => missedWords(beginning, startProbabilities(pages, source.name, model))),
      ...beginnings
        .filter((_, at) => isOtherKind(cutAt[at] ?? null, at))
        .map(({ kind, page, words }) => `taken for the other kind: ${kind} on page ${page}, "${words}"`),
      ...falseCuts.map(
        ({ kind, page, line, letter }) =>
          `false: ${kind} on page ${page}, line ${line}, at ${letter.startProbability.toFixed(2)}`,
      ),
      ...verdicts
        .filter(({ verdict }) => verdict !== 'right')
        .map(({ field, verdict, must, got }) => `${field} ${verdict}: ${must}, got ${got}`),
    ],
  };
}

/** By page number the probability of each of its lines that something begins there. */
function startProbabilities(
  pages: readonly OcrPage[],
  name: string,
  model: LetterModel,
): ReadonlyMap<number, readonly number[]> {
  const lines = groupRecords(pages, name).flatMap((record) => labelLines(record, model));
  return new Map(
    pages.map(({ ref: { pageNumber } }) => [
      pageNumber,
      lines
        .filter(({ page }) => page.pageNumber === pageNumber)
        .map(({ startProbability }) => startProbability),
    ]),
  );
}

function missedWords(
  { kind, page, words, lines }: Beginning,
  probabilities: ReadonlyMap<number, readonly number[]>,
): string {
  const said = lines === null ? [] : (probabilities.get(page) ?? []).slice(lines[0], lines[1] + 1);
  const likeliest = lines === null ? 'no line of it read' : `at ${Math.max(0, ...said).toFixed(2)}`;
  return `missed: ${kind} on page ${page}, "${words}", ${likeliest}`;
}
