import { expect, test } from 'vitest';
import { afterCharacter, lineStart, priceAtEnd } from '../../../src/ocr/network/language-model.js';
import { dictionaryOf, tinyAlphabet } from '../../support/tiny-language.js';

const alphabet = tinyAlphabet(' ab12');
const model = {
  alphabet,
  dictionary: dictionaryOf(alphabet, ['ba', 'a']),
  prices: { word: 10, character: 1 },
};

test.each([
  ['', 0],
  ['a', 0],
  ['ba a', 0],
  ['b', 11],
  ['b a', 11],
  ['bb', 12],
  ['bba ba', 13],
  ['a b bb', 23],
  ['  a', 0],
  ['12', 0],
  ['1 2', 0],
  ['b1', 11],
  ['1b2', 11],
  ['ba1', 12],
])("'%s' costs %i", (text, price) => {
  let written = lineStart(model);
  for (const letter of text) {
    const character = alphabet.characters.find((each) => each.text === letter);
    if (character) written = afterCharacter(model, written, character);
  }
  expect(written.price + priceAtEnd(model, written)).toBe(price);
});
