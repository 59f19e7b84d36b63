import type { LetterEntry, Party } from '../../src/model/entry.js';
import { alternatives, bounds } from '../../src/text/edtf.js';
import { confusionShape, editDistance, plain } from '../../src/text/ocr-confusion.js';
import { parsePersonName } from '../../src/text/person-name.js';

/** What a catalogue says of one record. Null or empty: not catalogued, and not scored. */
export interface FieldTruth {
  /** `YYYY-MM-DD`; month or day `00` is unknown. */
  readonly date: string | null;
  readonly sender: string | null;
  readonly recipient: string | null;
  readonly title: string | null;
  readonly recordNumber: string | null;
}

/** One record as catalogued and as read. */
export interface ReadRecord {
  readonly truth: FieldTruth;
  readonly recordNumber: string | null;
  /** The letters of the record; the first is what the catalogue describes. */
  readonly letters: readonly LetterEntry[];
}

export type ScoredField = 'date' | 'sender' | 'recipient' | 'subject' | 'record number';

export interface FieldScore {
  readonly field: ScoredField;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

export type Verdict = 'right' | 'wrong' | 'missing';

/** What catalogues write where they name nobody in particular. */
const nobody =
  /^(?:\[?(?:withheld|restricted|no ?title|n\/?a|unknown|none)\]?|(?:multi(?:ple)?|book|field)\b.*)$/i;

const isScored = (truth: string | null): truth is string =>
  truth !== null && plain(truth) !== '' && !nobody.test(truth.trim());

/**
 * Right, wrong and missing for each field, over the records whose catalogue entry has it.
 *
 * Date: right where it is the day of the catalogue, a set of at most four days that holds it, or, where the catalogue knows
 * only month or year, lies within that; an
 * open interval around it ("not before 1963") counts as missing. Sender and recipient: right where one of the letter's is a name with the
 * catalogue's surname, one edit apart at most under OCR confusion, and no other initial; or an office that holds half of the
 * catalogue's words or more (a word by itself, cut short to three letters or more, or in an acronym). Subject: half of the
 * catalogue's words of four letters and more. Record number: the same letters and digits. Missing: nothing was read.
 */
export function scoreFields(records: readonly ReadRecord[]): readonly FieldScore[] {
  const fields: readonly ScoredField[] = ['date', 'sender', 'recipient', 'subject', 'record number'];
  return fields.map((field) => {
    const verdicts = records.map((record) => verdictOn(field, record));
    const count = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
    return { field, right: count('right'), wrong: count('wrong'), missing: count('missing') };
  });
}

/** Null where the catalogue does not say. */
export function verdictOn(field: ScoredField, { truth, letters, recordNumber }: ReadRecord): Verdict | null {
  const first = letters[0];
  if (field === 'record number') {
    if (!isScored(truth.recordNumber)) return null;
    return judged(recordNumber, (number) => symbols(number) === symbols(truth.recordNumber as string));
  }
  if (field === 'date') {
    const date = truth.date;
    if (date === null || /^0/.test(date)) return null;
    const read = first?.date ?? null;
    return judged(read !== null && isOpen(read, date) ? null : read, (each) => isDate(each, date));
  }
  if (field === 'subject') {
    const title = truth.title;
    return isScored(title) ? judged(first?.subject ?? null, (read) => shareOf(title, read, 4) >= 0.5) : null;
  }
  const name = truth[field];
  if (!isScored(name)) return null;
  const parties = (field === 'sender' ? first?.senders : first?.recipients) ?? [];
  return judged(parties.length > 0 ? parties : null, (read) => read.some((party) => isParty(party, name)));
}

const judged = <Read>(read: Read | null, isRight: (read: Read) => boolean): Verdict =>
  read === null ? 'missing' : isRight(read) ? 'right' : 'wrong';

const symbols = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "Not before 1963" claims no date; it is wrong only where the true one lies outside. */
function isOpen(read: string, truth: string): boolean {
  const { earliest, latest } = bounds(read);
  const known = bounds(truth.replace(/(?:-00)+$/, ''));
  const isHalf = (earliest === null) !== (latest === null);
  return (
    isHalf && (earliest ?? '') <= (known.latest ?? '9999') && (latest ?? '9999') >= (known.earliest ?? '')
  );
}

function isDate(read: string, truth: string): boolean {
  const known = truth.replace(/(?:-00)+$/, '');
  const { earliest, latest } = bounds(known);
  const days = alternatives(read);
  return (
    days.length <= 4 &&
    days.some((day) => {
      const is = bounds(day);
      return (
        is.earliest !== null &&
        is.latest !== null &&
        earliest !== null &&
        latest !== null &&
        is.earliest >= earliest &&
        is.latest <= latest
      );
    })
  );
}

/** "HART, RAMON R., CIA", "CHIEF, SUPPORT BRANCH", "MFR". */
function isParty(party: Party, truth: string): boolean {
  const read = [party.name, party.title, party.organization, party.place]
    .filter((part) => part !== null)
    .join(' ');
  if (/^MFR$|^FILES?$|FOR THE RECORD/i.test(truth)) return /\b(?:records?|files?)\b/i.test(read);
  const person = personIn(truth);
  const name = party.name === null ? null : parsePersonName(party.name);
  if (
    person &&
    name &&
    sameSurname(person.surname, name.surname) &&
    sameInitial(person.given[0], name.given[0])
  )
    return true;
  // A bare surname in the catalogue may stand anywhere in what was read.
  if (/^\p{L}{3,}$/u.test(truth) && read.split(/[^\p{L}]+/u).some((word) => sameSurname(word, truth)))
    return true;
  return shareOf(truth, read, 2) >= 0.5 && !(person && name);
}

/** The person of a catalogue entry, without the agency behind it. */
function personIn(truth: string): ReturnType<typeof parsePersonName> {
  const parts = truth.split(/\s*,\s*/);
  for (const count of [2, 1, 3]) {
    const name = parsePersonName(parts.slice(0, count).join(', '), { surnameFirst: true });
    if (name && name.given.length > 0) return name;
  }
  return parsePersonName(parts[0] ?? '');
}

function sameSurname(a: string, b: string): boolean {
  const [first, second] = [confusionShape(a), confusionShape(b)];
  return editDistance(first, second, 1) <= (Math.min(first.length, second.length) > 3 ? 1 : 0);
}

const sameInitial = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || confusionShape(a)[0] === confusionShape(b)[0];

const smallWords = new Set([
  'the',
  'and',
  'for',
  'of',
  'to',
  'in',
  're',
  'a',
  'an',
  'on',
  'cable',
  'dispatch',
  'memo',
  'subject',
]);

/** Share of the catalogue's words, of so many letters at least, that stand in what was read. */
function shareOf(truth: string, read: string, leastLength: number): number {
  const words = (text: string): string[] =>
    plain(text)
      .split(' ')
      .filter((word) => word !== '' && !smallWords.has(word));
  const wanted = words(truth).filter((word) => word.length >= leastLength);
  const had = words(read);
  const acronyms = had.flatMap((_, from) =>
    [2, 3, 4].map((length) =>
      had
        .slice(from, from + length)
        .map((word) => word[0])
        .join(''),
    ),
  );
  if (wanted.length === 0) return plain(truth) === plain(read) ? 1 : 0;
  const stands = (word: string): boolean =>
    acronyms.includes(word) || had.some((other) => sameWord(word, other));
  return wanted.filter(stands).length / wanted.length;
}

function sameWord(a: string, b: string): boolean {
  const [first, second] = [confusionShape(a), confusionShape(b)];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return (
    (short.length >= 3 && long.startsWith(short)) ||
    editDistance(first, second, 1) <= (short.length > 4 ? 1 : 0)
  );
}
