import { copyFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pageText } from '../../../src/model/page.js';
import { drawnPage } from '../../support/drawn-page.js';
import { newFolder } from '../../support/run-ingest.js';

const { recognizeScans } = (await import(
  new URL('../../../dist/scripts/accuracy/recognize-scans.js', import.meta.url).href
)) as typeof import('../../../scripts/accuracy/recognize-scans.js');

test('scans that were read at another path, where they still lie, are known at the one they are asked for', async () => {
  const folder = newFolder();
  const [one, other] = [path.join(folder, 'one.png'), path.join(folder, 'other.png')];
  const { samples, width, height, channels } = drawnPage(['Dear Mr. Hall:', 'Your file has arrived.']);
  await sharp(samples, { raw: { width, height, channels } }).png().toFile(one);
  await recognizeScans([one], path.join(folder, 'cache'));
  copyFileSync(one, other);
  const [page] = (await recognizeScans([other], path.join(folder, 'cache'))).get(other) ?? [];
  expect(page && pageText(page)).toBe('Dear Mr. Hall:\nYour file has arrived.');
});
