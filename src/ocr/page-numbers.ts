import { lineConfidence, lineText } from '../model/page.js';
import type { EngineLine } from './engine.js';
import type { Size } from './move-boxes.js';

/** "2", "- 2 -", "12.": noughts and ones alone are what holes and strokes are read as. */
const numbers = /^[^\p{L}\d]{0,3}(?:[2-9]\d?|1[0-9])[^\p{L}\d]{0,3}$/u;

/** Where typists put the number of a page: within so much of its width of the middle, and in its head or foot, in its height. */
const fromMiddle = 0.12;
const head = 0.27;
const foot = 0.84;

/** Figures elsewhere must be surer to be believed; seen on 400 pages. */
const lowestConfidence = 0.7;

/** Whether a line is the number of its page, of this size. */
export const pageNumbers =
  ({ width, height }: Size) =>
  (line: EngineLine): boolean => {
    const { left, right, top, bottom } = line.box;
    const [x, y] = [(left + right) / 2 / width, (top + bottom) / 2 / height];
    return (
      Math.abs(x - 0.5) < fromMiddle &&
      (y < head || y > foot) &&
      numbers.test(lineText(line)) &&
      lineConfidence(line) >= lowestConfidence
    );
  };
