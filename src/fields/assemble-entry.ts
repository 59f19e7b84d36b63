import type { EntryLine, LetterEntry, Mention, Party } from '../model/entry.js';
import type { FieldValue } from '../model/field-value.js';
import { type Letter, type LetterKind, letterKinds, type ZonedLine } from '../model/letter.js';
import { lineText, type OcrPage, samePage } from '../model/page.js';
import { bounds, isEdtf } from '../text/edtf.js';
import { chosenValues } from './chosen-values.js';
import { officeOf } from './party.js';
import { inReadingOrder } from './reading-order.js';

/** A letter as catalogued, from its readings, ranked. The pages must hold those of the letter. */
export function assembleEntry(
  letter: Letter,
  pages: readonly OcrPage[],
  values: readonly FieldValue[],
): LetterEntry {
  const all = (field: string): readonly FieldValue[] => inReadingOrder(chosenValues(values, field), pages);
  const one = (field: string): string | null => chosenValues(values, field)[0]?.value ?? null;
  const date = one('date');
  const lines = letter.lines.map((line) => entryLine(line, pages));
  const [senders, recipients] = [all('sender').map(partyOf), all('recipient').map(partyOf)];
  return {
    id: `${letter.recordId}/${letter.ordinal}`,
    record: letter.recordId,
    ordinal: letter.ordinal,
    kind: kindOf(one('kind')),
    boundary: letter.boundary,
    date,
    ...(date === null ? { earliest: null, latest: null } : bounds(date)),
    place: one('place'),
    senders,
    recipients,
    through: all('through').map(partyOf),
    copies: all('copies').map(partyOf),
    subject: one('subject'),
    references: all('reference').map((value) => value.value),
    mentions: all('mention').map((value) => mentionOf(value, date, senders[0], recipients[0])),
    stamps: all('stamp').map((value) => value.value),
    language: one('language'),
    pages: letter.pages,
    startProbability: letter.startProbability,
    doubts: letter.doubts,
    text: letter.lines
      .filter((line) => line.zone !== 'running-head' && line.zone !== 'noise')
      .map((line) => lineText(line.line))
      .join('\n'),
    lines,
    fields: [...values, ...beginningOf(letter, lines)],
  };
}

/**
 * Why the letter begins where it does, kept as readings like every other fact: the field `beginning`, its value page
 * and line from 1 (`2:14`), as a person would name the place.
 */
const beginningOf = (
  { evidence, startProbability }: Letter,
  [first]: readonly EntryLine[],
): readonly FieldValue[] =>
  evidence.map((proof) => ({
    field: 'beginning',
    value: first ? `${first.page.pageNumber}:${first.lineIndex + 1}` : `${proof.page.pageNumber}:1`,
    origin: proof.rule === 'person-cut' ? 'person' : 'stated',
    confidence: startProbability,
    evidence: proof,
  }));

const kindOf = (value: string | null): LetterKind => letterKinds.find((kind) => kind === value) ?? 'other';

/** Where nothing but an office is named, that is title and organization, not a name. */
function partyOf(value: FieldValue): Party {
  const { title, organization, place } = value.attributes ?? {};
  return {
    name: [title, organization, officeOf(title, organization)].includes(value.value) ? null : value.value,
    title: title ?? null,
    organization: organization ?? null,
    place: place ?? null,
  };
}

/** "your letter" is the recipient's, "my letter" the sender's. */
function mentionOf(
  value: FieldValue,
  letterDate: string | null,
  sender: Party | undefined,
  recipient: Party | undefined,
): Mention {
  const { date, party, quotation } = value.attributes ?? {};
  const end = party === 'your' ? recipient : party === 'my' ? sender : undefined;
  const named = party === 'your' || party === 'my' ? (end?.name ?? end?.title) : party;
  return {
    date: date === undefined ? null : lastBefore(date, letterDate),
    party: named ?? null,
    quotation: quotation ?? value.value,
    letter: null,
  };
}

/** Between two days of the same name: from 29 February 1896 to that of 1904. */
const longestWaitYears = 8;

/** "your letter of 11 May" is of the last such day before the letter's own date. */
function lastBefore(mentioned: string, letterDate: string | null): string {
  const day = /^XXXX-(?<rest>\d\d-\d\d)$/.exec(mentioned)?.groups?.rest;
  if (day === undefined || letterDate === null || !/^\d{4}-\d\d-\d\d$/.test(letterDate)) return mentioned;
  const year = Number(letterDate.slice(0, 4));
  const days = Array.from({ length: longestWaitYears + 1 }, (_, back) => `${year - back}-${day}`);
  return days.find((each) => each <= letterDate && isEdtf(each)) ?? mentioned;
}

function entryLine(line: ZonedLine, pages: readonly OcrPage[]): EntryLine {
  const page = pages.find((each) => samePage(each.ref, line.page));
  const lineIndex =
    page?.lines.findIndex((each) => each === line.line || sameBox(each.box, line.line.box)) ?? -1;
  if (lineIndex < 0)
    throw new RangeError(`Page ${line.page.pageNumber} holds no line "${lineText(line.line)}".`);
  return { page: line.page, lineIndex, zone: line.zone };
}

const sameBox = (a: ZonedLine['line']['box'], b: ZonedLine['line']['box']): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
