import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineText, pageText, type Rotation } from '../../src/model/page.js';
import type { PageImage } from '../../src/model/source-file.js';
import type { Engine, EngineLine } from '../../src/ocr/engine.js';
import { greyOf } from '../../src/ocr/grey-raster.js';
import { createNetworkEngine } from '../../src/ocr/network/network-engine.js';
import { recognizePage } from '../../src/ocr/recognize-page.js';
import { createRecordedEngine } from '../../src/ocr/recorded-engine.js';
import { straighten } from '../../src/ocr/straighten.js';
import { drawnPage, turned } from '../support/drawn-page.js';

const letter = [
  'The third of March',
  '',
  'Dear Sir:',
  'We have received your letter and',
  'shall answer it within the week.',
  'The committee will meet on Monday',
  'and consider what you propose.',
  'Very truly yours,',
];

const sameWords = letter.filter((line) => line !== '').join('\n');

describe('with Tesseract', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createNetworkEngine({ languages: 'eng', tessdata: null });
  });
  afterAll(() => engine.close());

  test('a typed page is read line by line, its words in whole pixels of the scan', async () => {
    const { page, cost } = await recognizePage(drawnPage(letter), engine);
    expect(pageText(page)).toBe(sameWords);
    expect(page).toMatchObject({ kind: 'text', rotation: 0, width: 900, height: 600, unreadRegions: [] });
    const [first] = page.lines[0]?.words ?? [];
    expect(first?.box.left).toBeGreaterThan(50);
    expect(first?.box.left).toBeLessThan(70);
    expect(Number.isInteger(first?.box.top)).toBe(true);
    expect(cost.recognize).toBeGreaterThan(0);
  });

  test('purple ribbon on yellow paper reads the same', async () => {
    const { page } = await recognizePage(drawnPage(letter, { paper: '#e8d060', ink: '#5a3a90' }), engine);
    expect(pageText(page)).toBe(sameWords);
  });

  test.each([
    ['a photostat', { paper: '#202020', ink: '#d8d8d8' }],
    ['a microfilm', { paper: '#000', ink: '#fff' }],
  ])('%s in negative reads the same', async (_, colours) => {
    const { page } = await recognizePage(drawnPage(letter, colours), engine);
    expect(pageText(page)).toBe(sameWords);
  });

  test('a page on a black lid is no negative', async () => {
    const sheet = drawnPage(letter);
    const lid = {
      ...sheet,
      width: 1500,
      height: 1000,
      samples: new Uint8Array(1500 * 1000 * sheet.channels),
    };
    for (let row = 0; row < sheet.height; row++) {
      const line = sheet.samples.subarray(
        row * sheet.width * sheet.channels,
        (row + 1) * sheet.width * sheet.channels,
      );
      lid.samples.set(line, ((row + 200) * lid.width + 300) * sheet.channels);
    }
    const { page } = await recognizePage(lid, engine);
    expect(pageText(page)).toBe(sameWords);
  });

  test.each([90, 180, 270] satisfies Rotation[])('a page scanned turned by %i is read', async (by) => {
    const { page: upright } = await recognizePage(drawnPage(letter), engine);
    const scan = turned(drawnPage(letter), by);
    const { page } = await recognizePage(scan, engine);
    expect(page.rotation).toBe((360 - by) % 360);
    expect(pageText(page)).toBe(sameWords);
    expect([page.width, page.height]).toEqual([scan.width, scan.height]);
    const [box, asTyped] = [page.lines[0]?.box, upright.lines[0]?.box];
    const top =
      by === 180 ? 600 - (box?.bottom ?? 0) : by === 90 ? 600 - (box?.right ?? 0) : (box?.left ?? 0);
    expect(Math.abs(top - (asTyped?.top ?? 0))).toBeLessThan(6);
  });

  test.each([0.05, -0.05])(
    'a page of slope %d has the boxes of its words where they stand',
    async (slope) => {
      const scan = drawnPage([...letter, ...letter.slice(3)], { width: 1600, height: 1400, size: 50 });
      const { page: level } = await recognizePage(scan, engine);
      const crooked = straighten({ ...scan, samples: greyOf(scan).samples }, -slope);
      const { page } = await recognizePage({ ...scan, ...crooked, channels: 1 }, engine);
      expect(pageText(page)).toBe(pageText(level));
      expect(Math.abs((page.slope ?? 0) - slope)).toBeLessThan(0.01);
      const words = level.lines.flatMap((line) => line.words);
      const moved = page.lines.flatMap((line) => line.words);
      for (const [index, { box }] of words.entries()) {
        const middle = (box.left + box.right) / 2;
        const fallen = slope * (middle - scan.width / 2);
        const there = moved[index]?.box;
        expect(Math.abs((there?.bottom ?? 0) - box.bottom - fallen)).toBeLessThan(12);
        expect(Math.abs((there?.left ?? 0) - box.left)).toBeLessThan(12);
      }
    },
  );

  test.each([0.024, -0.024])('entries of a row follow one another on a page of slope %d', async (slope) => {
    const row = 'Yours truly,                   Manager.';
    const scan = drawnPage([...letter, '', row], { width: 1600, height: 900, size: 50 });
    const crooked = straighten({ ...scan, samples: greyOf(scan).samples }, -slope);
    const { page } = await recognizePage({ ...scan, ...crooked, channels: 1 }, engine);
    expect(page.lines.map(lineText).slice(-2)).toEqual(['Yours truly,', 'Manager.']);
    expect(Math.abs((page.slope ?? 0) - slope)).toBeLessThan(0.004);
  });

  test('a large scan of the same page has its boxes in its own pixels', async () => {
    const { page } = await recognizePage(drawnPage(letter, { width: 3600, height: 2400, size: 136 }), engine);
    expect(pageText(page)).toBe(sameWords);
    const right = Math.max(...page.lines.map(({ box }) => box.right));
    expect(right).toBeGreaterThan(2500);
  });
});

