import { type PersonName, parsePersonName } from '../text/person-name.js';
import { isLegible } from './letter-shape.js';
import {
  isHonoured,
  officeCase,
  type PartyPart,
  partedAfterName,
  partOf,
  partyLines,
} from './party-lines.js';

/** One end of a letter as read from a block of lines or a label's value. */
export interface ParsedParty {
  /** The name in normal form, else office and organization, else the words as they stand. */
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether a person with more than a surname, or a surname with "Mr.", is named. */
  readonly hasName: boolean;
}

type Parts = Record<PartyPart, string[]>;

/** How the words are written. */
interface PartyStyle {
  /** "HALL, DAVID", as catalogues and cover sheets have it. */
  readonly surnameFirst?: boolean;
  /** A signature names what the signer stands for, an address ends in a place. */
  readonly isSignature?: boolean;
}

/** An address, a signature or the value behind TO or FROM in its parts; null where nothing in it names anybody. */
export function parseParty(lines: readonly string[], style: PartyStyle = {}): ParsedParty | null {
  const whole = partyLines(lines.map((line) => (style.surnameFirst ? turned(line) : line)));
  const nameAt = lineWithName(whole);
  const [named, beside] = nameAt < 0 ? [null, ''] : (partedAfterName(whole[nameAt] as string) ?? [null, '']);
  let name = named === null ? null : parsePersonName(named);
  const parts: Parts = { title: [], organization: [], place: [], unknown: [] };
  if (beside !== '') for (const segment of segmentsOf(beside)) place(segment, parts, true);
  for (const [index, line] of whole.entries()) {
    if (index === nameAt) continue;
    const isLast = index === whole.length - 1 && !style.isSignature;
    if (whole.length === 1) name = placeOnlyLine(line, parts);
    else placeLine(line, parts, isLast, nameAt >= 0 && index > nameAt);
  }
  return assembled(name, parts);
}

/** Several parties where a later line too names somebody by "Mr." or rank, else one; empty for none. */
export function parseParties(lines: readonly string[]): readonly ParsedParty[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const before = blocks.at(-1);
    const begins =
      partedAfterName(line) !== null && isHonoured(line) && before?.some((each) => partedAfterName(each));
    if (before && !begins) before.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((block) => parseParty(block) ?? []);
}

/** The name a party without a person goes by; undefined where neither is known. */
export function officeOf(title: string | undefined, organization: string | undefined): string | undefined {
  return [title, organization].filter((part) => part).join(', ') || undefined;
}

function assembled(name: PersonName | null, parts: Parts): ParsedParty | null {
  const title = parts.title.map(officeCase).join(', ') || name?.rank;
  const organization = parts.organization.join(', ');
  // "New York’": a speck behind the last line of an address.
  const where = parts.place.join(', ').replace(/[\s'’"”`,;:]+$/u, '');
  const value = name?.full ?? officeOf(title, organization) ?? parts.unknown.join(', ');
  if (!/\p{L}{2}/u.test(value) || (name === null && !isLegible(value))) return null;
  return {
    value,
    attributes: {
      ...(title && { title }),
      ...(organization && { organization }),
      ...(where && { place: where }),
    },
    hasName: name !== null,
  };
}

/** Index of the line that begins with a person's name, -1 for none. "Palo Alto" beneath a university is no person. */
function lineWithName(lines: readonly string[]): number {
  const at = lines.findIndex((line) => partedAfterName(line) !== null);
  const isBelow = lines
    .slice(0, Math.max(0, at))
    .some((line) => ['organization', 'place'].includes(partOf(line)));
  return isBelow ? lines.findIndex((line) => isHonoured(line) && partedAfterName(line) !== null) : at;
}

const segmentsOf = (line: string): string[] => line.split(/\s*[,;]\s*/).filter((segment) => segment !== '');

function place(segment: string, parts: Parts, isAfterName: boolean): void {
  const part = partOf(segment);
  const isShort = /^\p{Lu}{2,5}$/u.test(segment);
  if (part !== 'unknown') parts[part].push(segment);
  // "Director, FBI" has an organization in short, "Field Office, KELMOS" a place.
  else if (parts.organization.length > 0) parts.place.push(segment);
  else if (isShort) parts.organization.push(segment);
  else parts[isAfterName || parts.title.length > 0 ? 'place' : 'unknown'].push(segment);
}

/** A line among several: an office with its section is one title, an organization may have its place behind it. */
function placeLine(line: string, parts: Parts, isLast: boolean, isBeneathName: boolean): void {
  const [first = '', ...others] = segmentsOf(line);
  const part = partOf(first);
  if (part === 'place' || (part === 'unknown' && (isLast || parts.place.length > 0))) {
    parts.place.push(line);
  } else if (part === 'unknown') {
    parts[parts.title.length > 0 || isBeneathName ? 'organization' : 'unknown'].push(line);
  } else {
    // "Chief, Mother and Child Section" is an office; "Director, Paris" an office and its place.
    const own = others.findIndex((each) => part === 'title' && partOf(each) !== 'organization');
    const withFirst = part === 'title' ? others.slice(0, own < 0 ? others.length : own) : [];
    parts[part].push([first, ...withFirst].join(', '));
    for (const segment of others.slice(withFirst.length)) place(segment, parts, true);
  }
}

/** A line of its own behind a label: "HALL, MISSION HEADQUARTERS, PORT ARLEN" begins with a surname. */
function placeOnlyLine(line: string, parts: Parts): PersonName | null {
  const [first = '', ...others] = segmentsOf(line);
  const surname =
    partOf(first) === 'unknown' && others.length > 0 && first.length > 3 ? parsePersonName(first) : null;
  if (!surname) {
    for (const segment of [first, ...others]) place(segment, parts, false);
    return null;
  }
  for (const segment of others) place(segment, parts, true);
  return surname;
}

/** "HALL, DAVID R., LONDON" as "DAVID R. HALL, LONDON". */
function turned(line: string): string {
  const match = /^(?<names>[^,]+, [^,]+)(?<rest>,.*)?$/.exec(line)?.groups;
  const name = match?.names === undefined ? null : parsePersonName(match.names, { surnameFirst: true });
  return name && name.given.length > 0 ? `${name.full}${match?.rest ?? ''}` : line;
}
