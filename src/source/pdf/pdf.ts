import type { InputFormat } from '../input-format.js';
import { openPdf } from './pdf-pages.js';

/** The header may stand behind some rubbish, but within the first 1,024 bytes. */
export const pdf: InputFormat = {
  format: 'pdf',
  extensions: ['.pdf'],
  recognizes: (head) => head.includes('%PDF-'),
  open: openPdf,
};
