import { SourceError } from '../errors.js';
import type { InputFormat, PageReader } from './input-format.js';
import { refuseAbsurdSize } from './page-limits.js';
import { openPdfBytes } from './pdf/pdf-pages.js';
import { readWhole } from './read-whole.js';

/** A JP2 file begins with its signature box, a bare codestream with SOC and SIZ. */
const jp2Signature = '0000000c6a5020200d0a870a';
const codestreamSignature = 'ff4fff51';

const signatureOf = (head: Buffer): string => head.subarray(0, 12).toString('hex');

/** JPEG 2000 on disk, read as the one image of a one-page PDF: pdfium decodes it, and one decoder is enough. */
export const jp2: InputFormat = {
  format: 'jp2',
  extensions: ['.jp2', '.j2k', '.jpf', '.jpx', '.j2c', '.jpc'],
  recognizes: (head) => {
    const signature = signatureOf(head);
    return signature === jp2Signature || signature.startsWith(codestreamSignature);
  },
  open: openJp2,
};

async function openJp2(path: string): Promise<PageReader> {
  const image = await readWhole(path);
  if (!image) {
    throw new SourceError(
      `${path}: the image has 2 GiB or more, which is not read.`,
      'Scan or export it again at a lower resolution.',
    );
  }
  const size = imageSize(image);
  if (!size) {
    throw new SourceError(`${path}: the image is damaged or cut off.`, 'Copy it again from its original.');
  }
  refuseAbsurdSize(path, size.width, size.height);
  const page = await openPdfBytes(path, asPdf(inFile(image, size), size));
  return {
    ...page,
    render: async (pageNumber) => ({ ...(await page.render(pageNumber)), dpi: null }),
    pageSize: async (pageNumber) => ({ ...(await page.pageSize(pageNumber)), dpi: null }),
  };
}

interface Jp2Size {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** A bare codestream is given the file around it that says which colours its components are. */
function inFile(image: Buffer, { width, height, components }: Jp2Size): Buffer {
  if (signatureOf(image) === jp2Signature) return image;
  const header = Buffer.from('00000000000000000000ff070000', 'hex');
  header.writeUInt32BE(height, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt16BE(components, 8);
  const [srgb, grey] = ['01000000000010', '01000000000011'];
  const colour = Buffer.from(components >= 3 ? srgb : grey, 'hex');
  return Buffer.concat([
    Buffer.from(jp2Signature, 'hex'),
    box('ftyp', Buffer.from('6a703220000000006a703220', 'hex')),
    box('jp2h', Buffer.concat([box('ihdr', header), box('colr', colour)])),
    box('jp2c', image),
  ]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** From the SIZ marker of the codestream; null where there is none. */
function imageSize(image: Buffer): Jp2Size | null {
  const siz = image.indexOf(codestreamSignature, 0, 'hex');
  if (siz < 0 || siz + 42 > image.length) return null;
  const [right, bottom, left, top] = [8, 12, 16, 20].map((offset) => image.readUInt32BE(siz + offset));
  const [width, height] = [(right ?? 0) - (left ?? 0), (bottom ?? 0) - (top ?? 0)];
  return width > 0 && height > 0 ? { width, height, components: image.readUInt16BE(siz + 40) } : null;
}

/** One pixel to the point. The cross-reference table is exact, so that nothing is taken for damage. */
function asPdf(image: Buffer, { width, height }: Jp2Size): Buffer {
  const content = `${width} 0 0 ${height} 0 0 cm /I Do`;
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const lengthSoFar = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const add = (dictionary: string, stream?: Buffer): void => {
    offsets.push(lengthSoFar());
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${dictionary}\n`));
    if (stream) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  add('<</Type/Catalog/Pages 2 0 R>>');
  add('<</Type/Pages/Kids[3 0 R]/Count 1>>');
  add(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`,
  );
  add(`<</Length ${content.length}>>`, Buffer.from(content));
  add(
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/JPXDecode/Length ${image.length}>>`,
    image,
  );
  const xref = lengthSoFar();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
