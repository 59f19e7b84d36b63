import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { type MemoRole, type MemoValue, memoValues } from './memo-labels.js';
import { parseParties, parseParty } from './party.js';
import { evidenceFrom, evidenceFromLines, stated, textOf } from './passage.js';

/** A party from a block of lines, as one candidate; none where the block names nobody. */
export function partyFromLines(
  rule: string,
  strength: number,
  lines: readonly ZonedLine[],
  style: Parameters<typeof parseParty>[1] = {},
): readonly Candidate[] {
  const party = parseParty(lines.map(textOf), style);
  return party ? [stated(party.value, strength, evidenceFromLines(rule, lines), party.attributes)] : [];
}

/** The parties in the value behind a label. */
export function partiesFromLabel(rule: string, strength: number, value: MemoValue): readonly Candidate[] {
  const [first] = value.lines;
  if (!first) return [];
  const evidence =
    value.lines.length > 1
      ? evidenceFromLines(rule, value.lines)
      : evidenceFrom(rule, first, value.start, value.end);
  const parties =
    value.role === 'copies'
      ? value.texts.flatMap((text) => parseParty([text]) ?? [])
      : parseParties(value.texts);
  return parties.map((party) => stated(party.value, strength * value.strength, evidence, party.attributes));
}

/** The parties behind every label of a role at the head of the letter. */
export const partiesOfRole = (letter: Letter, role: MemoRole, strength: number): readonly Candidate[] =>
  memoValues(letter)
    .filter((value) => value.role === role)
    .flatMap((value) => partiesFromLabel(`memo-${role}`, strength, value));
