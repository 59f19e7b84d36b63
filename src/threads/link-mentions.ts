import type { LetterEntry, Mention, Party } from '../model/entry.js';
import { bounds, type DateBounds, mayAgree } from '../text/edtf.js';
import { plain } from '../text/ocr-confusion.js';
import { mayBeSame } from '../text/office-likeness.js';

/**
 * The entries with every mention tied to the letter it speaks of, where that is among them: its date agrees, and the parties
 * or a reference do too. "Your letter" must come from the recipient. What fits several letters alike stays untied.
 */
export function linkMentions(entries: readonly LetterEntry[]): readonly LetterEntry[] {
  return entries.map((entry) => {
    if (entry.mentions.length === 0) return entry;
    return {
      ...entry,
      mentions: entry.mentions.map((mention) => ({
        ...mention,
        letter: letterMeant(mention, entry, entries),
      })),
    };
  });
}

/** The id of the one letter that fits best; null for none or several. */
function letterMeant(mention: Mention, entry: LetterEntry, entries: readonly LetterEntry[]): string | null {
  if (mention.date === null) return null;
  // Parsing the two dates of every pair took minutes for two thousand letters; this leaves the few that may agree.
  const span = bounds(mention.date);
  const fits = entries
    .filter((other) => other.id !== entry.id && mayOverlap(span, other))
    .map((other) => ({ id: other.id, fit: fitOf(mention, entry, other) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  return best && best.fit > (second?.fit ?? 0) ? best.id : null;
}

/** An open end reaches everywhere. */
const mayOverlap = (a: DateBounds, b: DateBounds): boolean =>
  (a.latest === null || b.earliest === null || b.earliest <= a.latest) &&
  (a.earliest === null || b.latest === null || b.latest >= a.earliest);

/** How well a letter is the one meant; 0 where it cannot be. */
function fitOf(mention: Mention, entry: LetterEntry, other: LetterEntry): number {
  if (!mention.date || !other.date || other.earliest === null || other.latest === null) return 0;
  if (!mayAgree(mention.date, other.date) || isLater(other, entry)) return 0;
  const isCited = other.references.some(
    (symbol) => symbol.length > 4 && plain(mention.quotation).includes(plain(symbol)),
  );
  const parties = partyFit(mention, entry, other);
  if (parties === 0 && !isCited) return 0;
  const isWholeDay = /^\d{4}-\d\d-\d\d$/.test(other.date) && !/^XXXX|^\d{4}(-\d\d)?$/.test(mention.date);
  const isNear = other.record === entry.record;
  return parties + (isCited ? 2 : 0) + (isWholeDay ? 1 : 0) + (isNear ? 0.5 : 0);
}

const isLater = (other: LetterEntry, entry: LetterEntry): boolean =>
  other.earliest !== null && entry.date !== null && (bounds(entry.date).latest ?? '9999') < other.earliest;

/** Both ends agree: 2; the sender alone, the other end being unknown: 1; else 0. */
function partyFit(mention: Mention, entry: LetterEntry, other: LetterEntry): number {
  const isYours = /^yours?\b/i.test(mention.quotation);
  const isOurs = /^(?:my|our)\b/i.test(mention.quotation);
  const named: Party = { name: mention.party, title: null, organization: null, place: null };
  const from = isYours ? entry.recipients : isOurs ? entry.senders : mention.party ? [named] : [];
  const to = isYours ? entry.senders : isOurs ? entry.recipients : [];
  if (!haveCommon(from, other.senders)) return 0;
  if (to.length === 0 || other.recipients.length === 0) return 1;
  return haveCommon(to, other.recipients) ? 2 : 0;
}

const haveCommon = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some((one) => others.some((other) => mayBeSame(one, other)));
