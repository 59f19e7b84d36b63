import { expect, test } from 'vitest';
import { dividePaperTone, whitenPaper } from '../../src/ocr/paper-tone.js';

const [width, height] = [240, 192];

function paper(toneAt: (x: number, y: number) => number, inkAt: (x: number, y: number) => boolean) {
  const samples = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      samples[y * width + x] = inkAt(x, y) ? toneAt(x, y) * 0.3 : toneAt(x, y);
    }
  }
  return { width, height, samples };
}

const stroke = (x: number, y: number): boolean => x % 16 < 3 && y % 24 < 12;

test.each([
  ['white', () => 250],
  ['yellow carbon paper', () => 150],
  ['darker towards one side', (x: number) => 240 - x * 0.5],
  ['a wide stain', (x: number, y: number) => (Math.hypot(x - 120, y - 96) < 70 ? 170 : 235)],
])('%s: paper becomes white, ink stays dark', (name, toneAt) => {
  const { samples } = dividePaperTone(paper(toneAt, stroke));
  let [wrong, all] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // The rim of the stain is sharper than the squares the tone is measured in.
      if (name === 'a wide stain' && Math.abs(Math.hypot(x - 120, y - 96) - 70) < 40) continue;
      all++;
      const sample = samples[y * width + x] as number;
      if (stroke(x, y) ? sample > 130 : sample < 235) wrong++;
    }
  }
  expect(wrong / all).toBeLessThan(0.01);
});

test('the black of a scanner lid is not turned into paper', () => {
  const { samples } = dividePaperTone({ width, height, samples: new Uint8Array(width * height).fill(10) });
  expect(Math.max(...samples)).toBeLessThan(60);
});

test.each([
  [1, 1],
  [3, 500],
  [500, 2],
])('%i x %i samples', (w, h) => {
  const { samples } = dividePaperTone({ width: w, height: h, samples: new Uint8Array(w * h).fill(200) });
  expect(samples.length).toBe(w * h);
  expect(samples[0]).toBe(255);
});

test('a page white all over is whitened as the division would whiten it', () => {
  const samples = new Uint8Array(200 * 200).fill(255);
  for (let x = 20; x < 180; x++) samples.set([0, 60, 120, 180, 240], 100 * 200 + x);
  const raster = { width: 200, height: 200, samples };
  const [divided, whitened] = [dividePaperTone(raster).samples, whitenPaper(raster).samples];
  expect(whitened[100 * 200 + 50]).toBeLessThan(40);
  for (const [at, sample] of whitened.entries())
    expect(Math.abs(sample - (divided[at] as number))).toBeLessThan(4);
});
