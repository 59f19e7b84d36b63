import type { Box } from '../model/box.js';
import type { GreyRaster } from './grey-raster.js';

/** A word as the engine saw it; the box is in pixels of the raster it was given. */
export interface EngineWord {
  readonly text: string;
  readonly box: Box;
  /** 0..1 */
  readonly confidence: number;
}

export interface EngineLine {
  /** From left to right, never empty. */
  readonly words: readonly EngineWord[];
  readonly box: Box;
}

/** `page`: the engine finds blocks and columns itself, the default; `block`: the raster holds lines of text and nothing else. */
export type Layout = 'page' | 'block';

/** What turns pixels into words. One recognition at a time. */
export interface Engine {
  /** Changes whenever the same raster could give other words: engine, version, languages, traineddata. */
  readonly fingerprint: string;
  /** In reading order; empty where nothing was found. Throws where the engine gave up. */
  recognize(raster: GreyRaster, layout?: Layout): Promise<readonly EngineLine[]>;
  close(): Promise<void>;
}
