import { SourceError } from '../errors.js';
import { imageSize, renderImage } from './image-pages.js';
import type { InputFormat, PageReader } from './input-format.js';
import { readWhole } from './read-whole.js';
import { tiffDirectories } from './tiff-directories.js';

/** Byte order, then 42, or 43 for BigTIFF. */
const signatures = ['49492a00', '4d4d002a', '49492b00', '4d4d002b'];

export const tiff: InputFormat = {
  format: 'tiff',
  extensions: ['.tif', '.tiff'],
  recognizes: (head) => signatures.includes(head.subarray(0, 4).toString('hex')),
  open: openTiff,
};

/** A file cut off behind some pages has one page more, which fails: what is lost must not go unsaid. */
async function openTiff(path: string): Promise<PageReader> {
  const { pages, brokenLink } = await tiffDirectories(path);
  if (pages.length === 0) throw cutOff(path);
  const file = { object: path, input: brokenLink ? await endingAt(path, brokenLink) : path };
  const imageOf = (pageNumber: number): number => {
    const image = pages[pageNumber - 1];
    if (image === undefined) throw cutOff(`${path}, page ${pageNumber}`);
    return image;
  };
  return {
    pageCount: pages.length + (brokenLink ? 1 : 0),
    render: async (pageNumber) => renderImage(file, imageOf(pageNumber)),
    textLayer: async () => null,
    pageSize: async (pageNumber) => imageSize(file, imageOf(pageNumber)),
    close: async () => {},
  };
}

/** The file with its chain of images ended where it breaks: else the decoder refuses the whole pages too. */
async function endingAt(path: string, link: { position: number; bytes: number }): Promise<Buffer> {
  const content = await readWhole(path);
  if (!content) throw cutOff(path, ', and with 2 GiB or more none of its pages can be read');
  return content.fill(0, link.position, link.position + link.bytes);
}

const cutOff = (object: string, result = ''): SourceError =>
  new SourceError(`${object}: the TIFF is cut off${result}.`, 'Copy it again from its original.');
