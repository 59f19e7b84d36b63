import type { LetterContext, LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { ZonedLine } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { beginsLike } from '../text/ocr-confusion.js';
import { timeOf } from './date-context.js';
import { isRunningText } from './letter-shape.js';
import { parseParty } from './party.js';
import { evidenceFrom, stated, textOf } from './passage.js';

const types = ['action', 'received', 'copy', 'registered', 'filed', 'sent', 'despatched'] as const;

export const stamp: LetterField = {
  name: 'stamp',
  many: true,
  inheritsFrom: null,
  description: 'Action, received and copy stamps, with their date and to whom they name.',
  read: (letter, context) => {
    const lastOfText = letter.lines.findLastIndex(
      (line) => line.zone === 'closing' || line.zone === 'signature',
    );
    const around = timeOf(letter, context);
    return letter.lines.flatMap((line, index) => {
      if (isRunningText(line)) return [];
      if (line.zone === 'stamp') return stampFrom(line, 0.9, around);
      // A stamp's word below the signature is a stamp though the line was taken for something else.
      const isBelow = lastOfText >= 0 && index > lastOfText && /^\P{L}*\p{Lu}{4,}\b/u.test(textOf(line));
      return isBelow && typeOf(line) !== undefined ? stampFrom(line, 0.6, around) : [];
    });
  },
};

const typeOf = (line: ZonedLine): string | undefined => types.find((type) => beginsLike(textOf(line), type));

function stampFrom(
  line: ZonedLine,
  strength: number,
  around: LetterContext['coverValues'][number]['value'] | null,
): readonly Candidate[] {
  const text = textOf(line).replace(/^[^\p{L}\p{N}]+|[\s|_~-]+$/gu, '');
  const type = typeOf(line);
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
