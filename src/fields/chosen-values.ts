import type { FieldValue } from '../model/field-value.js';
import { letterFields } from './index.js';

/** Of fields with many values: a party counts beside the best one only when it is about as sure, anything else on its own. */
const partyShare = 0.6;
/** Below this a reading is kept as a candidate and shown by `explain`, but says nothing in the catalogue. */
const leastConfidence = 0.25;
const partyFields = new Set(['sender', 'recipient', 'through']);

/** The readings of a field that stand in the catalogue; the others are rivals. Values must be ranked. Empty for none. */
export function chosenValues(values: readonly FieldValue[], fieldName: string): readonly FieldValue[] {
  const ranked = values.filter((value) => value.field === fieldName);
  const decided = ranked.filter((value) => value.origin === 'person');
  if (decided.length > 0) return decided;
  const [best] = ranked;
  if (!best || best.confidence < leastConfidence) return [];
  if (!letterFields.find((field) => field.name === fieldName)?.many) return [best];
  const peers = ranked.filter((value) => value.origin === best.origin);
  if (partyFields.has(fieldName))
    return peers.filter((value) => value.confidence >= best.confidence * partyShare);
  return peers.filter((value) => value.confidence >= leastConfidence);
}
