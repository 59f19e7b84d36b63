import type { PlacedCode } from './align-codes.js';
import type { Alphabet, Character } from './alphabet.js';

/** A character of the line and its time steps, the last exclusive. */
export interface PlacedCharacter {
  readonly character: Character;
  readonly codes: readonly PlacedCode[];
  readonly from: number;
  readonly to: number;
}

/** The characters that the codes make. Codes that make none are left out. */
export function placeCharacters(
  { root }: Alphabet,
  placed: readonly PlacedCode[],
): readonly PlacedCharacter[] {
  const characters: PlacedCharacter[] = [];
  let branch = root;
  let codes: PlacedCode[] = [];
  for (const each of placed) {
    branch = branch.next.get(each.code) ?? root;
    codes.push(each);
    if (!branch.character) continue;
    const [first] = codes;
    characters.push({ character: branch.character, codes, from: first?.from ?? each.from, to: each.to });
    branch = root;
    codes = [];
  }
  return characters;
}

export interface PlacedWord {
  /** Never empty. */
  readonly characters: readonly PlacedCharacter[];
  /** The time steps that are the word's: half of the gap to its neighbours on either side, spaces too. */
  readonly from: number;
  readonly to: number;
}

/** No word begins with a colon: before a letter or a digit it stands behind a label, a space away that the network did not see. */
const mayBeginWord = /^[\p{L}\p{N}]/u;

/** What stands between spaces, from left to right, a colon in front of a word apart. `steps` is the length of the line. */
export function placeWords(characters: readonly PlacedCharacter[], steps: number): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let word: PlacedCharacter[] = [];
  let from = 0;
  const end = (to: number, next: number): void => {
    if (word.length > 0) words.push({ characters: word, from, to });
    word = [];
    from = next;
  };
  for (const each of characters) {
    if (each.character.isSpace) end((each.from + (word.at(-1)?.to ?? each.from)) / 2, each.to);
    else {
      const [first] = word;
      const isBehindColon = word.length === 1 && first?.character.text === ':';
      if (isBehindColon && mayBeginWord.test(each.character.text)) end(each.from, each.from);
      if (word.length === 0) from = (from + each.from) / 2;
      word.push(each);
    }
  }
  end(steps, steps);
  return words;
}
