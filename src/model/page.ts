import type { Box } from './box.js';
import { quantile } from './quantile.js';

/** One side as scanned: the digest of its source file and its number there, from 1. */
export interface PageRef {
  readonly sourceId: string;
  readonly pageNumber: number;
}

export const samePage = (a: PageRef, b: PageRef): boolean =>
  a.sourceId === b.sourceId && a.pageNumber === b.pageNumber;

export interface OcrWord {
  readonly text: string;
  readonly box: Box;
  /** 0..1 */
  readonly confidence: number;
}

export interface OcrLine {
  /** From left to right, never empty. */
  readonly words: readonly OcrWord[];
  readonly box: Box;
}

export type Rotation = 0 | 90 | 180 | 270;

/** `text` has words; `blank` has no ink worth reading; `unread` has ink the engine cannot read: handwriting, pictures. */
export type PageKind = 'text' | 'blank' | 'unread';

export interface OcrPage {
  readonly ref: PageRef;
  /** Pixels of the page image as scanned. */
  readonly width: number;
  readonly height: number;
  /** As the file claims; null where it does not. */
  readonly dpi: number | null;
  /** Degrees clockwise by which the scan must be turned to be upright. Boxes stay in the scan as it lies. */
  readonly rotation: Rotation;
  /** How far lines of text fall for every pixel to the right once the scan is upright. Absent: they lie level. */
  readonly slope?: number;
  readonly kind: PageKind;
  /** In reading order. Empty on a blank page. */
  readonly lines: readonly OcrLine[];
  /** Regions with ink that was not turned into words: handwriting, pictures. */
  readonly unreadRegions: readonly Box[];
  /** What the engine said about ink it could not read: kept as data, never part of the text. Absent: nothing. */
  readonly doubtfulLines?: readonly OcrLine[];
  readonly origin: 'ocr' | 'text-layer';
}

export const lineText = (line: OcrLine): string => line.words.map((word) => word.text).join(' ');

/** Mean confidence over the characters of words, 0..1; 0 for none. */
export function meanConfidence(words: readonly OcrWord[]): number {
  let characters = 0;
  let sum = 0;
  for (const word of words) {
    characters += word.text.length;
    sum += word.text.length * word.confidence;
  }
  return characters === 0 ? 0 : sum / characters;
}

export const lineConfidence = (line: OcrLine): number => meanConfidence(line.words);

/**
 * How well a page was read, 0..1: the tenth percentile of its lines' confidence, since a mean hides a bad region.
 * Null where there are no lines.
 */
export function pageConfidence(page: OcrPage): number | null {
  return quantile(page.lines.map(lineConfidence), 0.1) ?? null;
}

/** The lines of a page in reading order, one a line. */
export const pageText = (page: OcrPage): string => page.lines.map(lineText).join('\n');
