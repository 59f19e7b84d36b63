import { csv } from './csv.js';
import type { ExportFormat } from './export-format.js';
import { jsonl } from './jsonl.js';
import { pages } from './pages.js';

/** Every way to write the catalogue. */
export const exportFormats: readonly ExportFormat[] = [jsonl, csv, pages];
