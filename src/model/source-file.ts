import type { PageRef } from './page.js';

export type SourceFormat = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'webp' | 'jp2' | 'folder';

/** The PDF, TIFF or image on disk, or a folder of page images, which counts as one. */
export interface SourceFile {
  /** SHA-256 of the bytes, in hex; of a folder, the SHA-256 over its files' digests in order. */
  readonly id: string;
  /** As the user named it. */
  readonly path: string;
  readonly format: SourceFormat;
  readonly bytes: number;
  /** At least 1. */
  readonly pageCount: number;
}

/** One side rendered: raw samples, row by row from the top left, 8 bits each, without padding. */
export interface PageImage {
  readonly ref: PageRef;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for RGB. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** As the file claims; null where it does not. */
  readonly dpi: number | null;
}
