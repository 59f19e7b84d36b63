import { csv } from './csv.js';
import type { ExportFormat } from './export-format.js';
import { jsonl } from './jsonl.js';
import { pages } from './pages.js';

/** Every way to write the catalogue. */
export const exportFormats: readonly ExportFormat[] = [jsonl, csv, pages];

/** Those that write letters, one by one. */
export const letterFormats: readonly ExportFormat[] = exportFormats.filter(
  (format) => format.of === 'letters',
);
