import type { Alphabet, Character } from './alphabet.js';
import type { Dictionary, WordState } from './dictionary.js';

/** What the words of a line cost: how much surer the network must be of words the language does not have. */
export interface LanguageModel {
  readonly alphabet: Alphabet;
  /** Null: every word costs the same. */
  readonly dictionary: Dictionary | null;
  readonly prices: Prices;
}

/** In nats. Digits cost nothing: a language knows few forms of numbers, and the halves of one are no surer than the whole. */
export interface Prices {
  /** For every unknown word that is not all digits, and for each of its characters that is no digit. */
  readonly word: number;
  readonly character: number;
}

/** Tuned on the typed Stanford pages; twice as much and half of it read them nearly alike, nothing leaves a tenth more words wrong. */
export const usualPrices: Prices = { word: 1, character: 0.5 };

export interface WrittenSoFar {
  /** What all that was written costs so far. A word costs nothing as long as it may become one of the language. */
  readonly price: number;
  /** Characters of the last word that are no digits. */
  readonly length: number;
  /** The last word as the language has it; null: it is none of the language. */
  readonly state: WordState | null;
}

export const lineStart = ({ dictionary }: LanguageModel): WrittenSoFar => ({
  price: 0,
  length: 0,
  state: dictionary?.start() ?? null,
});

export function afterCharacter(
  model: LanguageModel,
  written: WrittenSoFar,
  character: Character,
): WrittenSoFar {
  const { dictionary, prices } = model;
  if (!dictionary) return written;
  const { price, length, state } = written;
  if (character.isSpace) {
    return { price: price + priceAtEnd(model, written), length: 0, state: dictionary.start() };
  }
  const next = state && dictionary.follow(state, character);
  const longer = character.isDigit ? length : length + 1;
  const paid = state ? 0 : priceOfUnknown(prices, length);
  const added = next ? 0 : priceOfUnknown(prices, longer) - paid;
  return { price: price + added, length: longer, state: next };
}

/** What is to be added where the last word ends here: it may have been but the beginning of one. */
export function priceAtEnd({ prices }: LanguageModel, { length, state }: WrittenSoFar): number {
  return state && !state.isComplete ? priceOfUnknown(prices, length) : 0;
}

const priceOfUnknown = ({ word, character }: Prices, length: number): number =>
  length === 0 ? 0 : word + character * length;

/** What a text costs that is written from the start of a line. Characters that the alphabet does not have are passed over. */
export function priceOfText(model: LanguageModel, text: string): number {
  let written = lineStart(model);
  for (const each of text) {
    const character = model.alphabet.characters.find((one) => one.text === each);
    if (character) written = afterCharacter(model, written, character);
  }
  return written.price + priceAtEnd(model, written);
}
