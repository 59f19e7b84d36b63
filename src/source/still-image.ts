import type { SourceFormat } from '../model/source-file.js';
import { imageSize, renderImage } from './image-pages.js';
import type { InputFormat, PageReader } from './input-format.js';

/** A format of which one file is one page, read by sharp. */
function stillImage(
  format: SourceFormat,
  extensions: readonly string[],
  recognizes: (head: Buffer) => boolean,
): InputFormat {
  return { format, extensions, recognizes, open: openStillImage };
}

async function openStillImage(path: string): Promise<PageReader> {
  const file = { object: path, input: path };
  await imageSize(file, 0);
  return {
    pageCount: 1,
    render: () => renderImage(file, 0),
    textLayer: async () => null,
    pageSize: () => imageSize(file, 0),
    close: async () => {},
  };
}

const startsWith = (head: Buffer, hex: string): boolean =>
  head.subarray(0, hex.length / 2).toString('hex') === hex;

export const jpeg = stillImage('jpeg', ['.jpg', '.jpeg', '.jpe'], (head) => startsWith(head, 'ffd8ff'));

export const png = stillImage('png', ['.png'], (head) => startsWith(head, '89504e470d0a1a0a'));

export const webp = stillImage(
  'webp',
  ['.webp'],
  (head) => startsWith(head, '52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP',
);
