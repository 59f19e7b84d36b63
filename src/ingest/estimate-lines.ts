import { counted, duration } from './amounts.js';
import type { Estimate } from './estimate.js';

/** A row a source: what of it is to be read. */
export const estimateRows = ({ sources }: Estimate): string[][] =>
  sources.map(({ file, pagesToRead }) => [
    `${pagesToRead.length.toLocaleString('en')} to read of`,
    counted(file.pageCount, 'page'),
    file.format,
    file.path,
  ]);

/** What all of it will take. */
export function estimateLines(
  { sources, refused, pagesToRead, pagesSampled, pagesRecalled, seconds, bytes }: Estimate,
  jobs: number,
): string[] {
  const pages = sources.reduce((sum, { file }) => sum + file.pageCount, 0);
  const lines = [
    `${counted(sources.length, 'source')}, ${counted(pages, 'page')}: ${pagesToRead} to read, ` +
      `${pages - pagesToRead} known already; ${counted(refused.length, 'file')} not readable.`,
  ];
  if (seconds !== null && bytes !== null) {
    lines.push(
      `About ${duration(seconds)} with ${jobs} at a time and ${megabytes(bytes)} of database, ` +
        `judged by ${counted(pagesSampled, 'page')} read for the purpose` +
        `${pagesRecalled > 0 ? `, ${pagesRecalled} of them known by their images` : ''}.`,
    );
  }
  return lines;
}

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
