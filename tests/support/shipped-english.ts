import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Alphabet, Character } from '../../src/ocr/network/alphabet.js';
import { shippedFolder } from '../../src/ocr/traineddata.js';

/** The English traineddata we ship, unzipped. */
export const shippedEnglish = (): Buffer =>
  gunzipSync(readFileSync(path.join(shippedFolder(), 'eng.traineddata.gz')));

/** The letters of a text as characters of the alphabet. */
export const spell = ({ characters }: Alphabet, text: string): readonly Character[] =>
  Array.from(text, (letter) => {
    const character = characters.find((each) => each.text === letter);
    if (!character) throw new Error(`'${letter}' is not in the alphabet.`);
    return character;
  });
