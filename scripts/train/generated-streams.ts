import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedPage, generateStream } from '../fixtures/letter-grammar.js';
import type { qualities } from '../fixtures/qualities.js';
import { knownFromLabels } from './known-lines.js';
import { labelByPlace } from './label-by-place.js';
import { type KnownRecord, recognized } from './read-collections.js';

/** A box of invented correspondence that is typed, scanned and read for training. */
export interface GeneratedStream {
  /** The folder its recognized pages are kept in. */
  readonly name: string;
  readonly quality: keyof typeof qualities;
  readonly pages: readonly GeneratedPage[];
}

const count = 60;

/** From one stream to the next they take turns: scans in archives are of every quality, those from microfilm the most. */
const turns = [
  'plainBilevel',
  'tiredBilevel',
  'grainyBilevel',
  'wornBilevel',
  'grainyBilevel',
  'cleanGrey',
  'plainBilevel',
] as const satisfies readonly (keyof typeof qualities)[];

/** The streams trained on; the same on every run. */
export const generatedStreams = (): readonly GeneratedStream[] =>
  Array.from(
    { length: count },
    (_, index): GeneratedStream => ({
      name: `generated-${String(index + 1).padStart(2, '0')}`,
      quality: turns[index % turns.length] as (typeof turns)[number],
      pages: generateStream(index + 1),
    }),
  );

/** The streams as read, each line labelled by what was typed where it stands. Throws where one was never read. */
export const readGenerated = (ocr: string): readonly KnownRecord[] =>
  generatedStreams().map(({ name, pages: typed }): KnownRecord => {
    const folder = join(ocr, name);
    if (!existsSync(folder))
      throw new Error(`${folder}: the invented letters were not read yet. Run npm run accuracy first.`);
    const pages = recognized(folder).map(({ page }) => page);
    const known = pages.map((page) => {
      const sheet = typed[page.ref.pageNumber - 1];
      if (!sheet) throw new Error(`${folder}: page ${page.ref.pageNumber} was never typed`);
      return knownFromLabels(labelByPlace(page, sheet));
    });
    return {
      set: 'generated',
      pages,
      known,
      starts: known.map((lines) => lines.some((line) => line.goesOn === 0 && line.letter === 1)),
      labelled: pages.map(() => true),
    };
  });
