import { createHash } from 'node:crypto';
import type { LetterEntry, RecordEntry } from '../model/entry.js';
import type { FieldValue } from '../model/field-value.js';
import type { PageRef } from '../model/page.js';
import { assignLetterIds, retireLetterId } from './letter-ids.js';
import { letterDigest, lettersOfRecord, saveLetter } from './letters.js';
import { keepLinks, saveMentions, unsettleMentionsIn, unsettleMentionsOf } from './mentions.js';
import type { Db } from './open-database.js';
import { loadReadings, saveReadings } from './readings.js';
import { type AssignedRecordId, assignRecordIds, keepIdOfFile } from './record-ids.js';
import { isListed, type PageFinder, pageFinder, takeOver } from './succession.js';

/** What saving the records of a source did to its letters, by id. */
export interface SavedRecords {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Ids of the sources whose place this one has taken: earlier states of its file. */
  readonly superseded: readonly string[];
}

/** A record as stored: as read, under the id the database gave it. */
export interface StoredRecord extends RecordEntry {
  /** The record that had this number first, of this file or another; null for most. */
  readonly duplicateOf: string | null;
}

export interface RecordRow {
  readonly id: string;
  readonly source_id: string;
  readonly duplicate_of: string | null;
  readonly series: string | null;
  readonly box: string | null;
  readonly folder: string | null;
  readonly item: string | null;
  readonly cover_pages: string;
  readonly pages: string;
  readonly digest: string;
}

/** The value of each field that was chosen: the first of its readings. */
export function valueByField(fields: readonly FieldValue[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const { field, value } of fields) if (!chosen.has(field)) chosen.set(field, value);
  return chosen;
}

const pageNumbers = (pages: readonly PageRef[]): string =>
  JSON.stringify(pages.map((page) => page.pageNumber));

