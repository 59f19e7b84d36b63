import { readFileSync } from 'node:fs';
import { type LetterModel, parseLetterModel } from '../../src/letter/letter-model.js';

/** The model as shipped. */
export const shippedModel: LetterModel = parseLetterModel(
  JSON.parse(readFileSync(new URL('../../src/letter/model.json', import.meta.url), 'utf8')),
);
