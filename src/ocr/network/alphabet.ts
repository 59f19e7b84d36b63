import { ByteReader, TraineddataFault } from './byte-reader.js';

/** A character of a traineddata file; in Arabic or Indic scripts, what is written as one may be several code points. */
export interface Character {
  /** Its place in the unicharset, by which word graphs know it. */
  readonly id: number;
  readonly text: string;
  readonly isDigit: boolean;
  /** Stands between words. */
  readonly isSpace: boolean;
}

/** Where one is after some codes of a character: what may come next. Codes of one character are never the beginning of another's. */
export interface CodeBranch {
  /** The character that is complete here; null where codes are still missing. */
  readonly character: Character | null;
  readonly next: ReadonlyMap<number, CodeBranch>;
}

/** The characters by the codes the network gives for them. */
export interface Alphabet {
  readonly root: CodeBranch;
  readonly characters: readonly Character[];
}

/** Bit of a character's properties: it is a digit. */
const digitFlag = 8;

/** The space, always first, is written so: a line of the file is parted by spaces. */
const spaceName = 'NULL';

/**
 * The unicharset is text: the number of characters, then a line for each, which begins with the character and its properties
 * in hex (Tesseract, doc/unicharset.5.asc). The recoder (src/ccutil/unicharcompress.cpp) is a list of codes for each character;
 * null: the code is the character's place. Characters that have only the null code are none: they are Tesseract's own signs.
 */
export function readAlphabet(unicharset: Buffer, recoder: Buffer | null, nullCode: number): Alphabet {
  const characters = readCharacters(unicharset);
  const codes = recoder ? readCodes(recoder) : characters.map(({ id }) => [id]);
  const root: GrowingBranch = { character: null, next: new Map() };
  for (const character of characters) {
    const own = codes[character.id];
    if (!own || own.length === 0) throw new TraineddataFault('a character of it has no code');
    if (own.includes(nullCode)) continue;
    let branch = root;
    for (const code of own) {
      const next = branch.next.get(code) ?? { character: null, next: new Map() };
      branch.next.set(code, next);
      branch = next;
    }
    // Several characters may share codes, as straight and curly quotes do: the first is the usual one.
    branch.character ??= character;
  }
  return { root, characters };
}

/** The codes of every character that is written with any, by its text. */
export function codesByText({ root }: Alphabet): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const visit = ({ character, next }: CodeBranch, codes: readonly number[]): void => {
    if (character && !found.has(character.text)) found.set(character.text, codes);
    for (const [code, branch] of next) visit(branch, [...codes, code]);
  };
  visit(root, []);
  return found;
}

interface GrowingBranch {
  character: Character | null;
  readonly next: Map<number, GrowingBranch>;
}

function readCharacters(unicharset: Buffer): readonly Character[] {
  const [first, ...lines] = unicharset.toString('utf8').split('\n');
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || lines.length < count) {
    throw new TraineddataFault('its list of characters is damaged');
  }
  return lines.slice(0, count).map((line, id) => {
    const [name = '', properties = '0'] = line.split(' ');
    const isSpace = id === 0 && name === spaceName;
    const text = isSpace ? ' ' : name;
    return { id, text, isSpace, isDigit: (Number.parseInt(properties, 16) & digitFlag) !== 0 };
  });
}

function readCodes(recoder: Buffer): readonly (readonly number[])[] {
  const reader = new ByteReader(recoder);
  return Array.from({ length: reader.count(5) }, () => {
    reader.int8(); // whether the character stands for itself
    return Array.from({ length: reader.count(4) }, reader.int32);
  });
}
