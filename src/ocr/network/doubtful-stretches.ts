import type { EngineWord, TextLine } from '../engine.js';

/** Words of a line one after the other that were read with doubt. */
export interface Stretch {
  /** The first of the words, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Where they stand, as a line of its own. */
  readonly line: TextLine;
}

/**
 * Words read less surely than this, 0..1, are doubtful. On the typed Stanford pages 0.96, 0.93, 0.9, 0.8 and 0.7 leave 5.2, 5.1,
 * 5.0, 5.1 and 5.2 of a hundred characters wrong, where 6.3 are without a second network; on a few cables 0.8 and 0.7 leave more.
 */
const doubtful = 0.9;

/** From left to right; to either side a stretch goes half of the way to the next word. */
export function doubtfulStretches(words: readonly EngineWord[], line: TextLine): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while ((words[to]?.confidence ?? 1) < doubtful) to++;
    if (to === from) continue;
    stretches.push({ from, to, line: partOfLine(words, line, from, to) });
    from = to;
  }
  return stretches;
}

function partOfLine(
  words: readonly EngineWord[],
  { box, slope }: TextLine,
  from: number,
  to: number,
): TextLine {
  const between = (place: number, edge: number): number => {
    const [before, after] = [words[place - 1], words[place]];
    return before && after ? (before.box.right + after.box.left) / 2 : edge;
  };
  const left = between(from, box.left);
  const fall = slope * (left - box.left);
  return {
    slope,
    box: { left, right: between(to, box.right), top: box.top + fall, bottom: box.bottom + fall },
  };
}
