import type { PageRef } from '../model/page.js';
import type { Db } from './open-database.js';

/** A page, and the first one whose image is the same to the pixel. */
export interface SameImage {
  readonly page: PageRef;
  readonly sameAs: PageRef;
}

interface SameImageRow {
  readonly source_id: string;
  readonly page_number: number;
  readonly first_source: string;
  readonly first_page: number;
}

/**
 * Pages whose image came before, in the order of sources and pages. Blank ones, which are alike without being copies,
 * and those of superseded sources are left out.
 */
export const sameImages = (db: Db): SameImage[] =>
  db
    .prepare<[], SameImageRow>(
      `WITH shared AS (
         SELECT image_digest FROM pages WHERE image_digest IS NOT NULL AND state <> 'blank'
         GROUP BY image_digest HAVING count(*) > 1
       ), placed AS (
         SELECT source_id, page_number, source_files.rowid AS source_place,
           first_value(source_id) OVER same_image AS first_source,
           first_value(page_number) OVER same_image AS first_page
         FROM pages JOIN source_files ON source_files.id = source_id WHERE image_digest IN shared AND superseded_by IS NULL
         WINDOW same_image AS (PARTITION BY image_digest ORDER BY source_files.rowid, page_number)
       )
       SELECT * FROM placed WHERE source_id <> first_source OR page_number <> first_page
       ORDER BY source_place, page_number`,
    )
    .all()
    .map((row) => ({
      page: { sourceId: row.source_id, pageNumber: row.page_number },
      sameAs: { sourceId: row.first_source, pageNumber: row.first_page },
    }));

/** Ids of letters that begin on the same image at the same line: the same letter, scanned once and filed again. */
export const lettersOnSameImage = (db: Db, letterId: string): string[] =>
  db
    .prepare<[string], string>(
      `SELECT twin.id FROM letters AS letter
       JOIN pages ON pages.source_id = letter.source_id AND pages.page_number = letter.start_page
       JOIN pages AS same ON same.image_digest = pages.image_digest
       -- by way of the records: letters have no index by source
       JOIN records ON records.source_id = same.source_id
       JOIN letters AS twin ON twin.record_id = records.id
         AND twin.start_page = same.page_number AND twin.start_line = letter.start_line
       WHERE letter.id = ? AND twin.id <> letter.id ORDER BY twin.id`,
    )
    .pluck()
    .all(letterId);
