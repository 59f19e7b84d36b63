import { type Days, isClose } from '../model/days.js';
import type { LetterEntry, Mention, Party } from '../model/entry.js';
import type { Envelope, LinkMention } from '../model/envelope.js';
import { bounds, mayAgree } from '../text/edtf.js';
import { plain } from '../text/ocr-confusion.js';
import { mayBeSame } from '../text/office-likeness.js';

/** The entries with every mention tied to the letter it means, where that is among them. */
export function linkMentions(entries: readonly LetterEntry[]): readonly LetterEntry[] {
  const within = (days: Days): readonly LetterEntry[] => entries.filter((entry) => meets(entry, days));
  return entries.map((entry) => ({
    ...entry,
    mentions: entry.mentions.map((mention) => ({
      ...mention,
      letter: linkMention(mention, entry, within).letter,
    })),
  }));
}

/**
 * A mention means the one letter whose date agrees, and whose parties or reference do too. "Your letter" must come from
 * the recipient. What fits several letters alike stays untied. The rule knows no earlier answer: a link holds for as long
 * as the letters there are today give it, and goes when its letter goes or changes so that it fits no more.
 */
export const linkMention: LinkMention = (mention, from, lettersWithin) => {
  const days = daysMeant(mention, from);
  return { days, letter: days && letterMeant(mention, from, lettersWithin(days)) };
};

/** Never after the letter that speaks of it; without a year, in the year before that. */
function daysMeant({ date }: Mention, from: Envelope): Days | null {
  if (date === null) return null;
  if (date.startsWith('XXXX')) {
    if (from.earliest === null || from.latest === null) return null;
    return closeDays(yearBefore(from.earliest), from.latest);
  }
  const { earliest, latest } = bounds(date);
  return closeDays(earliest, [latest, from.latest].filter((day) => day !== null).sort()[0] ?? null);
}

function closeDays(earliest: string | null, latest: string | null): Days | null {
  if (earliest === null || latest === null || earliest > latest) return null;
  return isClose({ earliest, latest }) ? { earliest, latest } : null;
}

const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;

function meets({ earliest, latest }: Envelope, days: Days): boolean {
  return earliest !== null && latest !== null && earliest <= days.latest && latest >= days.earliest;
}

/** The id of the one letter that fits best; null for none or several. */
function letterMeant(mention: Mention, from: Envelope, letters: readonly Envelope[]): string | null {
  const fits = letters
    .filter((other) => other.id !== from.id)
    .map((other) => ({ id: other.id, fit: fitOf(mention, from, other) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  return best && best.fit > (second?.fit ?? 0) ? best.id : null;
}

/** How well a letter is the one meant; 0 where it cannot be. */
function fitOf(mention: Mention, from: Envelope, other: Envelope): number {
  if (!mention.date || !other.date || !closeDays(other.earliest, other.latest)) return 0;
  if (!mayAgree(mention.date, other.date)) return 0;
  const isCited = other.references.some(
    (symbol) => symbol.length > 4 && plain(mention.quotation).includes(plain(symbol)),
  );
  const parties = partyFit(mention, from, other);
  if (parties === 0 && !isCited) return 0;
  const isWholeDay = /^\d{4}-\d\d-\d\d$/.test(other.date) && !/^XXXX|^\d{4}(-\d\d)?$/.test(mention.date);
  const isNear = other.record === from.record;
  return parties + (isCited ? 2 : 0) + (isWholeDay ? 1 : 0) + (isNear ? 0.5 : 0);
}

/** Both ends agree: 2; the sender alone, the other end being unknown: 1; else 0. */
function partyFit(mention: Mention, from: Envelope, other: Envelope): number {
  const isYours = /^yours?\b/i.test(mention.quotation);
  const isOurs = /^(?:my|our)\b/i.test(mention.quotation);
  const named: Party = { name: mention.party, title: null, organization: null, place: null };
  const writers = isYours ? from.recipients : isOurs ? from.senders : mention.party ? [named] : [];
  const readers = isYours ? from.senders : isOurs ? from.recipients : [];
  if (!haveCommon(writers, other.senders)) return 0;
  if (readers.length === 0 || other.recipients.length === 0) return 1;
  return haveCommon(readers, other.recipients) ? 2 : 0;
}

const haveCommon = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some((one) => others.some((other) => mayBeSame(one, other)));
