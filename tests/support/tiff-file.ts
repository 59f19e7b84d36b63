export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Of every pixel, 0..255. */
  readonly grey: number;
  /** A reduced copy of a page rather than a page. */
  readonly isPreview?: boolean;
}

const types = { short: 3, long: 4 } as const;

interface TiffOptions {
  readonly big?: boolean;
  /** `MM`: the most significant byte first, as on a Macintosh. */
  readonly byteOrder?: 'II' | 'MM';
}

/** An uncompressed TIFF whose directories stand each before its pixels; with `big` a BigTIFF. */
export function tiffFile(
  pages: readonly TiffPage[],
  { big = false, byteOrder = 'II' }: TiffOptions = {},
): Buffer {
  const word = big ? 8 : 4;
  const countSize = big ? 8 : 2;
  const entrySize = big ? 20 : 12;
  const put = (buffer: Buffer, value: number, at: number, size: number): void => {
    if (byteOrder === 'MM') buffer.writeUIntBE(value, at + Math.max(0, size - 6), Math.min(size, 6));
    else buffer.writeUIntLE(value, at, Math.min(size, 6));
  };
  const header = Buffer.alloc(big ? 16 : 8);
  header.write(byteOrder, 0, 'latin1');
  put(header, big ? 43 : 42, 2, 2);
  if (big) put(header, 8, 4, 2);
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
      put(directory, tag, at, 2);
      put(directory, type, at + 2, 2);
      put(directory, 1, at + 4, word);
      // A value stands at the beginning of its field, whatever the order of its bytes.
      put(directory, value, at + 4 + word, type === types.short ? 2 : 4);
    });
    offset += directory.length + bytes;
    put(directory, index + 1 < pages.length ? offset : 0, directory.length - word, word);
    parts.push(directory, Buffer.alloc(bytes, page.grey));
  });
  return Buffer.concat(parts);
}
