import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestTraineddata, findTraineddata, shippedFolder } from '../../src/ocr/traineddata.js';

function folderOf(...names: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'letterbook-'));
  for (const name of names) writeFileSync(path.join(folder, name), `contents of ${name}`);
  return folder;
}

describe('findTraineddata', () => {
  test('English is shipped', async () => {
    const found = await findTraineddata({ languages: 'eng', tessdata: null });
    expect(found).toMatchObject({ gzipped: true, files: [path.join(shippedFolder(), 'eng.traineddata.gz')] });
  });

  test.each([
    ['plain', ['fra.traineddata', 'eng.traineddata'], false],
    ['gzipped', ['fra.traineddata.gz', 'eng.traineddata.gz'], true],
    [
      'both: plain',
      ['fra.traineddata', 'eng.traineddata', 'fra.traineddata.gz', 'eng.traineddata.gz'],
      false,
    ],
  ])('a folder of one’s own, %s', async (_name, files, gzipped) => {
    const tessdata = folderOf(...files);
    const found = await findTraineddata({ languages: 'fra+eng', tessdata });
    expect(found).toEqual({
      folder: tessdata,
      gzipped,
      files: files.slice(0, 2).map((file) => path.join(tessdata, file)),
    });
  });

  test.each([
    ['one language is missing', ['eng.traineddata'], 'fra.traineddata'],
    ['all are missing', [], 'fra.traineddata'],
    ['one is there in the other form only', ['eng.traineddata.gz', 'fra.traineddata'], 'fra.traineddata.gz'],
  ])('%s: its file is named', async (_name, files, missing) => {
    const tessdata = folderOf(...files);
    await expect(findTraineddata({ languages: 'fra+eng', tessdata })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(path.join(tessdata, missing)),
      remedy: expect.stringContaining('--lang'),
    });
  });

  test('a language that is not shipped: the remedy is a folder', async () => {
    await expect(findTraineddata({ languages: 'fra', tessdata: null })).rejects.toMatchObject({
      remedy: expect.stringContaining('--tessdata'),
    });
  });

  test('a folder that is not there', async () => {
    await expect(findTraineddata({ languages: 'eng', tessdata: '/no/such/folder' })).rejects.toThrow(
      '/no/such/folder/eng.traineddata',
    );
  });
});

describe('digestTraineddata', () => {
  test('depends on the contents, not on the place', async () => {
    const [here, there, other] = [
      folderOf('a.traineddata'),
      folderOf('a.traineddata'),
      folderOf('b.traineddata'),
    ];
    const digestOf = async (tessdata: string, languages: string) =>
      digestTraineddata(await findTraineddata({ languages, tessdata }));
    expect(await digestOf(here, 'a')).toBe(await digestOf(there, 'a'));
    expect(await digestOf(here, 'a')).not.toBe(await digestOf(other, 'b'));
  });

  test('the shipped file is the one we know', async () => {
    const shipped = await findTraineddata({ languages: 'eng', tessdata: null });
    expect(await digestTraineddata(shipped)).toMatch(/^[0-9a-f]{16}$/);
  });

  test('a shipped file that was damaged is refused', async () => {
    const files = [path.join(folderOf('eng.traineddata.gz'), 'eng.traineddata.gz')];
    await expect(digestTraineddata({ folder: shippedFolder(), gzipped: true, files })).rejects.toMatchObject({
      message: expect.stringContaining('damaged'),
      remedy: expect.stringContaining('npm ci'),
    });
  });
});
