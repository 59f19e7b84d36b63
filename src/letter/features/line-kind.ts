import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import { isCounted } from './numbers.js';

/** What a line looks like taken alone, the first that fits: coarse, so that neighbours can be read together. */
const kinds: readonly (readonly [name: string, fits: (line: LineView) => boolean])[] = [
  ['salutation', (line) => line.isSalutation],
  [
    'closing',
    (line) => line.isClosing || line.opening.has('courtesy-clause') || line.opening.has('end-mark'),
  ],
  ['labelled', (line) => line.isLabelled],
  ['copies', (line) => line.opening.has('copies') || isCounted(line)],
  ['enclosures', (line) => line.opening.has('enclosures') && line.words.length <= 6],
  ['time', (line) => line.hasMessageTime || (line.hasDate && line.words.length <= 6)],
  [
    'form',
    (line) =>
      line.opening.has('message-heading') ||
      line.opening.has('message-foot') ||
      line.opening.has('routing') ||
      line.opening.has('form-wording'),
  ],
  [
    'stamp',
    (line) =>
      line.opening.has('classification') ||
      line.opening.has('handling-stamp') ||
      line.opening.has('receipt-stamp'),
  ],
  ['reference', (line) => line.opening.has('label-reference') || line.opening.has('label-cite')],
  [
    'message-label',
    (line) =>
      line.opening.has('label-info') || line.opening.has('label-action') || line.opening.has('precedence'),
  ],
  ['prose', (line) => line.smallWords >= 2 && line.words.length >= 8],
  ['name', (line) => line.isNameLike],
  ['speck', ({ counts: { letters, digits, all } }) => letters + digits < 3 || (letters + digits) * 2 < all],
  ['garbled', (line) => line.plausibility < 0.25],
  ['capitals', ({ counts }) => areCapitals(counts)],
  ['short', (line) => line.words.length <= 5],
  ['long', () => true],
];

export const lineKindNames: readonly string[] = kinds.map(([name]) => name);

/** The number of the kind of a line. */
export const lineKindOf = (line: LineView): number => kinds.findIndex(([, fits]) => fits(line));
