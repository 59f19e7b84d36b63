import { readFileSync } from 'node:fs';
import { type LetterModel, parseLetterModel } from './letter/letter-model.js';

/** The weights shipped with the program. */
export const shippedLetterModel = (): LetterModel =>
  parseLetterModel(JSON.parse(readFileSync(new URL('./letter/model.json', import.meta.url), 'utf8')));
