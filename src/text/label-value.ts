import { confusionShape, resembles } from './ocr-confusion.js';

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
const colon = /^\s*(?:[:;=‘’“”.•*~+-]|(?<=\s)[s¢tf8][+:.]|(?<=\s)[s¢](?=\s)|[Ff]or[:;])+\s*/u;

/**
 * The label a text begins with, among phrases by name, under OCR confusion; null for none. The longest phrase wins, since
 * "memorandum for" begins like "memorandum".
 */
export function readLabel<Name extends string>(
  text: string,
  phrasesByName: Readonly<Record<Name, readonly string[]>>,
): LabelValue<Name> | null {
  const phrases = (Object.keys(phrasesByName) as Name[])
    .flatMap((name) => phrasesByName[name].map((phrase) => ({ name, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  // As written before misread: "memorandum for" is one letter from "memorandum from".
  const attempts = [true, false].flatMap((exactly) => phrases.map((phrase) => ({ ...phrase, exactly })));
  for (const { name, phrase, exactly } of attempts) {
    const end = labelEnd(text, phrase, exactly);
    if (end === null) continue;
    const rest = text.slice(end);
    const mark = colon.exec(rest);
    const valueStart = Math.min(
      text.length,
      end + (mark?.[0].length ?? rest.length - rest.trimStart().length),
    );
    return {
      name,
      label: text.slice(0, end).trim(),
      value: text.slice(valueStart).trim(),
      valueStart,
      isParted: mark !== null && /[^\s]/.test(mark[0]),
    };
  }
  return null;
}

/** One past the last character of the phrase at the text's beginning; null where it does not begin so. */
function labelEnd(text: string, phrase: string, exactly: boolean): number | null {
  const wordCount = phrase.split(' ').length;
  const words = [...text.matchAll(/[^\s:;=.]+/g)].slice(0, wordCount);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < wordCount || /\p{L}|\d/u.test(text.slice(0, first.index)))
    return null;
  const end = last.index + last[0].length;
  const written = text.slice(first.index, end);
  // A label has a capital: "to the" is text; "cc" has none and is no word.
  if (!/^\P{L}*[\p{Lu}\d]/u.test(written) && !/^b?cc\b/.test(written)) return null;
  const isIt = exactly ? confusionShape(written) === confusionShape(phrase) : resembles(written, phrase);
  return isIt ? end : null;
}
