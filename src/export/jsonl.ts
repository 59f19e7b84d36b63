import type { ExportFormat } from './export-format.js';
import { letterJson } from './letter-json.js';

export const jsonl: ExportFormat = {
  name: 'jsonl',
  description: 'letters with every reading and its evidence, one JSON object a line',
  of: 'letters',
  *write({ letters, pathOf }) {
    for (const letter of letters()) yield `${JSON.stringify(letterJson(letter, pathOf))}\n`;
  },
};
