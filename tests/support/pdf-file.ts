import { deflateSync } from 'node:zlib';

/** An image as a PDF embeds it. */
export interface EmbeddedImage {
  readonly width: number;
  readonly height: number;
  /** Entries of its dictionary besides size and length. */
  readonly entries: string;
  readonly data: Buffer;
}

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Drawing operators; images are `/I0`, `/I1` ..., the one font is `/F`. */
  readonly content: string;
  readonly images?: readonly EmbeddedImage[];
  readonly rotate?: number;
  /** Lower left; 0, 0 where not given. */
  readonly corner?: readonly [number, number];
}

/** Draws image `index` with its lower left corner at x, y. */
export const place = (index: number, x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /I${index} Do Q\n`;

/** A page that is one scan and nothing else. */
export const scannedPage = (image: EmbeddedImage, width = 200, height = 300): PdfPage => ({
  width,
  height,
  content: place(0, 0, 0, width, height),
  images: [image],
});

/** Samples of one or three channels, packed as PDF stores them plainly. */
export function flateImage(
  width: number,
  height: number,
  channels: 1 | 3,
  sampleAt: (x: number, y: number, channel: number) => number,
): EmbeddedImage {
  const samples = Buffer.alloc(width * height * channels);
  for (let i = 0; i < samples.length; i++) {
    const pixel = Math.floor(i / channels);
    samples[i] = sampleAt(pixel % width, Math.floor(pixel / width), i % channels);
  }
  const entries = `/ColorSpace/${channels === 1 ? 'DeviceGray' : 'DeviceRGB'}/BitsPerComponent 8/Filter/FlateDecode`;
  return { width, height, entries, data: deflateSync(samples) };
}

/** A PDF with an exact cross-reference table; `trailer` adds entries to its trailer, `font` to its one font. */
export function pdfFile(pages: readonly PdfPage[], { trailer = '', font: fontEntries = '' } = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (...parts: (string | Buffer)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  const stream = (entries: string, data: Buffer): number =>
    add(`<<${entries}/Length ${data.length}>>\nstream\n`, data, '\nendstream');

  add('<</Type/Catalog/Pages 2 0 R>>');
  const treeIndex = add('') - 1;
  const font = add(`<</Type/Font/Subtype/Type1/BaseFont/Helvetica${fontEntries}>>`);
  const kids = pages.map((page) => {
    const images = (page.images ?? []).map(({ width, height, entries, data }) =>
      stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, data),
    );
    const content = stream('', Buffer.from(page.content));
    const named = images.map((object, index) => `/I${index} ${object} 0 R`).join('');
    const [left, bottom] = page.corner ?? [0, 0];
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[${left} ${bottom} ${left + page.width} ${bottom + page.height}]/Rotate ${page.rotate ?? 0}`,
      `/Contents ${content} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<<${named}>>>>>>`,
    );
  });
  objects[treeIndex] = Buffer.from(
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
  );
  return assemble(objects, trailer);
}

/** With entries of the trailer that lock it: the check of the empty password fails. */
export const lockedPdfFile = (pages: readonly PdfPage[]): Buffer =>
  pdfFile(pages, {
    trailer: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>/ID[<00><00>]`,
  });

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  objects.forEach((object, index) => {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const size = objects.length + 1;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
