import type { LetterContext } from '../model/field.js';
import type { FieldValue } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { confidenceOf } from './confidence.js';
import { letterFields } from './index.js';
import { inherit } from './inherit.js';
import { rank } from './rank.js';

/** Every reading of a letter, field by field in the order of the list, the best of each field first. */
export function readFields(letter: Letter, context: LetterContext): readonly FieldValue[] {
  return letterFields.flatMap((field) => {
    const readings = field.read(letter, context).map((candidate): FieldValue => {
      const { value, origin, evidence, attributes } = candidate;
      const confidence = confidenceOf(candidate, letter);
      return { field: field.name, value, origin, confidence, evidence, ...(attributes && { attributes }) };
    });
    return inherit(field, rank(field, readings, context), letter, context);
  });
}
