import { confusionShape, editDistance, resembles } from './ocr-confusion.js';

/** A label at the beginning of a text and what follows it. */
export interface LabelValue<Name extends string = string> {
  readonly name: Name;
  /** The label's words as written. */
  readonly label: string;
  /** Without the colon; empty where nothing follows. */
  readonly value: string;
  /** Character of the text where the value begins; its length where nothing follows. */
  readonly valueStart: number;
  /** Whether a colon, or what a recognizer makes of one, parts label and value. */
  readonly isParted: boolean;
}

/** "FROM s+ Mr. Hart": what recognizers make of a colon and the dots that lead to it. */
const colon = /^\s*(?:[:;=‘’“”.•*~+-]|(?<=\s)[s¢tf8][+:.]|(?<=\s)[s¢©1lI!|](?=\s))+\s*/u;

/**
 * The label a text begins with, among phrases by name, under OCR confusion; null for none. The phrase with the fewest wrong
 * letters wins, since "memorandum for" is near "memorandum from", and of equal ones the longer.
 */
export function readLabel<Name extends string>(
  text: string,
  phrasesByName: Readonly<Record<Name, readonly string[]>>,
): LabelValue<Name> | null {
  let best: { name: Name; phrase: string; end: number; edits: number } | null = null;
  for (const name of Object.keys(phrasesByName) as Name[]) {
    for (const phrase of phrasesByName[name]) {
      const match = matchAtStart(text, phrase);
      if (!match) continue;
      const isBetter =
        !best ||
        match.edits < best.edits ||
        (match.edits === best.edits && phrase.length > best.phrase.length);
      if (isBetter) best = { name, phrase, ...match };
    }
  }
  if (!best) return null;
  const rest = text.slice(best.end);
  const mark = colon.exec(rest);
  const valueStart = Math.min(
    text.length,
    best.end + (mark?.[0].length ?? rest.length - rest.trimStart().length),
  );
  return {
    name: best.name,
    label: text.slice(0, best.end).trim(),
    value: text.slice(valueStart).trim(),
    valueStart,
    isParted: mark !== null,
  };
}

/** How the text's beginning is the phrase: one past its last character and the wrong letters; null where it is not. */
function matchAtStart(text: string, phrase: string): { end: number; edits: number } | null {
  const wordCount = phrase.split(' ').length;
  const words = [...text.matchAll(/[^\s:;=.]+/g)].slice(0, wordCount);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < wordCount || /\p{L}|\d/u.test(text.slice(0, first.index)))
    return null;
  const end = last.index + last[0].length;
  const written = text.slice(first.index, end);
  // A label has a capital or a colon: "to the" is text; "cc" has none and is no word.
  const isMarked =
    /^\P{L}*[\p{Lu}\d]/u.test(written) || /^b?cc\b/.test(written) || colon.test(text.slice(end));
  if (!isMarked || !resembles(written, phrase)) return null;
  return { end, edits: editDistance(confusionShape(written), confusionShape(phrase)) };
}