describe('without anything to read the engine is not asked', () => {
  const silent = createRecordedEngine([]);

  const flat = (width: number, height: number, sampleAt: (index: number) => number): PageImage => ({
    ref: { sourceId: 'made', pageNumber: 1 },
    width,
    height,
    channels: 1,
    samples: Uint8Array.from({ length: width * height }, (_, index) => sampleAt(index)),
    dpi: null,
  });

  // A noise that is the same in every run: the low bits of a linear congruence would repeat along rows.
  let seed = 7;
  const noise = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };

  test.each([
    ['white', flat(1200, 1600, () => 255)],
    ['grey', flat(1200, 1600, () => 150)],
    ['black', flat(1200, 1600, () => 0)],
    ['grain', flat(1200, 1600, () => 200 + noise() * 50)],
    ['specks', flat(1200, 1600, () => (noise() < 0.003 ? 0 : 255))],
    ['one pixel', flat(1, 1, () => 0)],
    ['a row of pixels', flat(3000, 1, (index) => (index % 9 < 4 ? 0 : 255))],
    ['a column of pixels', flat(1, 3000, (index) => (index % 9 < 4 ? 0 : 255))],
  ])('%s: blank', async (_, image) => {
    const { page } = await recognizePage(image, silent);
    expect(page).toMatchObject({ kind: 'blank', lines: [], unreadRegions: [] });
  });
});

/** A line of one word on the row of the drawn page, from 0, read with little confidence. */
function doubted(text: string, row: number, confidence: number): EngineLine {
  const top = Math.round(34 * (1.6 + row * 1.6));
  const box = { left: 55, top, right: 760, bottom: top + 40 };
  return { words: [{ text, box, confidence, isKnown: false }], box };
}

const readAs = (says: readonly EngineLine[]) =>
  recognizePage(drawnPage(letter), createRecordedEngine([says, [], [], [], [], [], []]));

test('typed lines that hardly read are text all the same', async () => {
  const says = [
    doubted('Wshcvereccivedyeurlctterand', 3, 0.3),
    doubted('shaIlcnswerltwlthinthewcek.', 4, 0.3),
  ];
  const { page } = await readAs(says);
  expect(page.kind).toBe('text');
  expect(page.lines.map(lineText)).toEqual(says.map(lineText));
});

test('ink the engine makes nothing of is unread, boxed and never text', async () => {
  const { page } = await readAs([doubted('wnnn', 0, 0.12), doubted('Amea', 2, 0.12)]);
  expect(page.kind).toBe('unread');
  expect(page.lines).toEqual([]);
  expect(page.unreadRegions.length).toBeGreaterThan(0);
  expect(page.doubtfulLines?.map(lineText)).toEqual(['wnnn', 'Amea']);
});