function saveRecord(db: Db, record: RecordEntry, assigned: AssignedRecordId, position: number): void {
  const { id, letters: _letters, ...read } = record;
  const digest = createHash('sha256')
    .update(JSON.stringify([read, position, assigned.duplicateOf]))
    .digest('base64');
  const before = db
    .prepare<[string], string>('SELECT digest FROM records WHERE id = ?')
    .pluck()
    .get(assigned.id);
  if (before === digest) return;
  const chosen = valueByField(record.fields);
  const container = [...chosen].filter(([field]) => field.startsWith('container')).map(([, value]) => value);
  const columns = {
    id: assigned.id,
    source_id: record.sourceId,
    position,
    duplicate_of: assigned.duplicateOf,
    ...record.arrangement,
    container: container.join(' ') || null,
    cover_pages: pageNumbers(record.coverSheet),
    pages: pageNumbers(record.pages),
    digest,
  };
  const names = Object.keys(columns);
  db.prepare(
    `INSERT INTO records (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  ).run(columns);
  saveReadings(db, 'record_id', assigned.id, record.fields);
}

/**
 * Fields of a cover sheet that say what the letters are about or where they lie. The rest of the form would be found
 * with every letter: "Record has no document attached."
 */
const tellingFields: ReadonlySet<string> = new Set([
  'title',
  'subjects',
  'comments',
  'notes',
  'from',
  'to',
  'originator',
  'container',
  'containerName',
  'localContainer',
  'externalId',
  'agencyFileNumber',
  'recordSeries',
]);

/** What is searched of a record with every letter in it. */
const recordWords = (record: RecordEntry, id: string): string =>
  [
    id,
    ...[...valueByField(record.fields)]
      .filter(([field]) => tellingFields.has(field))
      .map(([, value]) => value),
  ].join('\n');

interface LetterBefore {
  readonly id: string;
  readonly digest: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The letter that now holds the line where an older one began. */
const holderOf = (letters: readonly LetterEntry[], page: number, line: number): string | null =>
  letters.find((letter) =>
    letter.lines.some((held) => held.page.pageNumber === page && held.lineIndex === line),
  )?.id ?? null;

/**
 * Replaces the records of a source, and of those it supersedes, by these, in one transaction. Letters that stay where
 * they were keep their ids; ids whose letter is gone are remembered with what took its place. Saving the same twice
 * changes nothing. Of a source whose letters are not to be listed nothing is saved.
 */
export function saveRecords(db: Db, sourceId: string, read: readonly RecordEntry[]): SavedRecords {
  return db
    .transaction((): SavedRecords => {
      const superseded = takeOver(db, sourceId);
      const records = isListed(db, sourceId) ? read : [];
      const pageHere = pageFinder(db, sourceId);
      if (superseded.length > 0) keepIdOfFile(db, sourceId, records);
      const assigned = assignRecordIds(db, sourceId, records);
      const before = new Map(
        db
          .prepare<[string], LetterBefore>(
            // by way of the records: letters have no index by source
            `SELECT letters.id, letters.digest, earliest, latest
             FROM records JOIN letters ON letters.record_id = records.id WHERE records.source_id = ?`,
          )
          .all(sourceId)
          .map((letter) => [letter.id, letter]),
      );
      const givenIds = new Map<string, string>();
      const saved: { added: string[]; changed: string[]; unchanged: string[] } = {
        added: [],
        changed: [],
        unchanged: [],
      };
      const letters: LetterEntry[] = [];
      for (const [position, record] of records.entries()) {
        const recordId = assigned[position] as AssignedRecordId;
        saveRecord(db, record, recordId, position);
        const words = recordWords(record, recordId.id);
        const letterIds = assignLetterIds(db, recordId.id, record, pageHere);
        for (const [index, { id, ordinal }] of letterIds.entries()) {
          const letter = record.letters[index] as LetterEntry;
          const entry = { ...letter, id, ordinal, record: recordId.id };
          givenIds.set(letter.id, id);
          letters.push(entry);
          const known = before.get(id);
          if (known?.digest === letterDigest(entry, words)) {
            saved.unchanged.push(id);
          } else {
            saved[known ? 'changed' : 'added'].push(id);
            saveLetter(db, entry, sourceId, words);
            unsettleMentionsOf(db, entry);
            if (known) unsettleMentionsOf(db, known);
          }
        }
      }
      const kept = new Set(letters.map((letter) => letter.id));
      const removed = [...before.keys()].filter((id) => !kept.has(id));
      removeLetters(db, removed, letters, pageHere);
      for (const id of removed) unsettleMentionsOf(db, before.get(id) as LetterBefore);
      removeRecordsBut(db, sourceId, assigned);
      for (const letter of letters) {
        const mentions = letter.mentions.map((mention) => ({
          ...mention,
          letter: mention.letter === null ? null : (givenIds.get(mention.letter) ?? mention.letter),
        }));
        saveMentions(db, letter.id, keepLinks(db, letter.id, mentions));
      }
      for (const id of saved.changed) unsettleMentionsIn(db, id);
      db.prepare('UPDATE source_files SET records_current = 1 WHERE id = ?').run(sourceId);
      return { ...saved, removed, superseded };
    })
    .immediate();
}

function removeLetters(
  db: Db,
  ids: readonly string[],
  successors: readonly LetterEntry[],
  pageHere: PageFinder,
): void {
  const startOfId = db.prepare<[string], PageRef & { line: number }>(
    'SELECT source_id AS sourceId, start_page AS pageNumber, start_line AS line FROM letter_ids WHERE id = ?',
  );
  for (const id of ids) {
    const start = startOfId.get(id);
    const page = start ? pageHere(start) : null;
    db.prepare('DELETE FROM letters WHERE id = ?').run(id);
    retireLetterId(db, id, start && page !== null ? holderOf(successors, page, start.line) : null);
  }
}

function removeRecordsBut(db: Db, sourceId: string, kept: readonly AssignedRecordId[]): void {
  const keptIds = new Set(kept.map((record) => record.id));
  const stored = db
    .prepare<[string], string>('SELECT id FROM records WHERE source_id = ?')
    .pluck()
    .all(sourceId);
  for (const id of stored) if (!keptIds.has(id)) db.prepare('DELETE FROM records WHERE id = ?').run(id);
}

/** Without its readings and letters. */
export function recordOf(row: RecordRow): Omit<StoredRecord, 'fields' | 'letters'> {
  const refs = (numbers: string): PageRef[] =>
    (JSON.parse(numbers) as number[]).map((pageNumber) => ({ sourceId: row.source_id, pageNumber }));
  return {
    id: row.id,
    sourceId: row.source_id,
    duplicateOf: row.duplicate_of,
    arrangement: { series: row.series, box: row.box, folder: row.folder, item: row.item },
    coverSheet: refs(row.cover_pages),
    pages: refs(row.pages),
  };
}

/** Null where no record has this id. */
export function loadRecord(db: Db, id: string): StoredRecord | null {
  const row = db.prepare<[string], RecordRow>('SELECT * FROM records WHERE id = ?').get(id);
  if (!row) return null;
  return { ...recordOf(row), fields: loadReadings(db, 'record_id', id), letters: lettersOfRecord(db, id) };
}
