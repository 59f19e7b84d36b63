import type { Days } from './days.js';
import type { LetterEntry, Mention } from './entry.js';

/** What ties letters to one another: who wrote to whom, when, under which references. */
export type Envelope = Pick<
  LetterEntry,
  'id' | 'record' | 'date' | 'earliest' | 'latest' | 'senders' | 'recipients' | 'references'
>;

/** What a mention was found to mean. */
export interface MentionLink {
  /** When the letter it means was written; null where that is too vague to tell any letter by. */
  readonly days: Days | null;
  /** The id of that letter; null for none. */
  readonly letter: string | null;
}

/** Decides what a mention in a letter means; asks for the letters that may have been written on some days. */
export type LinkMention = (
  mention: Mention,
  from: Envelope,
  lettersWithin: (days: Days) => readonly Envelope[],
) => MentionLink;
