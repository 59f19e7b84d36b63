import { describe, expect, test } from 'vitest';
import type { PageImage } from '../../src/model/source-file.js';
import { type GreyRaster, greyOf } from '../../src/ocr/grey-raster.js';
import { removeGrain } from '../../src/ocr/remove-grain.js';
import { sketchPage } from '../../src/ocr/sketch-page.js';
import { drawnPage } from '../support/drawn-page.js';

const size = { width: 1650, height: 2200, size: 48 };

const letter = [
  'The third of March',
  '',
  'Dear Sir:',
  'We have received your letter and',
  'shall answer it within the week.',
];

const bilevel = (image: PageImage): PageImage => ({
  ...image,
  channels: 1,
  samples: greyOf(image).samples.map((tone) => (tone < 128 ? 0 : 255)),
});

const clean = bilevel(drawnPage(letter, size));

/** Specks of three pixels by three, a step apart, as a dithering scanner strews them. */
function strewn(image: PageImage, step: number): PageImage {
  const samples = new Uint8Array(image.samples);
  for (let y = step; y < image.height - step; y += step) {
    for (let x = step + ((y * 7) % step); x < image.width - step; x += step) {
      for (let row = 0; row < 3; row++)
        samples.fill(0, (y + row) * image.width + x, (y + row) * image.width + x + 3);
    }
  }
  return { ...image, samples };
}

/** Print of a needle printer or a faint ribbon: of every letter only dots are left. */
function dotted(image: PageImage): PageImage {
  const samples = image.samples.map((tone, at) => {
    const [x, y] = [at % image.width, Math.floor(at / image.width)];
    return x % 6 < 3 && y % 6 < 3 ? tone : 255;
  });
  return { ...image, samples };
}

const ink = ({ samples }: GreyRaster): number => samples.filter((tone) => tone < 128).length;

describe('grain', () => {
  test('goes from a page full of it, the letters and their dots stay', async () => {
    const sketch = await sketchPage(strewn(clean, 18));
    const asTyped = await sketchPage(clean);
    expect(sketch.rows.map((row) => row.parts.length)).toEqual(asTyped.rows.map((row) => row.parts.length));
    expect(sketch.capital).toBe(asTyped.capital);
    expect(Math.abs(sketch.parts.length - asTyped.parts.length)).toBeLessThan(8);
  });

  test('that is the print itself stays: specks within the rows of letters', async () => {
    const sketch = await sketchPage(dotted(clean));
    expect(sketch.parts.length).toBeGreaterThan(600);
  });

  test('of some hundred specks is left to the sweep, which knows where letters stand', async () => {
    const few = strewn(clean, 110);
    const sketch = await sketchPage(few);
    expect(sketch.parts.length).toBeGreaterThan((await sketchPage(clean)).parts.length + 200);
  });

  test('is measured at the size of the scan: six pixels across at 300 dpi, three at 150', () => {
    const paper = (width: number, height: number, speck: number): GreyRaster => {
      const samples = new Uint8Array(width * height).fill(255);
      for (let row = 40; row < 40 + speck; row++) samples.fill(0, row * width + 40, row * width + 40 + speck);
      return { width, height, samples };
    };
    expect(ink(removeGrain(paper(2550, 3300, 6)))).toBe(0);
    expect(ink(removeGrain(paper(2550, 3300, 7)))).toBe(49);
    expect(ink(removeGrain(paper(1275, 1650, 4)))).toBe(16);
    expect(ink(removeGrain(paper(1275, 1650, 3)))).toBe(0);
  });

  describe('beside letters', () => {
    /** H after H at 300 dpi, the bars of each reduced to dots of five by five pixels. */
    const torn = (): GreyRaster => {
      const [width, height] = [2550, 3300];
      const samples = new Uint8Array(width * height).fill(255);
      const fill = (left: number, top: number, wide: number, high: number) => {
        for (let y = top; y < top + high; y++) samples.fill(0, y * width + left, y * width + left + wide);
      };
      for (let top = 400; top < 2800; top += 50) {
        for (let left = 300; left < 2200; left += 40) {
          fill(left, top, 6, 34);
          fill(left + 20, top, 6, 34);
          fill(left + 10, top + 14, 5, 5);
        }
      }
      return { width, height, samples };
    };
    const bar = (page: GreyRaster): number => page.samples[416 * page.width + 312] as number;

    const strewnWith = (page: GreyRaster, size: number): GreyRaster => {
      const samples = new Uint8Array(page.samples);
      for (let y = 20; y < page.height - 20; y += 18) {
        for (let x = 20 + ((y * 7) % 18); x < page.width - 20; x += 18) {
          for (let row = 0; row < size; row++)
            samples.fill(0, (y + row) * page.width + x, (y + row) * page.width + x + size);
        }
      }
      return { ...page, samples };
    };

    test('large specks are their torn strokes and stay', () => {
      expect(bar(removeGrain(strewnWith(torn(), 3)))).toBe(0);
    });

    test('specks as large as those all over the page are grain and go', () => {
      expect(bar(removeGrain(strewnWith(torn(), 5)))).toBe(255);
    });
  });
});
