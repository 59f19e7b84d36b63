import type { Alphabet, Character } from '../../src/ocr/network/alphabet.js';

/** The letters of a text as characters of the alphabet. */
export const spell = ({ characters }: Alphabet, text: string): readonly Character[] =>
  Array.from(text, (letter) => {
    const character = characters.find((each) => each.text === letter);
    if (!character) throw new Error(`'${letter}' is not in the alphabet.`);
    return character;
  });
