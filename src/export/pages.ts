import type { Box } from '../model/box.js';
import {
  lineConfidence,
  lineText,
  type OcrLine,
  type OcrPage,
  pageConfidence,
  pageText,
} from '../model/page.js';
import { stripControlCharacters } from '../text/control-characters.js';
import type { ExportedPage, ExportFormat } from './export-format.js';
import { type PageJson, type PathOf, pageJson, rounded } from './letter-json.js';

interface LineJson {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly words: readonly { readonly text: string; readonly box: Box; readonly confidence: number }[];
}

/** A page in JSON: an interface that others build on. Names are only ever added. */
export interface ExportedPageJson extends PageJson {
  readonly kind: 'text' | 'blank' | 'unread' | 'failed' | 'waiting';
  /** Degrees clockwise to be upright; null where the page was not read. */
  readonly rotation: number | null;
  /** 0..1, of the worse lines; null where there are none. */
  readonly confidence: number | null;
  readonly text: string;
  /** Why there are no words; only on failed pages. */
  readonly reason?: string;
  /** Pixels of the scan; with `--boxes`. */
  readonly width?: number;
  readonly height?: number;
  readonly lines?: readonly LineJson[];
  /** What was recognized in ink that is hardly print: no part of the text. */
  readonly doubtfulLines?: readonly LineJson[];
  /** Ink that was not turned into words: handwriting, pictures. */
  readonly unreadRegions?: readonly Box[];
}

const lineJson = (line: OcrLine): LineJson => ({
  text: lineText(line),
  box: line.box,
  confidence: rounded(lineConfidence(line)),
  words: line.words.map(({ text, box, confidence }) => ({ text, box, confidence: rounded(confidence) })),
});

export function exportedPageJson(exported: ExportedPage, pathOf: PathOf, boxes: boolean): ExportedPageJson {
  if (exported.state !== 'read') {
    return {
      ...pageJson(exported.ref, pathOf),
      kind: exported.state,
      rotation: null,
      confidence: null,
      text: '',
      ...(exported.reason === null ? {} : { reason: exported.reason }),
    };
  }
  const { page } = exported;
  const confidence = pageConfidence(page);
  return {
    ...pageJson(page.ref, pathOf),
    kind: page.kind,
    rotation: page.rotation,
    confidence: confidence === null ? null : rounded(confidence),
    text: stripControlCharacters(pageText(page)),
    ...(boxes && boxesJson(page)),
  };
}

const boxesJson = (page: OcrPage) => ({
  width: page.width,
  height: page.height,
  lines: page.lines.map(lineJson),
  doubtfulLines: (page.doubtfulLines ?? []).map(lineJson),
  unreadRegions: page.unreadRegions,
});

export const pages: ExportFormat = {
  name: 'pages',
  description: 'every page with its words in reading order, one JSON object a line',
  of: 'pages',
  *write({ pages: all, pathOf }, { boxes }) {
    for (const page of all()) yield `${JSON.stringify(exportedPageJson(page, pathOf, boxes))}\n`;
  },
};
