import type { Box } from '../model/box.js';
import type { GreyRaster } from './grey-raster.js';

/** A line of text as it was found on a page, from the tops of its ascenders to the feet of its descenders. */
export interface TextLine {
  /** In pixels of the raster; where the line slopes, the box of its left end, as wide as the line. */
  readonly box: Box;
  /** Pixels by which the line falls for every pixel to the right; negative where it rises. */
  readonly slope: number;
}

/** A word as the engine saw it; the box is in pixels of the raster it was given. */
export interface EngineWord {
  readonly text: string;
  readonly box: Box;
  /** 0..1 */
  readonly confidence: number;
  /** Whether the language has the word as it stands. */
  readonly isKnown: boolean;
}

export interface EngineLine {
  /** In the order they are read in. Empty: the engine made nothing of the line. */
  readonly words: readonly EngineWord[];
  /** Around the words; of the line itself where there are none. */
  readonly box: Box;
}

/** What turns lines of pixels into words. One recognition at a time. */
export interface Engine {
  /** One for each of the lines, in their order. Throws where the engine gave up. */
  recognize(raster: GreyRaster, lines: readonly TextLine[]): Promise<readonly EngineLine[]>;
  close(): Promise<void>;
}
