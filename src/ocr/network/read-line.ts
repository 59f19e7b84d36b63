import { boxAround } from '../../model/box.js';
import type { EngineLine, EngineWord, TextLine } from '../engine.js';
import { alignCodes } from './align-codes.js';
import { type Alphabet, codesByText } from './alphabet.js';
import { searchLine } from './beam-search.js';
import type { Dictionary } from './dictionary.js';
import { usualPrices } from './language-model.js';
import type { LineImage } from './line-image.js';
import { placeCharacters, placeWords } from './placed-words.js';
import type { Probabilities } from './probabilities.js';
import { inReadingOrder, isRightToLeft } from './reading-order.js';
import type { RunningNetwork } from './run-network.js';
import { spellingLikelihood } from './spelling-likelihood.js';
import { wordBox } from './word-box.js';
import { wordConfidence } from './word-confidence.js';

/** A network with what its codes spell and the words it may expect. */
export interface Reader {
  readonly network: RunningNetwork;
  readonly alphabet: Alphabet;
  /** The codes of each character by its text. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  readonly dictionary: Dictionary;
}

export const readerOf = (network: RunningNetwork, alphabet: Alphabet, dictionary: Dictionary): Reader => ({
  network,
  alphabet,
  codes: codesByText(alphabet),
  dictionary,
});

/** What was made of a line, and what else it may say. */
export interface Reading extends EngineLine {
  /**
   * How probably exactly this text stands between two columns of the raster, as a logarithm. Texts are to be compared
   * within one reading; a character that the network does not know counts as a hardly probable one.
   */
  likelihood(text: string, left: number, right: number): number;
}

/** Nothing stands on the line, and nothing is more probable than anything else. */
export const nothingRead = ({ box }: TextLine): Reading => ({ words: [], box, likelihood: () => 0 });

/** Finer differences say nothing and would fill the database. */
export const inThousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** What a character counts that the network cannot read, in nats. */
const unknownCharacter = 7;

/** Turns what the network made of a line into words. */
export function readLine(
  { network, alphabet, codes: codesOf, dictionary }: Reader,
  line: TextLine,
  image: LineImage,
  probabilities: Probabilities,
): Reading {
  const { nullCode, pixelsPerStep } = network;
  const codes = searchLine(probabilities, nullCode, { alphabet, dictionary, prices: usualPrices });
  const characters = placeCharacters(alphabet, alignCodes(probabilities, codes, nullCode));
  const words = placeWords(characters, probabilities.steps).flatMap((word): EngineWord[] => {
    const box = wordBox(image, line, word.from * pixelsPerStep, word.to * pixelsPerStep);
    // On a long blank end of a line the network sees a dash now and then.
    if (!box) return [];
    const text = inReadingOrder(word.characters.map(({ character }) => character.text));
    const isKnown = dictionary.contains(word.characters.map(({ character }) => character));
    const confidence = inThousandths(wordConfidence(probabilities, word, nullCode, isKnown));
    return [{ text, box, confidence, isKnown }];
  });
  if (words.filter(({ text }) => isRightToLeft(text)).length > words.length / 2) words.reverse();
  const stepAt = (x: number): number =>
    ((x - line.box.left) * image.scale + image.margin.across) / pixelsPerStep;
  return {
    words,
    box: boxAround(words.map(({ box }) => box)) ?? line.box,
    likelihood: (text, left, right) => {
      const spelled = Array.from(text, (character) => codesOf.get(character));
      const from = Math.max(0, Math.floor(stepAt(left)));
      const to = Math.min(probabilities.steps, Math.ceil(stepAt(right)));
      const unknown = spelled.filter((each) => each === undefined).length;
      const known = spelled.flatMap((each) => each ?? []);
      return spellingLikelihood(probabilities, known, nullCode, from, to) - unknown * unknownCharacter;
    },
  };
}
