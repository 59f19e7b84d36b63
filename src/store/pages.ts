import { deflateSync, inflateSync } from 'node:zlib';
import { type OcrPage, pageConfidence, pageText } from '../model/page.js';
import type { PageOutcome } from '../model/page-task.js';
import { joinBrokenWords } from './join-broken-words.js';
import type { Db } from './open-database.js';

const pack = (page: OcrPage): Buffer => deflateSync(JSON.stringify(page));

const unpack = (ocr: Buffer): OcrPage => JSON.parse(inflateSync(ocr).toString('utf8')) as OcrPage;

/**
 * Numbers of the pages of a source that were not read with these settings, ascending; failed pages among them.
 * The key of a page is its source's digest, its number and the fingerprint, joined by slashes.
 */
export const pagesToRead = (db: Db, sourceId: string, fingerprint: string): number[] =>
  db
    .prepare<[string, string], number>(
      `SELECT page_number FROM pages
       WHERE source_id = ? AND task_key IS NOT source_id || '/' || page_number || '/' || ?
       ORDER BY page_number`,
    )
    .pluck()
    .all(sourceId, fingerprint);

/** Saves what became of a page, in a transaction of its own. Where it was read before and failed now, the words are kept. */
export function savePage(db: Db, outcome: PageOutcome): void {
  const { sourceId, pageNumber, key } = outcome.task;
  db.transaction(() => {
    if (outcome.state === 'failed') {
      db.prepare(
        `UPDATE pages SET state = iif(ocr IS NULL, 'failed', state), attempts = ?, error = ?
         WHERE source_id = ? AND page_number = ?`,
      ).run(outcome.attempts, outcome.reason, sourceId, pageNumber);
      return;
    }
    const { page, imageDigest, attempts } = outcome;
    const ocr = pack(page);
    const before = db
      .prepare<[string, number], Buffer | null>(
        'SELECT ocr FROM pages WHERE source_id = ? AND page_number = ?',
      )
      .pluck()
      .get(sourceId, pageNumber);
    if (before === undefined) throw new Error(`page ${pageNumber} of ${sourceId} is saved before its source`);
    db.prepare(
      `UPDATE pages SET state = ?, task_key = ?, attempts = ?, error = NULL, rotation = ?, confidence = ?, text = ?, ocr = ?,
         image_digest = ?
       WHERE source_id = ? AND page_number = ?`,
    ).run(
      page.kind,
      key,
      attempts,
      page.rotation,
      pageConfidence(page),
      joinBrokenWords(pageText(page)),
      ocr,
      imageDigest,
      sourceId,
      pageNumber,
    );
    if (!before?.equals(ocr)) {
      db.prepare('UPDATE source_files SET records_current = 0 WHERE id = ?').run(sourceId);
    }
  }).immediate();
}

/** The pages of a source that were read, in their order; blank and unread ones among them, failed ones not. */
export const loadPages = (db: Db, sourceId: string): OcrPage[] =>
  db
    .prepare<[string], Buffer>(
      'SELECT ocr FROM pages WHERE source_id = ? AND ocr IS NOT NULL ORDER BY page_number',
    )
    .pluck()
    .all(sourceId)
    .map(unpack);

/**
 * The first reading of this image with these settings, whatever page it was made for; null where there is none.
 * One that took a second try was read with plainer settings and is not handed on.
 */
export function loadReadingOf(db: Db, imageDigest: string, fingerprint: string): OcrPage | null {
  const ocr = db
    .prepare<[string, string], Buffer>(
      `SELECT ocr FROM pages WHERE image_digest = ? AND attempts = 1 AND ocr IS NOT NULL
       AND task_key = source_id || '/' || page_number || '/' || ? ORDER BY id LIMIT 1`,
    )
    .pluck()
    .get(imageDigest, fingerprint);
  return ocr ? unpack(ocr) : null;
}

/** Null where the page was not read. */
export function loadPage(db: Db, sourceId: string, pageNumber: number): OcrPage | null {
  const ocr = db
    .prepare<[string, number], Buffer | null>('SELECT ocr FROM pages WHERE source_id = ? AND page_number = ?')
    .pluck()
    .get(sourceId, pageNumber);
  return ocr ? unpack(ocr) : null;
}
