import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import { findDates } from '../text/dates/find-dates.js';
import { timeOf } from './date-context.js';
import { isRunningText } from './letter-shape.js';
import { parseParty } from './party.js';
import { passageOf, stated } from './passage.js';

const kinds = String.raw`letters?|memorand(?:um|a)|memos?|cables?|telegrams?|notes?(?:\s+verbales?)?|messages?|communications?|dispatch(?:es)?|despatch(?:es)?|favou?rs?|wires?|inquir(?:y|ies)|airtels?|e-?mails?|reply|replies`;

const name = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Miss)\.?\s)?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}`;
const whose = String.raw`(?<whose>[Yy]our|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|(?:[Tt]he\s)?${name}['’]s)\s+(?:[\p{L}-]+\s){0,2}?(?:${kinds})`;
const from = String.raw`(?:the|a)\s+(?:${kinds})\s+(?:from|by|of)\s+(?:the\s+)?(?<from>${name})`;
const until = String.raw`(?<more>[^.;:]{0,40}?)\s*[,(]?\s*\b(?:of|dated?|under\s+date\s+of|on)\s+(?:the\s+)?`;
/** "REURTEL 1893 OF 12 NOVEMBER", "Reurlet 3/4/65": telegraphese for "with reference to your telegram". */
const telegraphic = String.raw`\b(?:RE\s?|Re\s?|REF\s)?(?<short>YOU?R|[Uu]r|UR|OUR|MY)\s?(?:TEL|LET|CAB(?:LE)?|MEMO|DES|AIRGRAM|tel|let|memo|cable)S?\b(?<number>\s+(?:NO\.?\s?)?[A-Z-]*\d+)?[\s,]*(?:OF|of|DATED|dated|DTD|dtd)?\s+`;

/** "your letter of 11 May 2006", "Mr. Hall's telegram dated May 3", "yours of Mar. 21st", "the letter from Mr. Hall of 3 May". */
const mentioned = new RegExp(
  String.raw`(?:\b${whose}|\b(?<yours>[Yy]ours)|\b${from})${until}|${telegraphic}`,
  'gu',
);

const textZones: ReadonlySet<string> = new Set([
  'body',
  'reference',
  'subject',
  'postscript',
  'memo-label',
  'form-line',
]);

export const mention: LetterField = {
  name: 'mention',
  many: true,
  inheritsFrom: null,
  description: 'Another letter it speaks of ("your letter of 11 May 2006"), with date, party and the words.',
  read: (letter, context) => {
    const around = timeOf(letter, context);
    const passage = passageOf(letter.lines.filter((line) => isRunningText(line) || textZones.has(line.zone)));
    return [...passage.text.matchAll(mentioned)].flatMap((match): Candidate[] => {
      const dateAt = match.index + match[0].length;
      const after = passage.text.slice(dateAt, dateAt + 40);
      const found = findDates(after, { around })[0];
      // A date further on belongs to something else.
      if (!found || found.start > 12) return [];
      const end = dateAt + found.end;
      const quotation = passage.text.slice(match.index, end);
      const party = partyOf(match.groups ?? {});
      const attributes = { date: found.date, ...(party && { party }), quotation };
      return [stated(quotation, 0.85, passage.evidence('mention', match.index, end), attributes)];
    });
  },
};

/** "your" and "my" as they stand, since whose they are the letter's parties say; a name in normal form; null for "his". */
function partyOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups.yours || /^(?:your|yr|ur)$/i.test(groups.whose ?? groups.short ?? '')) return 'your';
  if (/^(?:my|our)$/i.test(groups.whose ?? groups.short ?? '')) return 'my';
  const named =
    groups.from ?? (/['’]s$/.test(groups.whose ?? '') ? groups.whose?.replace(/['’]s$/, '') : undefined);
  return named ? (parseParty([named])?.value ?? null) : null;
}
