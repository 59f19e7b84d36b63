import { heightOf, widthOf } from '../model/box.js';
import { lineConfidence, lineText } from '../model/page.js';
import { medianOf } from '../model/quantile.js';
import { charactersIn } from './characters-in.js';
import type { EngineLine } from './engine.js';

/** Letters and digits a line must have for its height and pitch to tell anything. */
const fewestCharacters = 8;

/** Lines that must be sure for a page to show what its type is like. */
const fewestSure = 4;

/** How far type may stray from that of the page, in times of its height and of its characters to the width. */
const heights = { least: 0.75, most: 1.35 } as const;
const pitches = { least: 0.65, most: 1.5 } as const;

/** Of lines read with less than this, no more words are words than chance gives; set on the typed Stanford pages. */
const lowestConfidence = 0.3;

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  value >= least && value <= most;

const pitchOf = (line: EngineLine): number => lineText(line).length / widthOf(line.box);

/**
 * Whether a line that was read with doubt is of the type of its page, as high and with as many characters to the width
 * as the sure lines: struck faintly it is worth having, while handwriting, stamps and pictures differ in one or the other.
 */
export function alikeLines(sure: readonly EngineLine[]): (line: EngineLine) => boolean {
  const telling = sure.filter(({ words }) => charactersIn(words) >= fewestCharacters);
  if (telling.length < fewestSure) return () => false;
  const height = medianOf(telling.map(({ box }) => heightOf(box)));
  const pitch = medianOf(telling.map(pitchOf));
  return (line) =>
    charactersIn(line.words) >= fewestCharacters &&
    lineConfidence(line) >= lowestConfidence &&
    isWithin(heightOf(line.box) / height, heights) &&
    isWithin(pitchOf(line) / pitch, pitches);
}
