import { type FileHandle, open } from 'node:fs/promises';

/** How many images a TIFF holds and which of them are pages. */
export interface TiffDirectories {
  /** Places from 0 of the images that are pages: neither previews nor masks. */
  readonly pages: readonly number[];
  /** Where the pointer stands that leads beyond the end of the file; null where the chain of images is whole. */
  readonly brokenLink: { readonly position: number; readonly bytes: number } | null;
}

/** Sizes of the fields of a directory, by version: classic TIFF and BigTIFF. */
const layouts = {
  42: { word: 4, count: 2, entry: 12, valueAt: 8 },
  43: { word: 8, count: 8, entry: 20, valueAt: 12 },
} as const;

const newSubfileType = 254;
/** Bits of NewSubfileType: a reduced copy of another image, a transparency mask. */
const notAPage = 1 | 4;

/** More directories than any box has pages are a damaged chain. */
const maxDirectories = 100_000;

/** Walks the directories of a TIFF without reading pixels. A file with less than a header has none. */
export async function tiffDirectories(path: string): Promise<TiffDirectories> {
  const file = await open(path);
  try {
    return await walk(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function walk(file: FileHandle, fileSize: number): Promise<TiffDirectories> {
  const header = await bytesAt(file, 0, 16);
  const isLittle = header.toString('latin1', 0, 2) === 'II';
  const integer = (bytes: Buffer, at: number, size: number): number => {
    if (size === 8) return Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    return isLittle ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  };
  const version = header.length < 8 ? 0 : integer(header, 2, 2);
  if ((version !== 42 && version !== 43) || header.length < layouts[version].word * 2) {
    return { pages: [], brokenLink: null };
  }
  const { word, count, entry, valueAt } = layouts[version];

  const pages: number[] = [];
  const seen = new Set<number>();
  let link = word;
  let offset = integer(header, word, word);
  for (let index = 0; offset !== 0 && index < maxDirectories; index++) {
    if (seen.has(offset)) break;
    seen.add(offset);
    const counted = await bytesAt(file, offset, count);
    const entriesBytes = counted.length < count ? 0 : integer(counted, 0, count) * entry;
    const end = offset + count + entriesBytes + word;
    if (entriesBytes === 0 || end > fileSize) {
      return { pages, brokenLink: { position: link, bytes: word } };
    }
    const directory = await bytesAt(file, offset + count, entriesBytes + word);
    if (!isSecondary(directory)) pages.push(index);
    link = end - word;
    offset = integer(directory, entriesBytes, word);
  }
  return { pages, brokenLink: null };

  function isSecondary(directory: Buffer): boolean {
    for (let at = 0; at + entry <= directory.length - word; at += entry) {
      if (integer(directory, at, 2) === newSubfileType) {
        return (integer(directory, at + valueAt, 4) & notAPage) !== 0;
      }
    }
    return false;
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}
