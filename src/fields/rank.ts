import type { LetterContext, LetterField } from '../model/field.js';
import type { FieldValue } from '../model/field-value.js';
import { mayAgree } from '../text/edtf.js';
import { plain } from '../text/ocr-confusion.js';
import { officeLikeness } from '../text/office-likeness.js';
import { agrees, parsePersonName } from '../text/person-name.js';

/** Readings of one field, equal ones made one, most believed first. Those of a date that suit the record's are believed more. */
export function rank(
  field: LetterField,
  readings: readonly FieldValue[],
  context: LetterContext,
): readonly FieldValue[] {
  const recordDate = context.coverValues.find((value) => value.field === 'date')?.value;
  const merged: FieldValue[] = [];
  const sorted = readings
    .map((reading) => (field.name === 'date' && recordDate ? weighed(reading, recordDate) : reading))
    .sort((a, b) => b.confidence - a.confidence);
  for (const reading of sorted) {
    const index = merged.findIndex((other) => areOne(field, other, reading));
    const other = merged[index];
    if (other) merged[index] = union(other, reading);
    else merged.push(reading);
  }
  return merged.sort((a, b) => b.confidence - a.confidence);
}

/** The same day as the record's is believed more, another one less; what is less exact stays as it is. */
function weighed(reading: FieldValue, recordDate: string): FieldValue {
  const doubt = 1 - reading.confidence;
  if (reading.value === recordDate) return { ...reading, confidence: 1 - doubt / 2 };
  return { ...reading, confidence: reading.confidence * (mayAgree(reading.value, recordDate) ? 1 : 0.8) };
}

const parties = new Set(['sender', 'recipient', 'through', 'copies']);

function areOne(field: LetterField, a: FieldValue, b: FieldValue): boolean {
  if (plain(a.value) === plain(b.value)) return field.name !== 'mention' && field.name !== 'stamp';
  if (!parties.has(field.name)) return false;
  const [first, second] = [parsePersonName(a.value), parsePersonName(b.value)];
  if (first && second) return agrees(first, second);
  if (!first && !second && officeLikeness(a.value, b.value) === 1) return true;
  // "Dear Mr. Secretary-General" says the office the address gives a name to.
  return (
    [a.attributes?.title, b.attributes?.title].every((title) => title !== undefined) &&
    plain(a.attributes?.title ?? '') === plain(b.attributes?.title ?? '')
  );
}

/** The one believed more, with what only the other knows; two that agree are believed more than either. */
function union(a: FieldValue, b: FieldValue): FieldValue {
  const isFuller =
    (parsePersonName(b.value)?.given.length ?? 0) > (parsePersonName(a.value)?.given.length ?? 0);
  const kept = isFuller && parties.has(a.field) ? b : a;
  const other = kept === a ? b : a;
  // What is hardly believed has nothing to add: the lines of a letterhead are not the signer's place.
  const attributes = { ...(other.confidence >= 0.4 ? other.attributes : {}), ...kept.attributes };
  const confidence = 1 - (1 - a.confidence) * (1 - b.confidence * 0.5);
  return { ...kept, confidence, ...(Object.keys(attributes).length > 0 && { attributes }) };
}
