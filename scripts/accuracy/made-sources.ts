import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FixtureRecord, fixtureBox } from '../fixtures/box.js';
import { readTruth } from '../fixtures/draw-box.js';
import { renderings } from '../fixtures/draw-seeds.js';
import { type ExpectedRecord, readExpected } from '../fixtures/expected-record.js';
import { qualities } from '../fixtures/qualities.js';
import { scanSheets } from '../fixtures/scan-sheets.js';
import type { Sheet } from '../fixtures/sheet.js';
import { typesetSeed } from '../fixtures/typeset-seed.js';
import { writeBornDigital, writeScans } from '../fixtures/write-scans.js';

/** A record made for this project, or typeset from a text, at one scan quality. */
export interface MadeSource {
  readonly quality: string;
  /** Of its file, and so of its record where no cover sheet gives a number. */
  readonly name: string;
  /** Page by page what stands on it and what begins there. */
  readonly sheets: readonly Sheet[];
  /** What the catalogue must say; null where nobody wrote that down. */
  readonly expected: ExpectedRecord | null;
  /** All that two drawings of it can differ by, but for the code that draws. */
  readonly drawnFrom: unknown;
  /** Writes its scan and returns the path: `base`, with an extension where it is one file. */
  readonly draw: (base: string) => Promise<string>;
}

type Rendering = (typeof renderings)[number];

type Text = Pick<MadeSource, 'name' | 'sheets' | 'expected'>;

function scanned(text: Text, rendering: Rendering, hand: 0 | 1): MadeSource {
  const quality = qualities[rendering.quality];
  const seed = `${rendering.name} ${text.name}`;
  return {
    ...text,
    quality: rendering.quality,
    drawnFrom: [text.sheets, quality, rendering.format, seed, hand],
    draw: async (base) =>
      writeScans(await scanSheets(text.sheets, quality, seed, hand), rendering.format, base),
  };
}

/** The records of the fixture box, each at every quality; the born-digital one has its own. */
export async function boxSources(fixtures: string): Promise<readonly MadeSource[]> {
  const sourcesOf = async ({ name, format, hand }: FixtureRecord): Promise<readonly MadeSource[]> => {
    const sheets = await readTruth(fixtures, name);
    const text = { name, sheets, expected: readExpected(fixtures, name) };
    if (format !== 'born-digital') return renderings.map((rendering) => scanned(text, rendering, hand));
    return [
      { ...text, quality: format, drawnFrom: [sheets], draw: (base) => writeBornDigital(sheets, base) },
    ];
  };
  return (await Promise.all(fixtureBox.map(sourcesOf))).flat();
}

/** The texts of a folder of seeds, each typeset and scanned at every quality. */
export async function seedSources(seeds: string): Promise<readonly MadeSource[]> {
  const files = (await readdir(seeds)).filter((file) => file.endsWith('.txt')).sort();
  const sourcesOf = async (file: string): Promise<readonly MadeSource[]> => {
    const text = await readFile(join(seeds, file), 'utf8');
    return renderings.map((rendering) => {
      const sheets = typesetSeed(text, rendering.face);
      return scanned({ name: basename(file, '.txt'), sheets, expected: null }, rendering, 0);
    });
  };
  return (await Promise.all(files.map(sourcesOf))).flat();
}
