import type { LetterField } from '../model/field.js';
import { evidenceFrom, linesIn, stated, textOf } from './passage.js';

const tidied = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[^\p{L}]+|[\s|~_-]+$/gu, '');

export const salutation: LetterField = {
  name: 'salutation',
  many: false,
  inheritsFrom: null,
  description: 'The words the letter opens with ("Excellency,").',
  read: (letter) =>
    linesIn(letter, 'salutation')
      .slice(0, 1)
      .map((line) => stated(tidied(textOf(line)), 0.9, evidenceFrom('salutation', line))),
};

export const closing: LetterField = {
  name: 'closing',
  many: false,
  inheritsFrom: null,
  description: 'The words the letter ends with ("Sincerely,").',
  read: (letter) =>
    linesIn(letter, 'closing')
      .slice(-1)
      .map((line) => stated(tidied(textOf(line)), 0.9, evidenceFrom('closing', line))),
};
