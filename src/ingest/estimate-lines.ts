import { counted, duration } from './amounts.js';
import type { Estimate } from './estimate.js';

/** What a dry run prints: a line a source, then what all of it will take. */
export function estimateLines(
  { sources, refused, pagesToRead, pagesSampled, seconds, bytes }: Estimate,
  jobs: number,
): string[] {
  const lines = sources.map(
    ({ file, pagesToRead: left }) =>
      `${file.path}\t${file.format}\t${counted(file.pageCount, 'page')}\t${left.length} to read`,
  );
  const pages = sources.reduce((sum, { file }) => sum + file.pageCount, 0);
  lines.push(
    `${counted(sources.length, 'source')}, ${counted(pages, 'page')}: ${pagesToRead} to read, ` +
      `${pages - pagesToRead} known already; ${counted(refused.length, 'file')} not readable.`,
  );
  if (seconds !== null && bytes !== null) {
    lines.push(
      `About ${duration(seconds)} with ${jobs} at a time and ${megabytes(bytes)} of database, ` +
        `judged by ${counted(pagesSampled, 'page')} read for the purpose.`,
    );
  }
  return lines;
}

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
