import { addressWords, honorifics, officeWords, organizationWords, ranks } from '../text/name-lexicon.js';
import { nameCase, parsePersonName } from '../text/person-name.js';
import { isLegible } from './letter-shape.js';

/** One end of a letter as read from a block of lines or a label's value. */
export interface ParsedParty {
  /** The name in normal form, else office and organization, else the words as they stand. */
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether a person with at least a surname of its own is named. */
  readonly hasName: boolean;
}

type Part = 'title' | 'organization' | 'place' | 'unknown';

const bare = (token: string): string => token.toLowerCase().replace(/[^\p{L}]/gu, '');

/** An address, a signature or the value behind TO or FROM in its parts; null where nothing in it names anybody. */
export function parseParty(lines: readonly string[]): ParsedParty | null {
  const segments = joined(lines.map(trimmed).filter((line) => line !== '' && !isHonorificOnly(line))).flatMap(
    atCommas,
  );
  const nameAt = findName(segments);
  const name = nameAt < 0 ? null : parsePersonName(segments[nameAt] as string);
  const parts = new Map<Part, string[]>();
  const rest = segments.filter((_, index) => index !== nameAt);
  for (const [index, segment] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const part = settled(partOf(segment), parts, isLast && (rest.length > 1 || name !== null));
    parts.set(part, [...(parts.get(part) ?? []), part === 'title' ? officeCase(segment) : segment]);
  }
  const title = parts.get('title')?.join(', ') || name?.rank;
  const organization = parts.get('organization')?.join(', ');
  const place = parts.get('place')?.join(', ');
  const value = name?.full ?? officeOf(title, organization) ?? parts.get('unknown')?.join(', ');
  if (!value || !/\p{L}{2}/u.test(value) || (name === null && !isLegible(value))) return null;
  return {
    value,
    attributes: {
      ...(title && { title }),
      ...(organization && { organization }),
      ...(place && { place }),
    },
    hasName: name !== null,
  };
}

/** Several parties where a later line too names somebody by "Mr." or rank, else one; empty for none. */
export function parseParties(lines: readonly string[]): readonly ParsedParty[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const before = blocks.at(-1);
    if (before && !(before.some((each) => isNamed(leading(each))) && isHonoured(leading(line))))
      before.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((block) => parseParty(block) ?? []);
}

/** Index of the segment that names the person, -1 for none. "Palo Alto" beneath a university is no person. */
function findName(segments: readonly string[]): number {
  const at = segments.findIndex((segment) => isNamed(segment));
  const isBelow = segments
    .slice(0, Math.max(0, at))
    .some((segment) => ['organization', 'place'].includes(partOf(segment)));
  return isBelow ? segments.findIndex((segment) => isHonoured(segment)) : at;
}

const leading = (line: string): string => trimmed(line).split(/\s*,\s*/)[0] ?? '';

/** A name with "Mr." or a rank before it. */
function isHonoured(segment: string): boolean {
  const [first] = segment.split(' ');
  const key = bare(first ?? '');
  return (
    (honorifics.has(key) || ranks.has(key)) &&
    !/^(?:the|his|her)$/.test(key) &&
    parsePersonName(segment) !== null
  );
}

/** The name a party without a person goes by; undefined where neither is known. */
export function officeOf(title: string | undefined, organization: string | undefined): string | undefined {
  return [title, organization].filter((part) => part).join(', ') || undefined;
}

function settled(part: Part, parts: ReadonlyMap<Part, readonly string[]>, isLast: boolean): Part {
  if (part !== 'unknown') return part;
  if (parts.has('place')) return 'place';
  if (isLast) return 'place';
  return parts.has('title') || parts.has('organization') ? 'organization' : 'unknown';
}

/** "THE SECRETARY-GENERAL" to "Secretary-General"; short words in capitals may be abbreviations and stay. */
function officeCase(segment: string): string {
  const plainTitle = segment.replace(/^the\s+/iu, '');
  if (/\p{Ll}/u.test(plainTitle)) return plainTitle;
  return plainTitle
    .split(' ')
    .map((token) =>
      /^(?:OF|THE|TO|FOR|AND|IN|AT|ON)$/.test(token)
        ? token.toLowerCase()
        : token.length > 3
          ? nameCase(token)
          : token,
    )
    .join(' ');
}

/** By the first word that says it: "Office of the Director" is an organization, "Chief of Division" an office. */
function partOf(segment: string): Part {
  for (const token of segment.split(/[\s/-]+/)) {
    const key = bare(token);
    if (officeWords.has(key)) return 'title';
    if (organizationWords.has(key)) return 'organization';
    if (addressWords.has(key) || /^\d+(?:st|nd|rd|th)?$/.test(token)) return 'place';
  }
  if (/^\p{Lu}{2,6}$/u.test(segment)) return 'organization';
  return 'unknown';
}

/** A full name, or a surname with "Mr." before it. */
function isNamed(segment: string): boolean {
  const name = parsePersonName(segment);
  return name !== null && (name.given.length > 0 || name.rank !== '' || /^\p{L}+\.? /u.test(name.full));
}

/** Without the specks around and between words, and a stray character at the end: "PARIS ’ .", "DIRECTOR 3". */
const trimmed = (line: string): string =>
  line
    .replace(/(?<=^|\s)[^\p{L}\p{N}&(]+(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d(]+/u, '')
    .replace(/(?<=\p{L}{3}[,.]?)\s[^\s&]$/u, '')
    .replace(/[\s,;:.·•~|_*-]+$/u, (tail, at: number, whole: string) =>
      // The stop of "Esq." or "D.C." is its own.
      tail.startsWith('.') && /(?:\b\p{Lu}|\b(?:Jr|Sr|Esq|Co|Inc|Ltd|St|Ave))$/u.test(whole.slice(0, at))
        ? '.'
        : '',
    );

const isHonorificOnly = (line: string): boolean =>
  line.split(' ').every((token) => honorifics.has(bare(token)));

/** "of the", "OF THE", "und". */
const continues = /^(?:\p{Ll}|(?:OF|TO|FOR|AND|IN|AT|&)\b)/u;
const isUnfinished = /(?:\b(?:of|the|and|for|to|in)|&)$/iu;

/** Lines that go on from the one before: "to the United Nations". */
function joined(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const goesOn = continues.test(line) || (before !== undefined && isUnfinished.test(before));
    if (before !== undefined && goesOn) result[result.length - 1] = `${before} ${line}`;
    else result.push(line);
  }
  return result;
}

/** A line's segments; a comma within a turned-round name or before "Jr." does not part it. */
function atCommas(line: string): string[] {
  if (!line.includes(',')) return [line];
  if (isNamed(line)) return [line];
  const segments = line.split(/\s*[,;]\s*/).filter((segment) => segment !== '');
  const [first, second, ...others] = segments;
  if (first && second && !isNamed(first) && isNamed(`${first}, ${second}`))
    return [`${first}, ${second}`, ...others];
  return segments;
}
