import { countImages, imageSize, renderImage } from './image-pages.js';
import type { InputFormat, PageReader } from './input-format.js';

/** Byte order, then 42, or 43 for BigTIFF. */
const signatures = ['49492a00', '4d4d002a', '49492b00', '4d4d002b'];

export const tiff: InputFormat = {
  format: 'tiff',
  extensions: ['.tif', '.tiff'],
  recognizes: (head) => signatures.includes(head.subarray(0, 4).toString('hex')),
  open: openTiff,
};

async function openTiff(path: string): Promise<PageReader> {
  const pageCount = await countImages(path);
  return {
    pageCount,
    render: (pageNumber) => renderImage(path, pageNumber - 1),
    textLayer: async () => null,
    pageSize: (pageNumber) => imageSize(path, pageNumber - 1),
    close: async () => {},
  };
}
