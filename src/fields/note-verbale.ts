import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { parseParty } from './party.js';
import { type Passage, passageOf, stated } from './passage.js';

/** "The Permanent Mission of A presents its compliments to the Office of B and has the honour ..." */
const compliments =
  /(?:\bThe\s+)?(?<from>\p{Lu}[^.;:]{2,140}?)\s+presents?\s+(?:its|his|her|their)\s+(?:\p{L}+\s+)?compliments\s+to\s+(?:the\s+|His\s+Excellency\s+|Her\s+Excellency\s+)?(?<to>.+?)(?=,|\.\s|\s+and\s+(?:has|have|refers?|wish|takes?|acknowledges|requests?|would)\b|$)/u;

/** Such a note opens with its formula. */
const openingLines = 30;

const openingOf = (letter: Letter): Passage =>
  passageOf(
    letter.lines
      .slice(0, openingLines)
      .filter((line) => !['stamp', 'letterhead', 'reference', 'noise', 'dateline'].includes(line.zone)),
  );

/** The opening formula as proof; null for a letter without it. */
export function complimentsOf(letter: Letter): Candidate | null {
  const opening = openingOf(letter);
  const match = compliments.exec(opening.text);
  return (
    match &&
    stated('note-verbale', 0.95, opening.evidence('compliments', match.index, match.index + match[0].length))
  );
}

/** Sender or recipient as the formula names them. */
export function complimentParties(letter: Letter, role: 'from' | 'to'): readonly Candidate[] {
  const opening = openingOf(letter);
  const match = compliments.exec(opening.text);
  const words = match?.groups?.[role];
  const party = words === undefined ? null : parseParty([words]);
  if (!match || !words || !party) return [];
  const start = match.index + match[0].indexOf(words);
  return [
    stated(party.value, 0.6, opening.evidence('compliments', start, start + words.length), party.attributes),
  ];
}
