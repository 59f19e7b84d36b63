import { boxAround } from '../../model/box.js';
import type { EngineLine, EngineWord, TextLine } from '../engine.js';
import { alignCodes } from './align-codes.js';
import { searchLine } from './beam-search.js';
import type { Language } from './language.js';
import { usualPrices } from './language-model.js';
import type { LineImage } from './line-image.js';
import { placeCharacters, placeWords } from './placed-words.js';
import type { Probabilities } from './probabilities.js';
import { inReadingOrder, isRightToLeft } from './reading-order.js';
import { wordBox } from './word-box.js';
import { wordConfidence } from './word-confidence.js';

/** Finer differences say nothing and would fill the database. */
const inThousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** Turns what the network made of a line into words. */
export function readLine(
  { network, alphabet, dictionary }: Language,
  line: TextLine,
  image: LineImage,
  probabilities: Probabilities,
): EngineLine {
  const { nullCode, pixelsPerStep } = network;
  const codes = searchLine(probabilities, nullCode, { alphabet, dictionary, prices: usualPrices });
  const characters = placeCharacters(alphabet, alignCodes(probabilities, codes, nullCode));
  const words = placeWords(characters, probabilities.steps).flatMap((word): EngineWord[] => {
    const box = wordBox(image, line, word.from * pixelsPerStep, word.to * pixelsPerStep);
    // On a long blank end of a line the network sees a dash now and then.
    if (!box) return [];
    const text = inReadingOrder(word.characters.map(({ character }) => character.text));
    return [
      { text, box, confidence: inThousandths(wordConfidence(probabilities, word, nullCode, dictionary)) },
    ];
  });
  if (words.filter(({ text }) => isRightToLeft(text)).length > words.length / 2) words.reverse();
  return { words, box: boxAround(words.map(({ box }) => box)) ?? line.box };
}
