import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { headOf } from './letter-shape.js';
import { type MemoRole, memoValues, segmentsOf } from './memo-labels.js';
import { parseParty } from './party.js';
import { evidenceFrom, stated, textOf } from './passage.js';

/** What is left of "TO :" where it cannot be read: "ro", "10 +", "Toes .". */
const labelRemains = /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}]{1,4}[^\p{L}\p{N}]+)?(?=\p{L})/u;

/**
 * Recipient and sender of a head whose labels are printed too faintly to be read, by the order of its lines: whom it is to
 * stands above who it is from. Nothing where the label was read.
 */
export function unlabelledParties(letter: Letter, role: 'to' | 'from'): readonly Candidate[] {
  const values = memoValues(letter);
  const labelled = (wanted: MemoRole): ZonedLine | undefined =>
    values.find((value) => value.role === wanted && value.strength >= 0.6)?.lines[0];
  if (labelled(role)) return [];
  const block = headOf(letter).filter(
    (line) => line.zone === 'memo-label' && !segmentsOf(line).some(({ label }) => label.isParted),
  );
  const parties = block.flatMap((line) => partyOn(line));
  const [from, to] = [labelled('from'), labelled('to')];
  const above = from && parties.filter(({ line }) => line.line.box.bottom <= from.line.box.top + 10).at(-1);
  const below = to && parties.find(({ line }) => line.line.box.top >= to.line.box.bottom - 10);
  const found = role === 'to' ? (from ? above : parties[0]) : to ? below : parties[1];
  return found ? [found.candidate] : [];
}

/** "BERLIN, BERN, BOGOTA", "LOND PARY": stations, not names. */
const isList = (text: string): boolean =>
  text.split(',').length > 3 ||
  (/^[\p{Lu}\s,]+$/u.test(text) && parseParty([text])?.attributes.title === undefined);

/** A line that names a person or an office and nothing else. */
function partyOn(line: ZonedLine): readonly { line: ZonedLine; candidate: Candidate }[] {
  const text = textOf(line);
  const start = parseParty([text])?.hasName ? 0 : (labelRemains.exec(text)?.[0].length ?? 0);
  const party = [start, 0].map((at) => parseParty([text.slice(at)])).find((each) => each !== null);
  if (!party || (!party.hasName && !party.attributes.title) || isList(text) || /^\P{L}*att/iu.test(text))
    return [];
  return [
    { line, candidate: stated(party.value, 0.5, evidenceFrom('memo-order', line, start), party.attributes) },
  ];
}
