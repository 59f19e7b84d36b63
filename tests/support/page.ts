import { boxAround } from '../../src/model/box.js';
import type { OcrLine, OcrPage, OcrWord } from '../../src/model/page.js';
import { entriesOf } from '../../src/text/entries.js';

/** Pixels a character is wide and a line is high on a typed page: ten pitch and six lines to the inch at 300 dpi. */
const columnWidth = 30;
const lineHeight = 50;
const glyphHeight = 32;
const margin = { left: 300, top: 200 } as const;

interface PageOptions {
  readonly sourceId?: string;
  readonly pageNumber?: number;
  /** Of every word, 0..1. */
  readonly confidence?: number;
}

/**
 * A letter page typed as text: a word's column gives its left edge, an empty line a gap, so indentation,
 * a dateline on the right and blank space can be tested without image or OCR. Entries of a row are lines of their own.
 * The common indentation of the text is dropped.
 */
export function page(text: string, options: PageOptions = {}): OcrPage {
  const rows = text.replace(/^\n/, '').split('\n');
  const indents = rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/));
  const common = Math.min(...indents, 80);
  const lines = rows.flatMap((row, rowNumber): readonly OcrLine[] => {
    const words = [...row.slice(common).matchAll(/\S+/g)].map((match): OcrWord => {
      const left = margin.left + match.index * columnWidth;
      const top = margin.top + rowNumber * lineHeight;
      return {
        text: match[0],
        box: { left, top, right: left + match[0].length * columnWidth - 4, bottom: top + glyphHeight },
        confidence: options.confidence ?? 0.95,
      };
    });
    const box = boxAround(words.map((word) => word.box));
    return box ? entriesOf({ words, box }) : [];
  });
  return {
    ref: { sourceId: options.sourceId ?? 'source', pageNumber: options.pageNumber ?? 1 },
    width: 2550,
    height: 3300,
    dpi: 300,
    rotation: 0,
    kind: lines.length > 0 ? 'text' : 'blank',
    lines,
    unreadRegions: [],
    origin: 'ocr',
  };
}

/** Several pages, numbered from 1, parted by a line of three or more equals signs. */
export const pages = (text: string, options: PageOptions = {}): OcrPage[] =>
  text
    .split(/^\s*={3,}\s*$/m)
    .map((part, index) => page(part, { ...options, pageNumber: (options.pageNumber ?? 1) + index }));
