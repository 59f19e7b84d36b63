import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { ZonedLine } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { timeOf } from './date-context.js';
import { parseParty } from './party.js';
import { evidenceFrom, stated, textOf } from './passage.js';
import { stampLines, stampTypeOf } from './stamp-lines.js';

export const stamp: LetterField = {
  name: 'stamp',
  many: true,
  inheritsFrom: null,
  description: 'Action, received and copy stamps, with their date and to whom they name.',
  read: (letter, context) => {
    const around = timeOf(letter, context);
    return [...stampLines(letter)].flatMap(([line, strength]) => stampFrom(line, strength, around));
  },
};

/** "AIBICILIS": initials of those who got copies, the strokes between them read as letters. Four at least: CIVIL is a word. */
const strokedInitials = /\b\p{Lu}(?:[Il1|]\p{Lu}){4,}\b/gu;

const partStrokes = (initials: string): string =>
  Array.from(initials, (character, index) => (index % 2 === 1 ? '/' : character)).join('');

function stampFrom(line: ZonedLine, strength: number, around: string | null): readonly Candidate[] {
  const text = textOf(line)
    .replace(/^[^\p{L}\p{N}]+|[\s|_~-]+$/gu, '')
    .replace(/^[Il1|]\s+(?=\p{Lu}{4})/u, '')
    .replace(strokedInitials, partStrokes);
  const type = stampTypeOf(line);
  const [found] = findDates(text, { around });
  if (!type && !found && text.replace(/[^\p{L}]/gu, '').length < 4) return [];
  const named = text.replace(/^\P{L}*[\p{L}]+[\s:.-]*/u, '').slice(0, found ? undefined : text.length);
  const party =
    type === 'action' && found
      ? parseParty([named.slice(0, Math.max(0, named.indexOf(found.text))).replace(/\s+(?:on|by)\s*$/i, '')])
      : type && !found
        ? parseParty([named])
        : null;
  return [
    stated(text, strength, evidenceFrom('stamp', line), {
      ...(type && { type }),
      ...(found && { date: found.date }),
      ...(party && { party: party.value }),
    }),
  ];
}
