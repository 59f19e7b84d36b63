import type { LetterField } from '../model/field.js';
import { partiesOfRole } from './correspondents.js';

export const through: LetterField = {
  name: 'through',
  many: true,
  inheritsFrom: null,
  description: 'By way of whom a memorandum goes to its recipient.',
  read: (letter) => partiesOfRole(letter, 'through', 0.9),
};
