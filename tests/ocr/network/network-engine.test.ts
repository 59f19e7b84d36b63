import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levenshtein } from '../../../scripts/accuracy/characters.js';
import { shippedEnglish } from '../../../scripts/shipped-english.js';
import { lineText } from '../../../src/model/page.js';
import type { Engine, TextLine } from '../../../src/ocr/engine.js';
import { type GreyRaster, greyOf, paper } from '../../../src/ocr/grey-raster.js';
import { createNetworkEngine } from '../../../src/ocr/network/network-engine.js';
import { drawnPage } from '../../support/drawn-page.js';

/** Rows of `drawnPage` at its usual size: ascenders and descenders reach from 0.75 above to 0.25 below the base line. */
const rowOf = (row: number, right = 840): TextLine => {
  const base = 34 * (2.3 + row * 1.6);
  return { box: { left: 58, top: base - 25, right, bottom: base + 9 }, slope: 0 };
};

/** The page with paper where it is worn. */
const worn = (page: GreyRaster, isWorn: (x: number, y: number) => boolean): GreyRaster => ({
  ...page,
  samples: page.samples.map((sample, at) =>
    isWorn(at % page.width, Math.floor(at / page.width)) ? paper : sample,
  ),
});

describe('with the English that is shipped', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNetworkEngine({ languages: 'eng', tessdata: null });
  });
  afterAll(() => engine.close());

  const read = async (raster: GreyRaster, lines: readonly TextLine[]): Promise<readonly string[]> =>
    (await engine.recognize(raster, lines)).map(lineText);

  test('lines of different lengths come back in their order', async () => {
    const text = ['Yes.', 'The committee will meet on Monday', '(see No. 4,711)', 'Dear Sir:'];
    const page = greyOf(drawnPage(text));
    expect(
      await read(
        page,
        text.map((_, row) => rowOf(row)),
      ),
    ).toEqual(text);
  });

  test('what a line says does not depend on the lines beside it', async () => {
    const text = ['quite xqzv jumble 0O1l', 'The committee will meet on Monday'];
    const page = greyOf(drawnPage(text));
    const lines = [rowOf(0, 520), rowOf(1)];
    const alone = await Promise.all(lines.map(async (line) => (await engine.recognize(page, [line]))[0]));
    const together = await engine.recognize(page, lines);
    expect(together.map(lineText)).toEqual(alone.map((line) => line && lineText(line)));
    for (const [index, { words }] of together.entries()) {
      for (const [place, { confidence }] of words.entries()) {
        expect(confidence).toBeCloseTo(alone[index]?.words[place]?.confidence ?? 0, 1);
      }
    }
  });

  test('letters worn away are read by a second network', async () => {
    const text = ['THE SECRETARY OF STATE', 'You ask for the names and addresses'];
    const page = greyOf(drawnPage(text));
    const wornInColumns = worn(page, (x) => x % 4 === 0);
    const wornInDots = worn(page, (x, y) => (x * 7919 + y * 104729) % 101 < 70);
    expect(await read(wornInColumns, [rowOf(0)])).toEqual([text[0]]);
    expect(await read(wornInDots, [rowOf(1)])).toEqual([text[1]]);
  });

  test('a word’s box lies around its ink, in whole pixels', async () => {
    const page = greyOf(drawnPage(['Dear    Sir:'], { height: 160 }));
    const [line] = await engine.recognize(page, [rowOf(0)]);
    for (const { box } of line?.words ?? []) expectNear(box, inkAround(page, grown(box)));
    expect(line?.words.map(({ text }) => text)).toEqual(['Dear', 'Sir:']);
    expectNear(line?.box ?? rowOf(0).box, inkAround(page, { left: 0, top: 0, right: 900, bottom: 160 }));
  });

  test('what is printed well is sure, and a word of the language surer than one that is none', async () => {
    const page = greyOf(drawnPage(['committee cxmmqttzv'], { height: 160 }));
    const [known, unknown] = (await engine.recognize(page, [rowOf(0)]))[0]?.words ?? [];
    expect(known?.confidence).toBeGreaterThan(0.9);
    expect(known?.confidence).toBeLessThanOrEqual(1);
    expect(unknown?.confidence).toBeLessThan(known?.confidence ?? 0);
  });

  test('a sloping line is followed', async () => {
    const level = greyOf(drawnPage(['The committee will meet on Monday'], { height: 160 }));
    const slope = -0.05;
    const { box } = rowOf(0);
    const [line] = await engine.recognize(sheared(level, slope), [
      { box: { ...box, top: box.top + slope * box.left, bottom: box.bottom + slope * box.left }, slope },
    ]);
    expect(line && lineText(line)).toBe('The committee will meet on Monday');
    const [first, last] = [line?.words[0]?.box, line?.words.at(-1)?.box];
    expect((last?.top ?? 0) - (first?.top ?? 0)).toBeLessThan(-25);
  });

  test('blank paper, a box off the page and one too flat for letters say nothing', async () => {
    const page = greyOf(drawnPage(['Yes.'], { height: 160 }));
    const boxes = [
      { left: 300, top: 40, right: 800, bottom: 80 },
      { left: 2000, top: 500, right: 2400, bottom: 540 },
      { left: 0, top: 10, right: 900, bottom: 13 },
    ];
    const lines = await engine.recognize(
      page,
      boxes.map((box) => ({ box, slope: 0 })),
    );
    expect(lines).toEqual(boxes.map((box) => ({ words: [], box })));
    expect(await engine.recognize(page, [])).toEqual([]);
  });
});

