import {
  generations,
  honorifics,
  officeWords,
  organizationWords,
  particles,
  postNominals,
  ranks,
  wordsOfText,
} from './name-lexicon.js';
import { confusionShape, editDistance } from './ocr-confusion.js';

/** A person's name in its parts. */
export interface PersonName {
  /** Normal form: given names, initials with stops, surname, generation; without honorifics. With "Mr." where nothing but a surname is left. */
  readonly full: string;
  /** Given names and initials as they stand in `full`; empty where only a surname is written. */
  readonly given: readonly string[];
  readonly surname: string;
  /** Rank before the name, as written ("Lt. Gen."); empty for none. */
  readonly rank: string;
}

const word = /^(?:\p{Lu}\.?|(?:[dDlLOM]['’]|Mc|Mac|Al-|El-)?\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*\.?)$/u;

const bare = (token: string): string => token.toLowerCase().replace(/[.,'’]/g, '');

/**
 * A name of a person from a text that holds nothing else; null where it is none, or an office, an organization or a sentence.
 * `surnameFirst`: "BOLTON, JOHN" is a name, as in catalogues; else a comma needs an initial behind it ("BOLTON, J. R.").
 */
export function parsePersonName(text: string, { surnameFirst = false } = {}): PersonName | null {
  const written = withoutLetters(ordered(mended(text), surnameFirst));
  if (!isOneName(written)) return null;
  const tokens = written.split(' ').filter((token) => token !== '');
  const heads: string[] = [];
  while (tokens.length > 1 && isBeforeName(tokens[0] as string)) heads.push(tokens.shift() as string);
  while (tokens.length > 1 && postNominals.has(bare(tokens.at(-1) as string).replace(/[()]/g, '')))
    tokens.pop();
  const names = tokens.map((token) => token.replace(/,$/, ''));
  if (names.length === 0 || names.length > 6 || !names.every((name) => isNameWord(name))) return null;
  const generation =
    generations.has(bare(names.at(-1) as string)) && names.length > 1 ? names.pop() : undefined;
  const shaped = names.map((name, index) => shapedWord(name, index, names.length));
  const surnameStart = surnameIndex(shaped);
  const surname = shaped.slice(surnameStart).join(' ');
  if (surname.replace(/[^\p{L}]/gu, '').length < 2 || surnameStart >= shaped.length) return null;
  const given = shaped.slice(0, surnameStart);
  const title =
    given.length === 0
      ? heads.filter((head) => /^(mr|mrs|ms|miss|dr|prof)\.?$/i.test(head)).at(-1)
      : undefined;
  const full = [
    title && `${capitalized(title.replace(/\.$/, ''))}${/miss/i.test(title) ? '' : '.'}`,
    ...given,
    surname,
    generation && generationForm(generation),
  ];
  return {
    full: full.filter((part) => part !== undefined).join(' '),
    given,
    surname,
    rank: heads.filter((head) => ranks.has(bare(head))).join(' '),
  };
}

/** Whether a text is a person's name with more than a surname. */
export const namesPerson = (text: string): boolean => (parsePersonName(text)?.given.length ?? 0) > 0;

/**
 * Whether two names may be one person's: the same surname under OCR confusion, and given names that agree as far as both
 * go, an initial agreeing with a name. False where either has no given name: one word is too little to tell.
 */
export function samePerson(a: PersonName, b: PersonName): boolean {
  return a.given.length > 0 && b.given.length > 0 && agrees(a, b);
}

/** As `samePerson`, but a name without given names agrees with every name of that surname. */
export function agrees(a: PersonName, b: PersonName): boolean {
  if (!sameWord(a.surname, b.surname)) return false;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  return (
    short.every((given, index) => sameGiven(given, long[index] as string)) ||
    (short.length === 1 && sameGiven(short[0] as string, long[0] as string))
  );
}

/** Every name of a collection is compared with every other: its shape is worked out once. */
const shapes = new Map<string, string>();

function shapeOf(word: string): string {
  const known = shapes.get(word);
  if (known !== undefined) return known;
  const shape = confusionShape(word);
  shapes.set(word, shape);
  return shape;
}

/** Whether two words have one shape or, where the longer has six characters or more, shapes an edit apart. */
function sameWord(a: string, b: string): boolean {
  const [first, second] = [shapeOf(a), shapeOf(b)];
  if (first === second) return true;
  return Math.max(first.length, second.length) > 5 && editDistance(first, second, 1) <= 1;
}

/**
 * What names that may share a surname have in common: two of them `agree` only where one of these is the same. The shape
 * of the surname and, since long ones may differ by a character, the shape without each of its characters in turn.
 */
export function surnameKeys({ surname }: PersonName): readonly string[] {
  const shape = shapeOf(surname);
  if (shape.length < 5) return [shape];
  const shortened = Array.from(shape, (_, at) => shape.slice(0, at) + shape.slice(at + 1));
  return [...new Set([shape, ...shortened])];
}

function sameGiven(a: string, b: string): boolean {
  const initial = (name: string): string => confusionShape(name).charAt(0);
  const isInitial = (name: string): boolean => /^\p{L}\.?$/u.test(name);
  return isInitial(a) || isInitial(b) ? initial(a) === initial(b) : sameWord(a, b);
}

/** What the I a line begins with is read as: a bracket before small letters that nothing closes, "[nes M. Calloway". */
export const leadingBracket = /^\[(?=\p{Ll}[^\]]*$)/u;

/** Without what a recognizer and a typist put between and into names. */
function mended(text: string): string {
  return (
    text
      .replace(leadingBracket, 'I')
      .replace(/[“”"«»*_~|]/g, ' ')
      .replace(/\s+([.,])/g, '$1')
      // "Hon, David Hall", "Mr: David Hall": the stop of an abbreviation.
      .replace(/^((?:Mr|Mrs|Ms|Dr|Hon|Prof|Rev|Gen|Lt|Col|Capt|Messrs))[,:;]/, '$1.')
      // "Ines M: Calloway": the stop of an initial, with a speck above it.
      .replace(/(?<=\s\p{Lu})[:;](?=\s\p{Lu})/gu, '.')
      // "Kofi-A. Annan": a stroke of the signature reads as a hyphen.
      .replace(/(?<=\p{Ll})[-–—](?=\p{Lu}\.)/gu, ' ')
      .replace(/(?<=\p{L})[–—](?=\p{L})/gu, '-')
      .replace(/(?<=\p{L}\.)(?=\p{L})/gu, ' ')
      .replace(/(?<=[\p{L}.],)(?=\p{Lu})/gu, ' ')
      .replace(/(?<=\p{L})0(?=\p{L})/gu, (_zero, at: number, whole: string) =>
        /\p{Lu}/u.test(whole[at + 1] ?? '') ? 'O' : 'o',
      )
      .replace(/(?<=\p{Ll})1(?=\p{Ll})/gu, 'l')
      // Letters whose capital has the same shape: "william Hall".
      .replace(/^[cosvwxz](?=\p{Ll}{2,}\.? \p{Lu})/u, (letter) => letter.toUpperCase())
      // "Graham H., Beebe": a speck behind an initial's stop.
      .replace(/(?<=\s\p{Lu}\.),(?= \p{Lu}\p{Ll})(?! (?:Esq|Jr|Sr|Ph))/u, '')
      .replace(/,[\s.]*$/, '')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Without the letters behind it: "Hall, Esq.", "Hall, Ph.D.". */
function withoutLetters(text: string): string {
  const [name = '', ...behind] = text.split(/\s*,\s*/);
  const kept = behind.filter((part) => part !== '' && !postNominals.has(bare(part).replace(/\s/g, '')));
  return [name, ...kept].join(', ');
}

/** A comma parts a name only from "Jr.". */
const isOneName = (text: string): boolean =>
  text
    .split(/\s*,\s*/)
    .slice(1)
    .every((part) => generations.has(bare(part)));

/** "BOLTON, JOHN R." turned round; a comma before an office or letters behind a name stays where it is. */
function ordered(text: string, surnameFirst: boolean): string {
  const match = /^(?<last>\p{L}[\p{L}'’ -]+), (?<first>[^,]+)$/u.exec(text);
  const { last, first } = match?.groups ?? {};
  if (!last || !first || last.split(' ').length > 2) return text;
  // "GENEVA" behind a comma is a place, "JOHN R." is not.
  if (!surnameFirst && !/\b\p{Lu}\.?(?=\s|$)/u.test(first)) return text;
  const words = first.split(' ').map(bare);
  const isPlainName = words.every(
    (each) => !postNominals.has(each) && !generations.has(each) && !officeWords.has(each),
  );
  return isPlainName && first.split(' ').every((each) => word.test(each)) ? `${first} ${last}` : text;
}

const isBeforeName = (token: string): boolean =>
  honorifics.has(bare(token)) || ranks.has(bare(token)) || /^(H\.?E\.?|\(?Mrs?\)?)$/.test(token);

function isNameWord(token: string): boolean {
  const key = bare(token);
  if (particles.has(key)) return true;
  if (!word.test(token)) return false;
  if (key.length === 1) return true;
  return (
    !officeWords.has(key) &&
    !organizationWords.has(key) &&
    !wordsOfText.has(key) &&
    !key.split('-').some((part) => officeWords.has(part))
  );
}

/** Where the surname begins: the last word and the particles before it. */
function surnameIndex(names: readonly string[]): number {
  let index = names.length - 1;
  while (
    index > 1 &&
    particles.has(bare(names[index - 1] as string)) &&
    /^\p{Ll}/u.test(names[index - 1] as string)
  )
    index--;
  return index;
}

function shapedWord(name: string, index: number, count: number): string {
  if (/^\p{Lu}\.?$/u.test(name)) {
    // "U Thant": a lone letter before a single name may be a word of its own.
    return name.endsWith('.') || count < 3 || index === count - 1 ? name : `${name}.`;
  }
  const trimmed = name.length > 4 && index === count - 1 ? name.replace(/\.$/, '') : name;
  if (particles.has(bare(trimmed)) && index > 0 && index < count - 1) return trimmed.toLowerCase();
  return /^[\p{Lu}'’.-]+$/u.test(trimmed) || /^(Mc|Mac)\p{Lu}{2,}$/u.test(trimmed)
    ? nameCase(trimmed)
    : trimmed;
}

/** "O'BRIEN" to "O'Brien", "McDONALD" to "McDonald", "SMITH-JONES" to "Smith-Jones". */
export function nameCase(name: string): string {
  return name
    .split(/([-'’])/)
    .map((part) => capitalized(part))
    .join('')
    .replace(/^(Mc)(\p{L})/u, (_, prefix: string, letter: string) => prefix + letter.toUpperCase());
}

const capitalized = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();

const generationForm = (text: string): string =>
  /^[ivIV]+\.?$/.test(text)
    ? text.replace('.', '').toUpperCase()
    : `${capitalized(text.replace(/\.$/, ''))}.`;
