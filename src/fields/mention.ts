import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import { findDates } from '../text/dates/find-dates.js';
import { timeOf } from './date-context.js';
import { parseParty } from './party.js';
import { passageOf, stated } from './passage.js';

const kinds = String.raw`letters?|memorand(?:um|a)|memos?|cables?|telegrams?|notes?(?:\s+verbales?)?|messages?|communications?|dispatch(?:es)?|despatch(?:es)?|favou?rs?|wires?|inquir(?:y|ies)|airtels?|e-?mails?|reply|replies`;

/** "your letter of 11 May 2006", "Mr. Hall's telegram dated May 3", "yours of Mar. 21st", "the letter from Mr. Hall of 3 May". */
const mentioned = new RegExp(
  String.raw`(?:\b(?<whose>[Yy]our|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|(?:Mr|Mrs|Ms|Dr|Ambassador|General|Secretary)\.?\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}]+)?['’]s)\s+(?:[\p{L}-]+\s){0,2}?(?:${kinds})|\b(?<short>[Yy]ours)|\b(?:the|a)\s+(?:${kinds})\s+(?:from|by|of)\s+(?<from>(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}))(?<more>[^.;:]{0,40}?)\s*[,(]?\s*\b(?:of|dated?|under\s+date\s+of|on)\s+(?:the\s+)?`,
  'gu',
);

export const mention: LetterField = {
  name: 'mention',
  many: true,
  inheritsFrom: null,
  description: 'Another letter it speaks of ("your letter of 11 May 2006"), with date, party and the words.',
  read: (letter, context) => {
    const around = timeOf(letter, context);
    const passage = passageOf(
      letter.lines.filter((line) =>
        ['body', 'reference', 'subject', 'postscript', 'memo-label'].includes(line.zone),
      ),
    );
    return [...passage.text.matchAll(mentioned)].flatMap((match): Candidate[] => {
      const dateAt = match.index + match[0].length;
      const after = passage.text.slice(dateAt, dateAt + 40);
      const found = findDates(after, { around })[0];
      if (!found || found.start > 12) return [];
      const end = dateAt + found.end;
      const quotation = passage.text.slice(match.index, end);
      const { whose, short, from } = match.groups ?? {};
      const party = short ? 'your' : partyOf(whose, from);
      const attributes = { date: found.date, ...(party && { party }), quotation };
      return [stated(quotation, 0.85, passage.evidence('mention', match.index, end), attributes)];
    });
  },
};

/** "your" and "my" as they stand, since whose they are the letter's parties say; a name in normal form; null for "his". */
function partyOf(whose: string | undefined, from: string | undefined): string | null {
  if (from) return parseParty([from])?.value ?? null;
  const word = whose?.toLowerCase() ?? '';
  if (/^(?:your|my|our)$/.test(word)) return word;
  return whose && /['’]s$/.test(whose) ? (parseParty([whose.replace(/['’]s$/, '')])?.value ?? null) : null;
}
