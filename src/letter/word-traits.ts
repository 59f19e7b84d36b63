import { compactShape } from '../text/ocr-confusion.js';

/** Characters by kind. */
export interface CharacterCounts {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  /** Without spaces. */
  readonly all: number;
}

/** Whether the letters are capitals, but for a few that were misread; holds where there are none. */
export const areCapitals = ({ letters, capitals }: CharacterCounts): boolean => capitals >= 0.85 * letters;

function countCharacters(text: string): CharacterCounts {
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

/** "Kofi-A.": a speck between two words is read as a hyphen. */
const initialOrName = /^\p{Lu}(?:\.\p{Lu}\.|[\p{L}'’-]*)\.?,?$/u;

const sentenceWords: ReadonlySet<string> = new Set(
  (
    'the of and to in a that is was for on be with by as at have has had he she his her it its from are this which not ' +
    'will been would were they their we our you your or an but if may can no any there who'
  ).split(' '),
);

/** "11", "II", "3rd", "1905", "'63", and "22,1905" run together. */
const dayOrYear =
  /^[^\p{L}\d]*(?:[0-3lI]?[\dlIO](?:st|nd|rd|th)?|(?:[0-3]?\d,)?(?:1[6-9]|20)\d\d|'?\d\d)[^\p{L}\d]*$/u;

/** What can be said of a word by itself. */
export interface WordTraits {
  readonly counts: CharacterCounts;
  /** Under OCR confusion, without spaces. */
  readonly shape: string;
  /** It may be a word somebody typed. */
  readonly isPlausible: boolean;
  /** Names are made of such words. */
  readonly isNamePart: boolean;
  /** It is one of the small words that sentences are held together by. */
  readonly isSmall: boolean;
  readonly isDayOrYear: boolean;
}

const look = (word: string): WordTraits => ({
  counts: countCharacters(word),
  shape: compactShape(word),
  isPlausible: word.length > 1 && plausibleWord.test(word),
  isNamePart: initialOrName.test(word),
  isSmall: word.length <= 5 && sentenceWords.has(word.toLowerCase().replace(/[.,;:]$/, '')),
  isDayOrYear: word.length <= 9 && dayOrYear.test(word),
});

/** The same words come again and again; what was seen of one is kept. */
const wordsKept = 20_000;
const longestKept = 24;
const traitsByWord = new Map<string, WordTraits>();

export function traitsOf(word: string): WordTraits {
  const known = traitsByWord.get(word);
  if (known) return known;
  const traits = look(word);
  if (word.length <= longestKept) {
    if (traitsByWord.size >= wordsKept) traitsByWord.clear();
    traitsByWord.set(word, traits);
  }
  return traits;
}
