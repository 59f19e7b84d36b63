export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Of every pixel, 0..255. */
  readonly grey: number;
  /** A reduced copy of a page rather than a page. */
  readonly isPreview?: boolean;
}

const types = { short: 3, long: 4 } as const;

/** An uncompressed TIFF whose directories stand each before its pixels; with `big` a BigTIFF. */
export function tiffFile(pages: readonly TiffPage[], { big = false } = {}): Buffer {
  const word = big ? 8 : 4;
  const countSize = big ? 8 : 2;
  const entrySize = big ? 20 : 12;
  const put = (buffer: Buffer, value: number, at: number, size: number): void => {
    if (size === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, size);
  };
  const header = Buffer.alloc(big ? 16 : 8);
  header.write('II', 0, 'latin1');
  header.writeUInt16LE(big ? 43 : 42, 2);
  if (big) header.writeUInt16LE(8, 4);
  put(header, header.length, word, word);

  const parts = [header];
  let offset = header.length;
  pages.forEach((page, index) => {
    const bytes = page.width * page.height;
    const entryCount = 9;
    const directory = Buffer.alloc(countSize + entryCount * entrySize + word);
    const entries: [tag: number, type: number, value: number][] = [
      [254, types.long, page.isPreview ? 1 : 0],
      [256, types.long, page.width],
      [257, types.long, page.height],
      [258, types.short, 8],
      [259, types.short, 1],
      [262, types.short, 1],
      [273, types.long, offset + directory.length],
      [278, types.long, page.height],
      [279, types.long, bytes],
    ];
    put(directory, entries.length, 0, countSize);
    entries.forEach(([tag, type, value], place) => {
      const at = countSize + place * entrySize;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(type, at + 2);
      put(directory, 1, at + 4, word);
      directory.writeUInt32LE(value, at + 4 + word);
    });
    offset += directory.length + bytes;
    put(directory, index + 1 < pages.length ? offset : 0, directory.length - word, word);
    parts.push(directory, Buffer.alloc(bytes, page.grey));
  });
  return Buffer.concat(parts);
}