describe('with a folder of one’s own', () => {
  let tessdata: string;
  beforeAll(async () => {
    tessdata = await mkdtemp(path.join(tmpdir(), 'letterbook-tessdata-'));
    for (const language of ['eng', 'xyz']) {
      await writeFile(path.join(tessdata, `${language}.traineddata`), shippedEnglish());
    }
    await writeFile(path.join(tessdata, 'bad.traineddata'), shippedEnglish().subarray(0, 400_000));
  });
  afterAll(() => rm(tessdata, { recursive: true }));

  test('worn type is read with fewer faults by the network that was taught it than by the traineddata’s own', async () => {
    const text = [
      'We have received your letter and',
      'MEMORANDUM FOR THE SECRETARY OF WAR',
      'NAME OF WRITER, WHEN AND WHERE',
      'shall answer it within the week.',
      'His Excellency the Ambassador of',
      'Director, Bureau of Foreign Trade',
    ];
    const page = worn(
      greyOf(drawnPage(text)),
      (x, y) => (Math.floor(x / 4) * 7919 + Math.floor(y / 4) * 104729) % 101 < 35,
    );
    const faults = async (folder: string | null): Promise<number> => {
      const engine = await createNetworkEngine({ languages: 'eng', tessdata: folder });
      const read = await engine.recognize(
        page,
        text.map((_, row) => rowOf(row)),
      );
      await engine.close();
      return read.reduce((sum, line, row) => sum + levenshtein(lineText(line), text[row] as string), 0);
    };
    expect((await faults(null)) * 1.5).toBeLessThan(await faults(tessdata));
  });

  test('two languages read each line, the surer one counts', async () => {
    const engine = await createNetworkEngine({ languages: 'eng+xyz', tessdata });
    const page = greyOf(drawnPage(['The committee will meet'], { height: 160 }));
    const [line] = await engine.recognize(page, [rowOf(0)]);
    expect(line && lineText(line)).toBe('The committee will meet');
    await engine.close();
  });

  test('a damaged file is named, with what to do about it', async () => {
    await expect(createNetworkEngine({ languages: 'bad', tessdata })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/bad\.traineddata: .*ends too early/),
      remedy: expect.stringContaining('--lang'),
    });
  });

  test('a file that is not there is named', async () => {
    await expect(createNetworkEngine({ languages: 'fra', tessdata })).rejects.toThrow(/fra\.traineddata/);
  });
});

/** To a pixel: the engine sees the page scaled. */
function expectNear(box: TextLine['box'], expected: TextLine['box']): void {
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(Number.isInteger(box[side])).toBe(true);
    expect(Math.abs(box[side] - expected[side]), `${side} of ${JSON.stringify(box)}`).toBeLessThanOrEqual(1);
  }
}

/** The smallest box around what is dark within this one. */
function inkAround({ width, samples }: GreyRaster, box: TextLine['box']): TextLine['box'] {
  let [left, top, right, bottom] = [box.right, box.bottom, box.left, box.top];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if ((samples[y * width + x] as number) > 140) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return { left, top, right, bottom };
}

const grown = ({ left, top, right, bottom }: TextLine['box']): TextLine['box'] => ({
  left: left - 4,
  top: top - 4,
  right: right + 4,
  bottom: bottom + 4,
});

/** Every column moved down by the slope times its distance from the left edge. */
function sheared({ width, height, samples }: GreyRaster, slope: number): GreyRaster {
  const moved = new Uint8Array(samples.length).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y - Math.round(slope * x);
      if (from >= 0 && from < height) moved[y * width + x] = samples[from * width + x] as number;
    }
  }
  return { width, height, samples: moved };
}
