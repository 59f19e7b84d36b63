import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';

/** A folder of this test alone with files by their path within it; it is gone when the test is. */
export async function box(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'letterbook-box-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** A grey page with a dark bar on its left quarter. */
export const greyPage = (width = 80, height = 120): Sharp => {
  const samples = Buffer.alloc(width * height, 230);
  for (let y = 0; y < height; y++) samples.fill(20, y * width, y * width + Math.floor(width / 4));
  return sharp(samples, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
};

/** A page of one colour. */
export const colourPage = (background = '#c0a060', width = 80, height = 120): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** Noise hardly compresses, so that a cut takes pixels away and not only the end of the file. */
export const noisyPage = (width = 200, height = 300): Sharp => {
  let state = 1;
  const samples = Buffer.alloc(width * height).map(() => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return sharp(samples, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
};
