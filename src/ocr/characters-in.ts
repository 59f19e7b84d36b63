import type { EngineWord } from './engine.js';

/** Letters and digits of a word. */
export const charactersOf = ({ text }: EngineWord): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Letters and digits of all the words. */
export const charactersIn = (words: readonly EngineWord[]): number =>
  words.reduce((sum, word) => sum + charactersOf(word), 0);
