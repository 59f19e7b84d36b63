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
  const words = leadingWords(text);
  let best: { name: Name; phrase: string; end: number; edits: number } | null = null;
  if (words.length === 0) return null;
  for (const name of Object.keys(phrasesByName) as Name[]) {
    for (const phrase of phrasesByName[name]) {
      const match = matchAtStart(text, words, phrase);
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

interface Span {
  readonly start: number;
  readonly end: number;
}

const wordsAtMost = 5;

/** The first words of a text. */
function leadingWords(text: string): readonly Span[] {
  const spans: Span[] = [];
  const word = /[^\s:;=.]+/g;
  while (spans.length < wordsAtMost) {
    const match = word.exec(text);
    if (!match) break;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** How the text's beginning is the phrase: one past its last character and the wrong letters; null where it is not. */
function matchAtStart(
  text: string,
  words: readonly Span[],
  phrase: string,
): { end: number; edits: number } | null {
  const [first, last] = [words[0], words[phrase.split(' ').length - 1]];
  if (!first || !last) return null;
  const { start } = first;
  const { end } = last;
  // Three letters more or less are no misreading of a label.
  if (Math.abs(end - start - phrase.length) > 3) return null;
  const written = text.slice(start, end);
  // A label has a capital or a colon: "to the" is text; "cc" has none and is no word.
  const isMarked =
    /^\P{L}*[\p{Lu}\d]/u.test(written) || /^b?cc\b/.test(written) || colon.test(text.slice(end));
  if (!isMarked || !resembles(written, phrase)) return null;
  return { end, edits: editDistance(confusionShape(written), confusionShape(phrase)) };
}
