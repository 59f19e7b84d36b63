/** Characters of a line by kind. */
export interface CharacterCounts {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  /** Without spaces. */
  readonly all: number;
}

export function countCharacters(text: string): CharacterCounts {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let all = 0;
  for (const character of text) {
    if (character === ' ') continue;
    all++;
    if (character >= '0' && character <= '9') {
      digits++;
      continue;
    }
    const small = character.toLowerCase();
    if (small === character.toUpperCase()) continue;
    letters++;
    if (character !== small) capitals++;
  }
  return { letters, capitals, digits, all };
}

/** A word somebody may have typed: letters with a vowel, of one case or capitalized. */
const plausibleWord =
  /^["'([]?(?:\p{Lu}?[\p{Ll}'’-]*[aeiouy][\p{Ll}'’-]*|[\p{Lu}'’-]*[AEIOUY][\p{Lu}'’-]*)["')\].,;:?!-]*$/u;

/** Share of the words that look like words, 0..1. */
export const plausibilityOf = (words: readonly string[]): number =>
  words.filter((word) => word.length > 1 && plausibleWord.test(word)).length / words.length;
