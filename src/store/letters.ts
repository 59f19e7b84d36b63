import { createHash } from 'node:crypto';
import type { EntryLine, LetterEntry } from '../model/entry.js';
import type { BoundaryKind, LetterKind, Zone } from '../model/letter.js';
import { joinBrokenWords } from './join-broken-words.js';
import { loadMentions } from './mentions.js';
import type { Db } from './open-database.js';
import { loadParties, partyWords, saveParties } from './parties.js';
import { loadReadings, saveReadings } from './readings.js';
import { saveWords } from './search/similar-words.js';

/** What of a letter no query asks for. Pages and lines are those of the letter's own source. */
interface StoredParts {
  readonly references: readonly string[];
  readonly stamps: readonly string[];
  readonly doubts: readonly string[];
  readonly pages: readonly number[];
  readonly lines: readonly (readonly [page: number, line: number, zone: Zone])[];
}

interface LetterRow {
  readonly id: string;
  readonly record_id: string;
  readonly ordinal: number;
  readonly source_id: string;
  readonly kind: LetterKind;
  readonly boundary: BoundaryKind;
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly language: string | null;
  readonly start_probability: number;
  readonly text: string;
  readonly entry: string;
}

/** Of all that was read, without ids and links, which are the database's own. */
export const letterDigest = (entry: LetterEntry, recordWords: string): string => {
  const { id: _id, record: _record, ordinal: _ordinal, mentions, ...read } = entry;
  const said = mentions.map(({ letter: _letter, ...mention }) => mention);
  return createHash('sha256')
    .update(JSON.stringify([read, said, recordWords]))
    .digest('base64');
};

/** Inserts or rewrites a letter under the id it was given; its links are saved apart. */
export function saveLetter(db: Db, entry: LetterEntry, sourceId: string, recordWords: string): void {
  const [first] = entry.lines;
  const joined = joinBrokenWords(entry.text);
  const parts: StoredParts = {
    references: entry.references,
    stamps: entry.stamps,
    doubts: entry.doubts,
    pages: entry.pages.map((page) => page.pageNumber),
    lines: entry.lines.map((line) => [line.page.pageNumber, line.lineIndex, line.zone]),
  };
  const columns = {
    id: entry.id,
    record_id: entry.record,
    ordinal: entry.ordinal,
    source_id: sourceId,
    start_page: first?.page.pageNumber ?? entry.pages[0]?.pageNumber ?? 1,
    start_line: first?.lineIndex ?? 0,
    kind: entry.kind,
    boundary: entry.boundary,
    date: entry.date,
    earliest: entry.earliest,
    latest: entry.latest,
    place: entry.place,
    subject: entry.subject,
    language: entry.language,
    start_probability: entry.startProbability,
    doubt_count: entry.doubts.length,
    senders: partyWords(entry.senders),
    recipients: partyWords(entry.recipients),
    copies: partyWords([...entry.through, ...entry.copies]),
    reference_numbers: entry.references.join('\n'),
    record_words: recordWords,
    text: entry.text,
    joined_text: joined === entry.text ? null : joined,
    entry: JSON.stringify(parts),
    digest: letterDigest(entry, recordWords),
  };
  const names = Object.keys(columns);
  db.prepare(
    `INSERT INTO letters (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  ).run(columns);
  saveParties(db, entry);
  saveReadings(db, 'letter_id', entry.id, entry.fields);
  saveWords(db, [columns.senders, columns.recipients, columns.copies, entry.subject ?? '']);
  saveWords(db, [columns.reference_numbers, recordWords, joined]);
}

const toEntry = (db: Db, row: LetterRow): LetterEntry => {
  const parts = JSON.parse(row.entry) as StoredParts;
  const onPage = (pageNumber: number) => ({ sourceId: row.source_id, pageNumber });
  return {
    id: row.id,
    record: row.record_id,
    ordinal: row.ordinal,
    kind: row.kind,
    boundary: row.boundary,
    date: row.date,
    earliest: row.earliest,
    latest: row.latest,
    place: row.place,
    ...loadParties(db, row.id),
    subject: row.subject,
    references: parts.references,
    mentions: loadMentions(db, row.id),
    stamps: parts.stamps,
    language: row.language,
    pages: parts.pages.map(onPage),
    startProbability: row.start_probability,
    doubts: parts.doubts,
    text: row.text,
    lines: parts.lines.map(([page, lineIndex, zone]): EntryLine => ({ page: onPage(page), lineIndex, zone })),
    fields: loadReadings(db, 'letter_id', row.id),
  };
};

/** Null where no letter has this id today. */
export function loadLetter(db: Db, id: string): LetterEntry | null {
  const row = db.prepare<[string], LetterRow>('SELECT * FROM letters WHERE id = ?').get(id);
  return row ? toEntry(db, row) : null;
}

/** The letters of a record in the order of the scan. */
export const lettersOfRecord = (db: Db, recordId: string): LetterEntry[] =>
  db
    .prepare<[string], LetterRow>('SELECT * FROM letters WHERE record_id = ? ORDER BY start_page, start_line')
    .all(recordId)
    .map((row) => toEntry(db, row));

export const countLetters = (db: Db): number =>
  db.prepare<[], number>('SELECT count(*) FROM letters').pluck().get() ?? 0;
