import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OcrPage, pageText } from '../../src/model/page.js';
import { nativeText, nativeVersion } from './native-tesseract.js';

/** Pages of one set by name: `042` in a stream, the image's own name among the letters. */
export interface NamedPages {
  readonly name: string;
  readonly pages: readonly { readonly name: string; readonly page: OcrPage }[];
}

/** How one page was read beside its transcription. */
export interface CharacterScore {
  readonly name: string;
  readonly typed: boolean;
  /** Characters and words of the transcription. */
  readonly characters: number;
  readonly words: number;
  /** Insertions, deletions and substitutions that lead from what was read to the transcription. */
  readonly edits: number;
  /** Words of the transcription that were read, wherever they were put: does not depend on the order of lines. */
  readonly wordsFound: number;
  /** Characters read, whether right or not. */
  readonly read: number;
}

interface Transcription {
  readonly id: string;
  readonly image: string;
  readonly text: string;
  readonly typewritten_share: number;
}

const transcriptions = (data: string): readonly Transcription[] =>
  readFileSync(join(data, 'stanford-1905', 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Transcription);

/**
 * What counts as the same text: white space is one space, curly quotes and long dashes are the typewriter's straight ones,
 * the transcribers' brackets around struck letters are not on the page. Case, punctuation and the order of lines count.
 */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[⟦⟧]/g, '')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Levenshtein's distance over characters as they are written, not UTF-16 units. */
export function levenshtein(a: string, b: string): number {
  const [rows, columns] = [Array.from(a), Array.from(b)];
  let last = Uint32Array.from({ length: columns.length + 1 }, (_, column) => column);
  for (const [index, character] of rows.entries()) {
    const current = new Uint32Array(columns.length + 1);
    current[0] = index + 1;
    for (let column = 1; column <= columns.length; column++) {
      current[column] = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (columns[column - 1] === character ? 0 : 1),
      );
    }
    last = current;
  }
  return last[columns.length] as number;
}

function wordsFound(truth: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of truth) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found++;
  }
  return found;
}

/** Every transcribed page whose name is among the texts. */
export function scoreCharacters(
  data: string,
  textByName: ReadonlyMap<string, string>,
): readonly CharacterScore[] {
  return transcriptions(data).flatMap(({ id, text, typewritten_share }) => {
    const read = textByName.get(id);
    if (read === undefined) return [];
    const [truth, got] = [comparable(text), comparable(read)];
    const words = truth.split(' ');
    return [
      {
        name: id,
        typed: typewritten_share > 0.5,
        characters: Array.from(truth).length,
        words: words.length,
        edits: levenshtein(truth, got),
        wordsFound: wordsFound(words, got.split(' ')),
        read: got.length,
      },
    ];
  });
}

/** Over all characters of the pages, so that a long page counts for more than a short one. */
export function characterErrorRate(scores: readonly CharacterScore[]): number {
  const characters = scores.reduce((sum, score) => sum + score.characters, 0);
  return scores.reduce((sum, score) => sum + score.edits, 0) / characters;
}

export function wordErrorRate(scores: readonly CharacterScore[]): number {
  const words = scores.reduce((sum, score) => sum + score.words, 0);
  return 1 - scores.reduce((sum, score) => sum + score.wordsFound, 0) / words;
}

export interface RecordNumberScore {
  readonly sheets: number;
  readonly exact: number;
  /** `rif_01 042 124-10279-10020`: set, page and the number that was not read. */
  readonly missed: readonly string[];
}

/** On how many cover sheets the record number stands in the text as the catalogue has it. */
export function scoreRecordNumbers(data: string, sets: readonly NamedPages[]): RecordNumberScore {
  const missed: string[] = [];
  let sheets = 0;
  for (const { name, pages } of sets) {
    for (const sheet of coverSheets(data, name)) {
      const page = pages.find((each) => each.name === String(sheet.page).padStart(3, '0'))?.page;
      if (!page) continue;
      sheets++;
      if (!pageText(page).split(/\s+/).includes(sheet.record))
        missed.push(`${name} ${sheet.page} ${sheet.record}`);
    }
  }
  return { sheets, exact: sheets - missed.length, missed };
}

function coverSheets(
  data: string,
  set: string,
): readonly { readonly page: number; readonly record: string }[] {
  const path = join(data, 'jfk-streams', `${set}.json`);
  if (!existsSync(path)) return [];
  const { pages } = JSON.parse(readFileSync(path, 'utf8')) as {
    pages: readonly { page: number; record: string; kind: string }[];
  };
  return pages.filter(({ kind }) => kind === 'cover_sheet');
}

/** The letter images as native Tesseract reads them, one after another; null without it. */
export function readNatively(data: string): ReadonlyMap<string, string> | null {
  if (nativeVersion() === null) return null;
  const folder = join(data, 'stanford-1905', 'images');
  return new Map(
    readdirSync(folder).map((image) => [image.replace(/\.[^.]+$/, ''), nativeText(join(folder, image))]),
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

/** The table as printed: one row a page, typed pages first, the sums beneath, record numbers last. */
export function characterReport(
  data: string,
  sets: readonly NamedPages[],
  native: ReadonlyMap<string, string> | null,
): string {
  const pages = sets.find(({ name }) => name === 'stanford')?.pages ?? [];
  const ours = scoreCharacters(data, new Map(pages.map(({ name, page }) => [name, pageText(page)])));
  const theirs = native ? scoreCharacters(data, native) : [];
  const kinds = new Map(pages.map(({ name, page }) => [name, page.kind]));
  const rows = [...ours]
    .sort((a, b) => Number(b.typed) - Number(a.typed))
    .map((score) => {
      const other = theirs.filter(({ name }) => name === score.name);
      return row(
        score.name,
        [score],
        other,
        score.typed ? '' : `${kinds.get(score.name)}, ${score.read} read`,
      );
    });
  const isTyped = ({ typed }: CharacterScore): boolean => typed;
  const numbers = scoreRecordNumbers(data, sets);
  return [
    `Characters (error rate)${' '.repeat(10)}chars   words${native ? '  native:  chars   words' : ''}`,
    ...rows,
    row('all typed', ours.filter(isTyped), theirs.filter(isTyped), ''),
    `Record numbers read without error: ${numbers.exact} of ${numbers.sheets} cover sheets`,
    ...numbers.missed.map((missed) => `  not read: ${missed}`),
    '',
  ].join('\n');
}

function row(
  name: string,
  ours: readonly CharacterScore[],
  theirs: readonly CharacterScore[],
  remark: string,
): string {
  const rates = (scores: readonly CharacterScore[]): string =>
    scores.length === 0 ? '' : percent(characterErrorRate(scores)) + percent(wordErrorRate(scores));
  return `${name.padEnd(30)}${rates(ours)}${theirs.length > 0 ? `         ${rates(theirs)}` : ''}  ${remark}`.trimEnd();
}
