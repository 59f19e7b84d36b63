import type { OcrLine } from '../model/page.js';
import type { PageImage, SourceFile, SourceFormat } from '../model/source-file.js';

/** The words a file already carries for a page, in pixels of the rendered page. */
export interface TextLayer {
  /** In the order of the file; never empty. */
  readonly lines: readonly OcrLine[];
  /** Whether the text is the page itself, not somebody's recognition of a scan beneath it. */
  readonly bornDigital: boolean;
}

/** Pixels of a page as `renderPage` will return it, without rendering. */
export type PageSize = Pick<PageImage, 'width' | 'height' | 'dpi'>;

/** A source file held open. Pages are numbered from 1; asking for any other is a bug, not a user's error. */
export interface OpenSource {
  readonly file: SourceFile;
  /** Throws SourceError where the page is damaged. Never keeps more than one page in memory. */
  renderPage(pageNumber: number): Promise<PageImage>;
  /** Null where the page carries no words. */
  textLayer(pageNumber: number): Promise<TextLayer | null>;
  /** Cheap. Throws SourceError where the page is damaged beyond saying. */
  pageSize(pageNumber: number): Promise<PageSize>;
  /** Frees all memory and closes the file; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** The pages of one file, before it has a name and a digest. */
export interface PageReader {
  /** At least 1. */
  readonly pageCount: number;
  render(pageNumber: number): Promise<Raster>;
  textLayer(pageNumber: number): Promise<TextLayer | null>;
  pageSize(pageNumber: number): Promise<PageSize>;
  close(): Promise<void>;
}

/** A page image that does not know yet whose page it is. */
export type Raster = Omit<PageImage, 'ref'>;

/** A kind of file Letterbook reads. One file each, listed in index.ts. */
export interface InputFormat {
  readonly format: SourceFormat;
  /** Lower case, with the dot. Only to tell a damaged scan from a file that is none. */
  readonly extensions: readonly string[];
  /** Judged by the first 1,024 bytes, fewer in a shorter file. */
  recognizes(head: Buffer): boolean;
  /** Throws SourceError. */
  open(path: string): Promise<PageReader>;
}
