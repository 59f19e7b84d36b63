import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readShippedFile, sha256 } from '../../src/ocr/shipped-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const remedy = 'Install the packages again: npm ci.';

test('a file that a package brought along is read as it was shipped, or not at all', async () => {
  const file = path.join(mkdtempSync(path.join(temporaryFolder, 'shipped-')), 'letters.bin');
  await writeFile(file, 'abc');
  expect((await readShippedFile(file, 'alphabet', sha256('abc'))).toString()).toBe('abc');
  await writeFile(file, 'abd');
  await expect(readShippedFile(file, 'alphabet', sha256('abc'))).rejects.toMatchObject({
    message: `${file}: the alphabet is damaged (its checksum is not the shipped one).`,
    remedy,
  });
});

test('a file that is gone is named', async () => {
  const file = path.join(mkdtempSync(path.join(temporaryFolder, 'shipped-')), 'letters.bin');
  await expect(readShippedFile(file, 'alphabet', '')).rejects.toMatchObject({
    message: `${file}: the alphabet is missing or cannot be read.`,
    remedy,
  });
});
