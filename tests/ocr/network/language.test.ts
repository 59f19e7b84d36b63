import { beforeAll, describe, expect, test } from 'vitest';
import { shippedEnglish } from '../../../scripts/shipped-english.js';
import { TraineddataFault } from '../../../src/ocr/network/byte-reader.js';
import type { Dictionary } from '../../../src/ocr/network/dictionary.js';
import { type Language, readLanguage } from '../../../src/ocr/network/language.js';
import { flatten } from '../../../src/ocr/network/layers.js';
import { spell } from '../../support/spell.js';

let file: Buffer;
let english: Language;

beforeAll(() => {
  file = shippedEnglish();
  english = readLanguage(file);
});

describe('the English that is shipped', () => {
  test('its network takes lines of 36 pixels and gives 111 codes for every 3 of them', () => {
    expect(english.network).toMatchObject({ height: 36, pixelsPerStep: 3, outputs: 111, nullCode: 110 });
    expect([...flatten(english.network.root)].map(({ type }) => type)).toEqual([
      ...['series', 'input', 'series', 'convolve', 'dense', 'maxpool', 'transposed', 'lstm'],
      ...['lstm', 'reversed', 'lstm', 'lstm', 'dense'],
    ]);
  });

  test('its alphabet has a space, letters, digits and signs', () => {
    const { root, characters } = english.alphabet;
    expect(root.next.get(0)?.character).toMatchObject({ text: ' ', isSpace: true });
    expect(spell(english.alphabet, 'Aé7§').map(({ isDigit }) => isDigit)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(root.next.has(english.network.nullCode)).toBe(false);
    expect(characters.length).toBe(112);
  });

  const isWord = (dictionary: Dictionary, text: string): boolean =>
    dictionary.contains(spell(english.alphabet, text));

  test.each(['the', 'secretary', 'Stanford', "don't", '(see', 'Sir:', '"Hello"', '1905.', '3,400', '$5.00'])(
    'its dictionary has %s',
    (text) => expect(isWord(english.dictionary, text)).toBe(true),
  );

  test.each(['secretar', 'xqz', 'thq', ')the', 'the(', '1905a', 'Dunmore,x', 'the.m', 'questionsthe'])(
    'its dictionary does not have %s',
    (text) => expect(isWord(english.dictionary, text)).toBe(false),
  );
});

describe('a file that cannot be used', () => {
  test.each([
    ['an empty one', () => Buffer.alloc(0), 'ends too early'],
    ['something else', () => Buffer.from('%PDF-1.4 of no use'), 'no traineddata'],
    ['one without an LSTM', () => without(file, 17), 'no LSTM'],
    ['one without an alphabet', () => without(file, 21), 'which characters'],
    ['one cut off in its network', () => file.subarray(0, 700_000), 'ends too early'],
    ['one cut off in its words', () => file.subarray(0, 3_000_000), 'ends too early'],
    ['a layer nobody knows', () => renamed(file, 'Maxpool', 'Minpool'), 'Minpool'],
    ['a word list of zeros', () => zeroed(file, 19), 'word list'],
  ])('%s says why', (_name, make, reason) => {
    expect(() => readLanguage(make())).toThrow(reason);
  });

  test('the network may do without dictionaries', () => {
    const plain = readLanguage([18, 19, 20].reduce(without, file));
    expect(plain.dictionary.start()).toBeNull();
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a network with damaged bytes (%i) is refused or read, never a crash',
    (seed) => {
      const damaged = Buffer.from(file);
      for (let index = 0; index < 40; index++)
        damaged[200 + ((seed * 7919 + index * 104_729) % 4000)] = seed * 31;
      try {
        readLanguage(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(TraineddataFault);
      }
    },
  );
});

/** The offset in the head of a traineddata file says -1 for a part that is not there. */
function without(file: Buffer, place: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeBigInt64LE(-1n, 4 + 8 * place);
  return copy;
}

function renamed(file: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(file);
  copy.write(to, copy.indexOf(from));
  return copy;
}

function zeroed(file: Buffer, place: number): Buffer {
  const copy = Buffer.from(file);
  const start = Number(copy.readBigInt64LE(4 + 8 * place));
  return copy.fill(0, start, start + 100);
}
