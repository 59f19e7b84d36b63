import { createHash } from 'node:crypto';
import type { ReadingSettings } from '../model/page-task.js';
import type { SourceFormat } from '../model/source-file.js';
import { readingVersion } from './reading-version.js';

/**
 * Short, in hex: changes whenever the same scan could yield another page.
 * A folder of traineddata counts by its content, not by where it lies; what is done with text layers counts for PDFs only,
 * and a page image in a PDF whose layer is ignored is read as it is anywhere.
 */
export function settingsFingerprint(
  settings: ReadingSettings,
  traineddataDigest: string,
  format: SourceFormat,
): string {
  const parts = [
    readingVersion,
    settings.languages,
    traineddataDigest,
    format === 'pdf' ? settings.textLayer : 'ignore',
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
