import { type Box, holdsMiddle } from '../model/box.js';
import { charactersIn } from './characters-in.js';
import type { EngineLine } from './engine.js';
import { type LetterRow, typedRows } from './letter-rows.js';

/** Typed letters that must stand where a line was read, and share of its characters that must have one. */
const fewest = { letters: 6, share: 0.6 } as const;

/**
 * Whether a line stands on a row of typed letters, about as many as it has characters. Rows and `capital`, the height of
 * capitals, are in pixels of the half raster, and so are the boxes `toHalf` gives.
 */
export function typedLines(
  rows: readonly LetterRow[],
  capital: number,
  toHalf: (box: Box) => Box,
): (line: EngineLine) => boolean {
  const letters = typedRows(rows, capital).flatMap(({ parts }) => parts.map(({ box }) => box));
  return ({ words, box }) => {
    const line = toHalf(box);
    const here = letters.filter((letter) => holdsMiddle(line, letter)).length;
    const characters = charactersIn(words);
    return here >= fewest.letters && here >= fewest.share * characters && characters >= fewest.share * here;
  };
}
