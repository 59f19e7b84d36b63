import { addressWords, honorifics, officeWords, organizationWords, ranks } from '../text/name-lexicon.js';
import { leadingBracket, nameCase, namesPerson, parsePersonName } from '../text/person-name.js';
import { isLegible } from './letter-shape.js';

export type PartyPart = 'title' | 'organization' | 'place' | 'unknown';

const bare = (token: string): string =>
  token
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** By the first word that says it: "Office of the Director" is an organization, "Chief of Division" an office. */
export function partOf(segment: string): PartyPart {
  for (const token of segment.split(/[\s/-]+/)) {
    const key = bare(token);
    if (officeWords.has(key)) return 'title';
    if (organizationWords.has(key)) return 'organization';
    if (addressWords.has(key) || /^\d+(?:st|nd|rd|th)?$/.test(token)) return 'place';
  }
  return 'unknown';
}

/** A full name, or a surname with "Mr." or a rank before it. */
export function isNamed(segment: string): boolean {
  const name = parsePersonName(segment);
  return name !== null && (name.given.length > 0 || name.rank !== '' || /^\p{L}+\.? /u.test(name.full));
}

/** A name with "Mr." or a rank before it. */
export function isHonoured(segment: string): boolean {
  const key = bare(segment.split(' ')[0] ?? '');
  const isHonour = (honorifics.has(key) || ranks.has(key)) && !/^(?:the|his|her)$/.test(key);
  return isHonour && parsePersonName(segment) !== null;
}

/** "Mr. Hall, Director" parted after the name; null where the line begins with no name. */
export function partedAfterName(line: string): readonly [name: string, rest: string] | null {
  if (isNamed(line)) return [line, ''];
  const commas = [...line.matchAll(/[,;]\s*/g)].slice(0, 2);
  for (const comma of commas.reverse()) {
    const name = line.slice(0, comma.index);
    if (isNamed(name)) return [name, line.slice(comma.index + comma[0].length)];
  }
  return namedThenIllegible(line);
}

/** "S. J. HALL! HERETN 157CT ~ ud": a name and what a stamp over the line was read as. */
function namedThenIllegible(line: string): readonly [name: string, rest: string] | null {
  const tokens = line.split(' ');
  for (let count = Math.min(5, tokens.length - 1); count >= 2; count--) {
    const name = tokens.slice(0, count).join(' ');
    const rest = tokens.slice(count).join(' ');
    if (!isLegible(rest) && namesPerson(name)) return [name, ''];
  }
  return null;
}

/** The lines of an address or a signature, without specks and lines of honour, those that go on put to the one before. */
export function partyLines(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const line of lines.map(trimmed)) {
    if (line === '' || isHonorificOnly(line)) continue;
    const before = result.at(-1);
    const goesOn = continues.test(line) || (before !== undefined && isUnfinished.test(before));
    if (before !== undefined && goesOn) result[result.length - 1] = `${before} ${line}`;
    else result.push(line);
  }
  return result;
}

/** "of the", "OF THE". */
const continues = /^(?:\p{Ll}|(?:OF|TO|FOR|AND|IN|AT|&)\b)/u;
const isUnfinished = /(?:\b(?:of|the|and|for|to|in)|&)$/iu;

const isHonorificOnly = (line: string): boolean =>
  line.split(' ').every((token) => honorifics.has(bare(token)));

/** Without the specks around and between words, a stray character at the end and white behind a hyphen: "PARIS ’ .", "DIRECTOR 3", "Under- Secretary". */
function trimmed(line: string): string {
  return line
    .replace(/(?<=^|\s)[^\p{L}\p{N}&(]+(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}-) (?=\p{Lu})/gu, '')
    .replace(leadingBracket, 'I')
    .replace(/^[^\p{L}\d(]+/u, '')
    .replace(/(?<=\p{L}{3}[,.]?)\s[^\s&]$/u, '')
    .replace(/[\s,;:.·•~|_*-]+$/u, (tail, at: number, whole: string) =>
      // The stop of "Esq.", "D.C." or "a.i." is its own.
      tail.startsWith('.') && /(?:\b\p{L}|\b(?:Jr|Sr|Esq|Co|Inc|Ltd|St|Ave))$/u.test(whole.slice(0, at))
        ? '.'
        : '',
    );
}

const smallWords = /^(?:OF|THE|TO|FOR|AND|IN|AT|ON)$/;

/** "THE SECRETARY-GENERAL" to "Secretary-General"; short words in capitals may be abbreviations and stay. */
export function officeCase(office: string): string {
  const text = office.replace(/^the\s+/iu, '');
  if (/\p{Ll}/u.test(text)) return text;
  const shaped = (token: string): string =>
    smallWords.test(token) ? token.toLowerCase() : token.length > 3 ? nameCase(token) : token;
  return text.split(' ').map(shaped).join(' ');
}
